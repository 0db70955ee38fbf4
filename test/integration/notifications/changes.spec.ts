import { DataSource } from 'typeorm';
import { messageRules } from '../../../src/audit/messages.rules';
import { ChangeEvent, EventReader, PlanItinerary, PublishItinerary, RemoveVisit } from '../../../src/modules/events';
import { DraftInterviewPlan, PublishInterviewPlan } from '../../../src/modules/interviews';
import { MessageRetention } from '../../../src/modules/notifications/persistence/message-retention.repository';
import { ChangeStop, RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { MailWorld } from './support/mail-world';

jest.setTimeout(120_000);

describe('what people hear when their day changes', () => {
  let world: MailWorld;
  let amira: string;
  let karim: string;
  let stops: { id: string; name: string }[];

  const MAIL = { amira: 'p09@people.example', karim: 'p13@people.example' };
  const coordinator = () => world.user('katrien@aalst.example');
  const mailsTo = (address: string) => world.sink.to(address);

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    amira = await world.refer('P09', { email: MAIL.amira });
    karim = await world.refer('P13', { email: MAIL.karim });
    await world.deliver();
    const { stops: all } = await world.run(() => world.get(EventReader).programme(world.eventId));
    stops = all.map(({ id, name }) => ({ id, name }));
  });
  afterAll(() => world.close());

  const changeStop = async (index: number): Promise<void> => {
    const by = { type: 'user', user: await coordinator() } as const;
    await world.run(() =>
      world.get(ChangeStop).execute({ actor: by, registrationId: amira, eventStopId: stops[index]!.id }),
    );
  };
  const stopOf = async (registrationId: string): Promise<number> => {
    const registration = await world.run(() => world.get(RegistrationReader).byId(registrationId));
    return stops.findIndex(({ id }) => id === registration!.eventStopId);
  };

  it('two changes within ten minutes are one mail, with the first old and the last new; others hear nothing', async () => {
    const first = await stopOf(amira);
    const [second, third] = [0, 1, 2, 3].filter((index) => index !== first);
    world.clock.moveTo('2027-02-02T09:00:00Z');
    await changeStop(second!);
    world.clock.moveTo('2027-02-02T09:06:00Z');
    await changeStop(third!);
    await world.deliver();
    expect(mailsTo(MAIL.amira)).toHaveLength(1);
    world.clock.moveTo('2027-02-02T09:10:00Z');
    await world.deliver();
    const [confirmation, mail, ...more] = mailsTo(MAIL.amira);
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Veranderd: je dag op donderdag 11 maart');
    expect(mail!.text).toContain(`${stops[first]!.name} → ${stops[third!]!.name}`);
    expect(mail!.text).not.toContain(`${stops[second!]!.name} →`);
    const sequence = ({ attachments }: NonNullable<typeof mail>): number =>
      Number(/SEQUENCE:(\d+)/.exec(attachments[0]!.content.toString())?.[1]);
    expect(sequence(mail!)).toBeGreaterThan(sequence(confirmation!));
    expect(mailsTo(MAIL.karim)).toHaveLength(1);
  });

  it('what changed back in time is not told', async () => {
    const before = await stopOf(amira);
    await changeStop((before + 1) % stops.length);
    await changeStop(before);
    world.clock.moveTo('2027-02-02T09:30:00Z');
    await world.deliver();
    expect(mailsTo(MAIL.amira)).toHaveLength(2);
    const changes = (await world.messages(amira)).filter(({ kind }) => kind === 'changes');
    expect(changes.map(({ state, drop_reason, failure_kind }) => [state, drop_reason ?? failure_kind])).toEqual([
      ['sent', null],
      ['cancelled', 'nothing-changed'],
    ]);
  });

  it('a message that the coordinator holds takes the next change along', async () => {
    await changeStop((await stopOf(amira)) === 0 ? 1 : 0);
    await world.sql("UPDATE message SET state = 'held' WHERE state = 'planned' AND kind = 'changes'");
    const user = await coordinator();
    await world.run(() => world.get(ChangeEvent).execute({ user, eventId: world.eventId, date: '2027-03-12' }));
    const changes = (await world.messages(amira)).filter(({ kind, state }) => kind === 'changes' && state !== 'sent');
    expect(changes.map(({ state }) => state)).toEqual(['cancelled', 'held']);
    await world.sql("UPDATE message SET state = 'planned' WHERE state = 'held'");
    world.clock.moveTo('2027-02-02T09:50:00Z');
    await world.deliver();
    const mail = mailsTo(MAIL.amira).at(-1)!;
    expect(mail.subject).toBe('Nieuwe datum: vrijdag 12 maart');
    expect(mail.text).toMatch(/Dag\ndonderdag 11 maart → vrijdag 12 maart\n\nHalte\n.+ → .+/);
    expect(mailsTo(MAIL.karim).at(-1)!.text).toContain('donderdag 11 maart → vrijdag 12 maart');
    expect(mailsTo(MAIL.karim).at(-1)!.text).not.toContain('Halte');
  });

  it('a host that falls away is named to who heard of it', async () => {
    const user = await coordinator();
    const { visits } = await world.run(() => world.get(EventReader).programme(world.eventId));
    const wished = await world.sql<{ hostId: string }>(
      'SELECT DISTINCT v.host_company_id AS hostId FROM preference p JOIN vacancy v ON v.id = p.vacancy_id',
    );
    const host = visits.find(
      ({ kind, hostCompanyId }) => kind === 'host' && !wished.some(({ hostId }) => hostId === hostCompanyId),
    )!;
    await world.run(() => world.get(RemoveVisit).execute({ user, eventId: world.eventId, visitId: host.id }));
    world.clock.moveTo('2027-02-02T10:10:00Z');
    await world.deliver();
    expect(mailsTo(MAIL.karim).at(-1)!.text).toContain(`We gaan niet meer naar ${host.name}.`);
  });

  it('the timetable tells what was not known, and later only the own changes go', async () => {
    const user = await coordinator();
    const { eventId } = world;
    const publishRoute = () =>
      world.run(async () => {
        const boardings = await world.get(RegistrationReader).boardings(eventId);
        await world.get(PlanItinerary).execute({ user, eventId, boardings });
        await world.get(PublishItinerary).execute({ user, eventId });
      });
    await publishRoute();
    await world.run(async () => {
      await world.get(DraftInterviewPlan).execute({ user, eventId });
      await world.get(PublishInterviewPlan).execute({ user, eventId });
    });
    await world.deliver();
    expect(mailsTo(MAIL.karim).at(-1)!.subject).toBe('Je programma voor vrijdag 12 maart');
    expect(mailsTo(MAIL.karim).at(-1)!.text).not.toContain('→');
    const earlier = mailsTo(MAIL.karim).length;
    await world.sql(
      `UPDATE interview_slot SET starts_at = '13:37', ends_at = '13:52' WHERE id = (
        SELECT interview_slot_id FROM interview WHERE registration_id = ? AND interview_slot_id NOT IN (
          SELECT interview_slot_id FROM interview WHERE registration_id = ?) LIMIT 1)`,
      [amira, karim],
    );
    await publishRoute();
    world.clock.moveTo('2027-02-02T10:30:00Z');
    await world.deliver();
    expect(mailsTo(MAIL.amira).at(-1)!.text).toMatch(/Gesprek\n.+, om \d+\.\d\d u → .+, om 13\.37 u/);
    expect(mailsTo(MAIL.karim)).toHaveLength(earlier);
  });

  it('what was told is kept with the message and forgotten two weeks after its use; the data hold together', async () => {
    const kept = async (): Promise<number> =>
      (await world.sql<unknown>('SELECT id FROM message WHERE announced IS NOT NULL')).length;
    expect(await kept()).toBeGreaterThan(5);
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    await world.run(() => world.get(MessageRetention).announced(new Date('2027-03-26T10:00:00Z')));
    expect(await kept()).toBeGreaterThan(5);
    await world.run(() => world.get(MessageRetention).announced(new Date('2027-03-27T18:00:00Z')));
    expect(await kept()).toBe(0);
  });
});
