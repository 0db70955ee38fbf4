import { DataSource } from 'typeorm';
import type { ParsedMail } from 'mailparser';
import { messageRules } from '../../../src/audit/messages.rules';
import {
  AddVehicle,
  AgreeOnVehicle,
  CancelEvent,
  ChangeCapacity,
  ChangeEvent,
  CloseEvent,
  EventReader,
  FinaliseEvent,
  PlanItinerary,
  PublishItinerary,
  VehicleDelayRepository,
  type VehicleTerms,
} from '../../../src/modules/events';
import { Reconciler, RideReader } from '../../../src/modules/notifications';
import { CancelRegistration, RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const PLANNER = 'planning@busbedrijf.example';
const TERMS: VehicleTerms = {
  ...{ plate: '1-ABC-234', contactName: 'Ann Peeters', contactPhone: '053 11 11 11', hire: null },
  contactEmail: PLANNER,
};

describe('mails to the bus company', () => {
  let world: MailWorld;
  let user: Awaited<ReturnType<MailWorld['user']>>;
  let busId: string;
  let secondBus: string;
  let on: { user: typeof user; eventId: string };

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    user = await world.user('katrien@aalst.example');
    on = { user, eventId: world.eventId };
    for (const code of ['P03', 'P09', 'P13', 'P15', 'P24', 'P25', 'P30']) await world.refer(code);
    busId = (await programme()).vehicles[0]!.id;
  });
  afterAll(async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    await world.close();
  });
  afterEach(() => {
    for (const { text } of mails()) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  const programme = () => world.run(() => world.get(EventReader).programme(world.eventId));
  const mails = (): ParsedMail[] =>
    world.sink.mails.filter(({ to }) => to !== undefined && !Array.isArray(to) && to.text.toLowerCase() === PLANNER);
  const last = (): ParsedMail => mails().at(-1)!;
  const subjects = (from: number) =>
    mails()
      .slice(from)
      .map(({ subject }) => subject);
  const agree = (vehicleId: string, terms: VehicleTerms) =>
    world.run(() => world.get(AgreeOnVehicle).execute({ ...on, vehicleId, terms }));
  const tick = () => world.run(() => world.get(Reconciler).reconcile());

  /** All that is to be said, as the minutes go by. */
  async function minutesLater(minutes: number): Promise<void> {
    await tick();
    world.clock.moveTo(new Date(world.clock.now().getTime() + minutes * 60_000 + 1000).toISOString());
    await world.deliver();
    await tick();
  }

  async function publishRoute(): Promise<void> {
    await world.run(async () => {
      const boardings = await world.get(RegistrationReader).boardings(world.eventId);
      await world.get(PlanItinerary).execute({ ...on, boardings });
      await world.get(PublishItinerary).execute(on);
    });
  }

  async function cancelSomebody(): Promise<void> {
    const [person] = await world.run(() => world.get(RegistrationReader).participants(world.eventId));
    const [actor, reason] = [{ type: 'user', user } as const, 'by-participant' as const];
    await world.run(() => world.get(CancelRegistration).execute({ actor, registrationId: person!.id, reason }));
  }

  it('has no message for a bus without an address', async () => {
    await tick();
    expect(await world.messages(busId)).toEqual([]);
  });

  it('tells the number five working days before, as it is then', async () => {
    await agree(busId, TERMS);
    await tick();
    expect(await world.message(busId, 'coach-numbers')).toMatchObject({
      state: 'planned',
      due_at: new Date('2027-03-04T09:00:00Z'),
    });
    await world.refer('P11');
    world.clock.moveTo('2027-03-04T09:00:01Z');
    await world.deliver();
    expect(last().subject).toBe('Aantal mensen op de bus, donderdag 11 maart');
    expect(last().text).toMatch(/Op de bus: \d+ mensen/);
    if (process.env['SHOW_MAILS']) console.log(last().text);
    await minutesLater(120);
    expect(mails()).toHaveLength(1);
  });

  it('tells another number once, and nothing when it is the old one again', async () => {
    await world.run(() => world.get(ChangeEvent).execute({ ...on, staffSeats: 4 }));
    await tick();
    await world.run(() => world.get(ChangeEvent).execute({ ...on, staffSeats: 3 }));
    await minutesLater(61);
    expect(mails()).toHaveLength(1);
    expect((await world.messages(busId)).at(-1)).toMatchObject({ state: 'cancelled', drop_reason: 'nothing-changed' });
    await cancelSomebody();
    await minutesLater(61);
    expect(subjects(1)).toEqual(['Ander aantal mensen op de bus, donderdag 11 maart']);
    if (process.env['SHOW_MAILS']) console.log(last().text);
  });

  it('sends the route sheet when the plan is final, with no name on it', async () => {
    await world.run(() => world.get(CloseEvent).execute(on));
    await publishRoute();
    await minutesLater(61);
    expect(subjects(2)).toEqual([]);
    await world.run(() => world.get(FinaliseEvent).execute(on));
    await minutesLater(10);
    expect(subjects(2)).toEqual(['Routeblad voor donderdag 11 maart']);
    if (process.env['SHOW_MAILS']) console.log(last().text);
    const [file] = last().attachments;
    expect([file!.filename, last().attachments.length]).toEqual(['routeblad-2027-03-11.csv', 1]);
    const words = `${last().text}\n${file!.content.toString()}`;
    const people = await world.run(() => world.get(RegistrationReader).everyoneOf(world.eventId));
    for (const { lastName, phone } of people) {
      expect(words).not.toContain(lastName);
      if (phone !== null) expect(words).not.toContain(phone);
    }
    await minutesLater(61);
    expect(mails()).toHaveLength(3);
  });

  it('sends it again with what changed', async () => {
    await cancelSomebody();
    await minutesLater(10);
    expect(subjects(3)).toEqual(['Nieuw routeblad voor donderdag 11 maart']);
    expect(last().text).toMatch(/Wat er veranderd is\n.*→/);
    if (process.env['SHOW_MAILS']) console.log(last().text);
  });

  it('has the sheets of two buses of one company in one mail, and says when one is not needed', async () => {
    secondBus = await world.run(() =>
      world.get(AddVehicle).execute({
        ...{ ...on, name: 'Bus 2', coachOperator: 'Busbedrijf', depotName: 'Aalst station' },
        ...{ depotLatitude: 50.94281, depotLongitude: 4.03965, dutyFrom: '05:00', dutyUntil: '20:00' },
        configurations: [{ seats: 30, wheelchairPlaces: 0 }],
      }),
    );
    await agree(secondBus, { ...TERMS, plate: '', contactEmail: PLANNER.toUpperCase() });
    await publishRoute();
    await minutesLater(10);
    // A bus without a halt on the route is no news to anybody.
    expect(mails()).toHaveLength(4);
    const serve = async (place: string, vehicleId: string | null) => {
      const eventStopId = (await programme()).stops.find(({ name }) => name.startsWith(place))!.id;
      const change = { type: 'stop', eventStopId, vehicleId, maxPeople: null } as const;
      await world.run(() => world.get(ChangeCapacity).execute({ ...on, change }));
    };
    await serve('Erpe', secondBus);
    await serve('Aalst station', busId);
    await publishRoute();
    await minutesLater(10);
    expect(mails()).toHaveLength(5);
    expect(last().text).toContain('Bus 2 rijdt ook.');
    if (process.env['SHOW_MAILS']) console.log(last().text);
    await serve('Erpe', null);
    await world.run(() => world.get(ChangeCapacity).execute({ ...on, change: { type: 'fleet', vehicleIds: [busId] } }));
    await publishRoute();
    await minutesLater(10);
    expect(mails()).toHaveLength(6);
    expect(last().text).toContain('Bus 2 is niet meer nodig.');
  });

  it('knows nothing of what another address was told', async () => {
    await agree(busId, { ...TERMS, contactEmail: 'nacht@busbedrijf.example' });
    await minutesLater(10);
    const [sheet] = world.sink.to('nacht@busbedrijf.example');
    expect(sheet!.subject).toBe('Routeblad voor donderdag 11 maart');
    expect(sheet!.text).not.toContain('veranderd');
    await agree(busId, TERMS);
    await minutesLater(10);
    expect(mails()).toHaveLength(6);
  });

  it('says the expected hours beside the planned ones once the bus is late', async () => {
    const event = (await world.run(() => world.get(EventReader).anyById(world.eventId)))!;
    const before = await world.run(() => world.get(RideReader).ofEvent(event));
    const stop = before.sheets[0]!.halts.find(({ kind }) => kind === 'pickup')!;
    const [{ id } = { id: '' }] = (await programme()).stops.filter(({ name }) => name === stop.name);
    await world.run(() =>
      world
        .get(VehicleDelayRepository)
        .keep(
          event,
          { vehicleId: busId, at: id, kind: 'pickup', part: 'leave', minutes: 20 },
          { userId: user.id, at: world.clock.now() },
        ),
    );
    const after = await world.run(() => world.get(RideReader).ofEvent(event));
    const late = after.sheets[0]!.halts.find(({ name, kind }) => name === stop.name && kind === 'pickup')!;
    expect(late.planned).toEqual({ arrive: stop.arrive, leave: stop.leave });
    expect(late.leave! > stop.leave!).toBe(true);
    await minutesLater(10);
    expect(mails()).toHaveLength(6);
    await world.sql('DELETE FROM vehicle_delay');
  });

  it('tells another day, and that the old one is off', async () => {
    await world.run(() => world.get(ChangeEvent).execute({ ...on, date: '2027-04-15' }));
    await minutesLater(10);
    expect(subjects(6)).toEqual(['Nieuw routeblad voor donderdag 15 april']);
    expect(last().text).toContain(
      'donderdag 11 maart → donderdag 15 april. Op donderdag 11 maart is de bus niet nodig.',
    );
    expect((await world.messages(busId)).filter(({ state }) => state === 'planned')).toMatchObject([
      { kind: 'coach-numbers', due_at: new Date('2027-04-08T08:00:00Z') },
    ]);
  });

  it('tells that the event is off', async () => {
    await world.run(() => world.get(CancelEvent).execute({ ...on, reason: 'te weinig plaatsen' }));
    await minutesLater(1);
    expect(subjects(7)).toEqual(['De bus van donderdag 15 april is niet nodig']);
    if (process.env['SHOW_MAILS']) console.log(last().text);
    expect(await world.inState('planned', 'queued', 'held')).toBe(0);
  });
});
