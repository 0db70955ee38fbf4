import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { demoScenario } from '../../../src/demo/scenario';
import { ChangeEvent, EventReader, PlanItinerary, PublishItinerary } from '../../../src/modules/events';
import {
  CancelRegistration,
  ChangeStop,
  RegistrationReader,
  SubstituteParticipant,
  UndoCancellation,
  referralSchema,
} from '../../../src/modules/registrations';
import { MailWorld } from './support/mail-world';

jest.setTimeout(120_000);

/** What another program reads in the calendar file of a mail. */
interface Entry {
  readonly method: unknown;
  /** The `method` of the part's content type, by which mail programs know an invitation. */
  readonly contentMethod: string | undefined;
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly location: string | null;
  readonly geo: unknown;
  readonly status: unknown;
  readonly zones: readonly unknown[];
}

function entryOf(mail: ParsedMail): Entry {
  const parts = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
  expect(parts.length).toBeGreaterThan(0);
  const { content, headers } = parts[0]!;
  const calendar = new ICAL.Component(ICAL.parse(content.toString()) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone');
  for (const zone of zones) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const type = headers.get('content-type') as { params: Record<string, string> };
  return {
    method: calendar.getFirstPropertyValue('method'),
    contentMethod: type.params['method'],
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    location: event.location,
    geo: event.component.getFirstPropertyValue('geo'),
    status: event.component.getFirstPropertyValue('status'),
    zones: zones.map((zone) => zone.getFirstPropertyValue('tzid')),
  };
}

describe('the calendar entry of one registration', () => {
  let world: MailWorld;
  let amira: string;
  let minutes = 0;

  const MAIL = 'p09@people.example';
  const entries = (address = MAIL): Entry[] =>
    world.sink
      .to(address)
      .filter(({ attachments }) => attachments.length > 0)
      .map(entryOf);
  const last = (): Entry => entries().at(-1)!;
  const katrien = () => world.user('katrien@aalst.example');
  const personOf = (code: string) => demoScenario.people.find((person) => person.code === code)!;
  const counsellor = () => world.user(personOf('P09').referrer);

  /** Lets what just happened be told: changes wait ten minutes for more of them. */
  async function tell(): Promise<void> {
    minutes += 15;
    world.clock.moveTo(new Date(Date.UTC(2027, 1, 2, 9, minutes)).toISOString());
    await world.deliver();
  }

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    amira = await world.refer('P09', { email: MAIL });
    await world.refer('P02', { channel: 'telefoon', email: null });
    await tell();
  });
  afterAll(() => world.close());

  async function publishRoute(): Promise<void> {
    const on = { user: await katrien(), eventId: world.eventId };
    const boardings = await world.run(() => world.get(RegistrationReader).boardings(world.eventId));
    await world.run(() => world.get(PlanItinerary).execute({ ...on, boardings }));
    await world.run(() => world.get(PublishItinerary).execute(on));
  }

  it('begins as a whole day at the own stop, while the times are not known', () => {
    expect(entries()).toEqual([
      {
        method: 'PUBLISH',
        contentMethod: 'PUBLISH',
        uid: `${amira}@hopnjob`,
        sequence: 0,
        start: '2027-03-11',
        location: expect.stringContaining('Aalst station') as string,
        geo: [expect.closeTo(50.94, 1), expect.closeTo(4.04, 1)],
        status: 'CONFIRMED',
        zones: ['Europe/Brussels'],
      },
    ]);
  });

  it('gets the other stop, with its place on the map', async () => {
    const before = last();
    const { stops } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const other = stops.find(({ name }) => !name.startsWith('Aalst'))!;
    const by = { type: 'user', user: await counsellor() } as const;
    await world.run(() => world.get(ChangeStop).execute({ actor: by, registrationId: amira, eventStopId: other.id }));
    await tell();
    expect(last()).toMatchObject({ method: 'PUBLISH', uid: before.uid, start: '2027-03-11' });
    expect(last().location).toContain(other.name);
    expect(last().geo).toEqual([other.latitude, other.longitude]);
    expect(last().geo).not.toEqual(before.geo);
  });

  it('moves with the event', async () => {
    const { uid } = last();
    const { id: eventId, version } = await world.run(async () =>
      world.get(EventReader).byIdOrCode((await katrien()).associationId, world.eventId),
    );
    const user = await katrien();
    await world.run(() => world.get(ChangeEvent).execute({ user, eventId, version, date: '2027-03-12' }));
    await tell();
    expect(last()).toMatchObject({ method: 'PUBLISH', contentMethod: 'PUBLISH', uid, start: '2027-03-12' });
  });

  it('so do the ends of the own address, of what still waits and of open tasks', async () => {
    const links = await world.sql<{ until: Date }>('SELECT DISTINCT expires_at AS until FROM participant_link');
    expect(links.map(({ until }) => until.toISOString())).toEqual(['2027-03-19T23:00:00.000Z']);
    const tasks = await world.sql<{ due: Date }>(
      "SELECT t.due_at AS due FROM task t JOIN message m ON m.id = t.message_id WHERE m.kind = 'confirmation'",
    );
    expect(tasks.map(({ due }) => due.toISOString())).toEqual(['2027-03-12T11:00:00.000Z']);
  });

  it('gets its hours, on the clock of Brussels', async () => {
    await publishRoute();
    const user = await katrien();
    const { stops } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const by = { type: 'user', user } as const;
    // A published route alone tells nothing new to who knew no hours; another stop does.
    await world.run(() =>
      world.get(ChangeStop).execute({
        actor: by,
        registrationId: amira,
        eventStopId: stops.find(({ name }) => name.startsWith('Aalst'))!.id,
      }),
    );
    await publishRoute();
    await tell();
    const times = await world.run(() => world.get(EventReader).stopTimes(world.eventId));
    const own = (await world.run(() => world.get(RegistrationReader).byId(amira)))!.eventStopId!;
    const [hours, mins] = times.get(own)!.arrive.split(':').map(Number);
    expect(last().start).toBe(new Date(Date.UTC(2027, 2, 12, hours! - 1, mins)).toISOString());
  });

  it('is taken away when the person does not come, and comes back when that was a mistake', async () => {
    const { uid } = last();
    const user = await counsellor();
    await world.run(() =>
      world
        .get(CancelRegistration)
        .execute({ actor: { type: 'user', user }, registrationId: amira, reason: 'by-participant' }),
    );
    await world.deliver();
    expect(last()).toMatchObject({ method: 'CANCEL', contentMethod: 'CANCEL', status: 'CANCELLED', uid });
    await world.run(() => world.get(UndoCancellation).execute({ user, registrationId: amira }));
    await tell();
    expect(last()).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', uid });
  });

  it('is taken away from who gives the place up, and somebody else gets an own entry', async () => {
    const { uid } = last();
    const referral = referralSchema.parse({ ...personOf('P13'), email: 'p13@people.example', note: '' });
    const replacement = { type: 'new', referral } as const;
    const user = await counsellor();
    const instead = await world.run(() =>
      world.get(SubstituteParticipant).execute({ user, registrationId: amira, replacement }),
    );
    await tell();
    expect(last()).toMatchObject({ method: 'CANCEL', contentMethod: 'CANCEL', uid });
    const [own, ...more] = entries('p13@people.example');
    expect(more).toEqual([]);
    expect(own).toMatchObject({ method: 'PUBLISH', uid: `${instead}@hopnjob`, zones: ['Europe/Brussels'] });
    expect(own!.uid).not.toBe(uid);
  });

  it('is taken away from who found a job', async () => {
    const hired = await world.refer('P24', { email: 'p24@people.example' });
    await tell();
    await world.run(() =>
      world
        .get(CancelRegistration)
        .execute({ actor: { type: 'system' }, registrationId: hired, reason: 'hired-elsewhere' }),
    );
    await world.sql(
      'UPDATE jobseeker j JOIN registration r ON r.jobseeker_id = j.id SET j.hired_at = ? WHERE r.id = ?',
      [world.clock.now(), hired],
    );
    await tell();
    expect(entries('p24@people.example').at(-1)).toMatchObject({ method: 'CANCEL', uid: `${hired}@hopnjob` });
    expect(world.sink.to('p24@people.example').at(-1)!.text).toContain('Je hebt werk. Proficiat!');
  });

  it('kept one UID all the time, and a higher SEQUENCE with each file', () => {
    const all = entries();
    expect(all.length).toBeGreaterThanOrEqual(7);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(1);
    const sequences = all.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });
});
