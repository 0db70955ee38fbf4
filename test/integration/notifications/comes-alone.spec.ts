import {
  DayRouteReader,
  EventReader,
  PlanItinerary,
  PublishItinerary,
  VehicleDelayRepository,
} from '../../../src/modules/events';
import { formatClockTime, parseClockTime } from '../../../src/kernel';
import { AgreeOnHour, DraftInterviewPlan, PublishInterviewPlan } from '../../../src/modules/interviews';
import { PresenceReader, RegistrationChanged, RegistrationReader } from '../../../src/modules/registrations';
import { UnitOfWork } from '../../../src/platform/database';
import { DomainEvents } from '../../../src/platform/domain-events';
import { clockText } from '../../../src/texts/dates';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const MAIL = 'p09@people.example';

describe('who comes without the bus', () => {
  let world: MailWorld;
  let id: string;
  let user: Awaited<ReturnType<MailWorld['user']>>;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    user = await world.user('katrien@aalst.example');
    for (const code of ['P13', 'P30']) await world.refer(code, { email: `${code.toLowerCase()}@people.example` });
    id = await world.refer('P09', { email: MAIL, channel: 'mail', transport: 'own' });
    await world.deliver();
  });
  afterAll(() => world.close());

  const last = () => world.sink.to(MAIL).at(-1)!;

  async function publish(): Promise<void> {
    const on = { user, eventId: world.eventId };
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(world.eventId);
      await world.get(PlanItinerary).execute({ ...on, boardings });
      await world.get(DraftInterviewPlan).execute(on);
      await world.get(PublishItinerary).execute({ ...on, interviewsFollow: true });
      await world.get(PublishInterviewPlan).execute(on);
    });
  }

  /** When the bus is at the first company, but not before that expects people; and that company. */
  async function firstVisit(): Promise<{ name: string; at: string }> {
    const { visits } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const { calls } = await world.run(() => world.get(DayRouteReader).published(world.eventId));
    const { at: visitId, arrive } = calls.find(({ kind }) => kind === 'host')!;
    const { name, arriveFrom } = visits.find((visit) => visit.id === visitId)!;
    return { name, at: arrive! > arriveFrom ? arrive! : arriveFrom };
  }

  it('reads in the confirmation that the hour is still to come', () => {
    expect(last().text).toMatch(/Je komt zelf\. \S+ spreekt met je af waar en wanneer\./);
  });

  it('reads in the timetable where to be and when, and the calendar has it too', async () => {
    world.clock.moveTo('2027-03-01T09:00:00Z');
    await publish();
    await world.deliver();
    const { name, at } = await firstVisit();
    expect(last().subject).toBe('Je programma voor donderdag 11 maart');
    expect(last().text).toContain(`Je komt zelf. Wees er om ${clockText(at)}.`);
    expect(last().text).toContain(`Waar?\nJe gaat naar ${name}.\nWijngaardveld, 9300 Aalst.`);
    const file = last().attachments[0]!.content.toString().replace(/\r\n /g, '');
    expect(file).toContain(`DTSTART;TZID=Europe/Brussels:20270311T${at.replace(':', '')}00`);
    expect(file).toContain('LOCATION:Vriesgroente Tragel');
  });

  it('hears nothing of a bus that is late, as long as the route is the same', async () => {
    const { at } = await firstVisit();
    const { stops, vehicles } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const event = (await world.run(() => world.get(EventReader).anyById(world.eventId)))!;
    const stop = stops.find(({ name }) => name.startsWith('Aalst'))!;
    const delay = { vehicleId: vehicles[0]!.id, at: stop.id, kind: 'pickup', part: 'leave', minutes: 25 } as const;
    const report = { userId: user.id, at: world.clock.now() };
    await world.run(() => world.get(VehicleDelayRepository).keep(event, delay, report));
    expect((await firstVisit()).at > at).toBe(true);
    const before = world.sink.to(MAIL).length;
    const again = new RegistrationChanged(event.associationId, event.id, id);
    await world.run(() => world.get(UnitOfWork).run(() => world.get(DomainEvents).publish(again)));
    world.clock.moveTo('2027-03-01T09:20:00Z');
    await world.deliver();
    expect(world.sink.to(MAIL)).toHaveLength(before);
  });

  it('comes at the hour that was agreed by phone: it is in the mail, in the calendar and where the person is', async () => {
    const { name, at } = await firstVisit();
    const { visits } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const { id: visitId } = visits.find((visit) => visit.name === name)!;
    const agreed = formatClockTime(parseClockTime(at) + 2);
    const agree = (hour: string) =>
      world.run(() => world.get(AgreeOnHour).execute({ user, registrationId: id, visitId, at: hour }));
    await expect(agree('23:00')).rejects.toThrow('at: Kies een uur van');
    await agree(agreed);
    world.clock.moveTo('2027-03-01T09:40:00Z');
    await world.deliver();
    expect(last().text).toContain(`Je komt zelf. Wees er om ${clockText(agreed)}.`);
    expect(last().text).toContain(`→ om ${clockText(agreed)} bij ${name}`);
    const file = last().attachments[0]!.content.toString().replace(/\r\n /g, '');
    expect(file).toContain(`DTSTART;TZID=Europe/Brussels:20270311T${agreed.replace(':', '')}00`);
    const event = (await world.run(() => world.get(EventReader).anyById(world.eventId)))!;
    const { presences } = await world.run(() => world.get(PresenceReader).ofEvent(event));
    expect(presences.get(id)![0]).toMatchObject({ visitId, from: parseClockTime(agreed) });
  });
});
