import { OutboxReadiness, Reconciler } from '../../../src/modules/notifications';
import { AnswerOffer, CancelRegistration, RegistrationReader } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import type { Config } from '../../../src/platform/config';
import { messageRules } from '../../../src/audit/messages.rules';
import { DataSource } from 'typeorm';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

describe('messages to somebody who waits', () => {
  let world: MailWorld;
  let seated: string;
  let waiting: string;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    await world.sql('UPDATE event SET participant_limit = 1, own_limit = 1');
    seated = await world.refer('P03', { email: 'p03@people.example' });
    waiting = await world.refer('P29', { email: 'p29@people.example', channel: 'mail' });
    await world.deliver();
  });
  afterAll(() => world.close());

  const subjects = (): (string | undefined)[] => world.sink.to('p29@people.example').map(({ subject }) => subject);

  it('tell them that they wait, and nothing else', async () => {
    expect(subjects()).toEqual(['Wachtlijst voor donderdag 11 maart']);
    expect((await world.messages(waiting)).map(({ kind }) => kind)).toEqual(['waiting-list-notice']);
  });

  it('offer the freed seat in the evening only when the morning comes', async () => {
    world.clock.moveTo('2027-02-01T19:30:00Z');
    await world.run(() =>
      world
        .get(CancelRegistration)
        .execute({ actor: { type: 'system' }, registrationId: seated, reason: 'by-participant' }),
    );
    await world.deliver();
    expect(subjects()).toHaveLength(1);
    world.clock.moveTo('2027-02-02T07:00:00Z');
    await world.deliver();
    expect(subjects()).toEqual([
      'Wachtlijst voor donderdag 11 maart',
      'Plaats vrij op donderdag 11 maart: antwoord snel',
    ]);
    expect(world.sink.to('p29@people.example')[1]!.text).toMatch(
      /Antwoord ten laatste op \w+dag \d+ februari 2027 om \d+\.(?:00|15|30|45) u\./,
    );
  });

  it('confirm the seat that was accepted, with the reminders', async () => {
    await world.run(() =>
      world.get(AnswerOffer).execute({ actor: { type: 'system' }, registrationId: waiting, answer: 'accept' }),
    );
    await world.deliver();
    expect(subjects().at(-1)).toBe("Je plaats bij Hop 'n Job op donderdag 11 maart");
    expect((await world.messages(waiting)).filter(({ kind }) => kind.startsWith('reminder'))).toHaveLength(3);
  });

  it('plan no reminder whose moment came before the seat', async () => {
    await world.sql('UPDATE event SET participant_limit = 5, own_limit = 5, referral_closes_on = ?', ['2027-03-10']);
    world.clock.moveTo('2027-03-09T12:00:00Z');
    await world.deliver();
    const late = await world.refer('P13', { email: 'p13@people.example' });
    expect((await world.messages(late)).map(({ kind }) => kind)).toEqual([
      'confirmation',
      'reminder-1',
      'follow-up',
      'after-1-month',
      'after-3-months',
      'after-6-months',
    ]);
  });

  it('come back by themselves when a row was lost', async () => {
    await world.sql("DELETE FROM message WHERE recipient_id = ? AND kind = 'reminder-1'", [waiting]);
    await world.run(() => world.get(Reconciler).reconcile());
    expect(await world.message(waiting, 'reminder-1')).toMatchObject({ state: 'planned' });
    const before = await world.sql('SELECT id FROM message');
    await world.run(() => world.get(Reconciler).reconcile());
    expect(await world.sql('SELECT id FROM message')).toEqual(before);
  });

  it('never go to anybody who left, and nobody with a seat is forgotten', async () => {
    world.clock.moveTo('2027-03-12T12:00:00Z');
    await world.deliver();
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    const people = await world.run(() => world.get(RegistrationReader).ofEvent(world.eventId));
    expect(people.length).toBe(2);
  });

  it('make the process unready only when they stay behind', async () => {
    const readiness = new OutboxReadiness(...(await readinessParts()));
    await expect(readiness.check()).resolves.toBe('nothing overdue');
    await world.sql(
      "UPDATE message SET state = 'planned', sent_at = NULL, due_at = ? WHERE id = (SELECT * FROM (SELECT MIN(id) FROM message) AS first)",
      [new Date('2027-03-12T11:50:00Z')],
    );
    await expect(readiness.check()).resolves.toBe('oldest message is 600 s overdue');
    world.clock.moveTo('2027-03-12T12:06:00Z');
    await expect(readiness.check()).rejects.toThrow('960 s overdue');
  });

  const readinessParts = async (): Promise<ConstructorParameters<typeof OutboxReadiness>> => {
    const { MailPauseReader, MessageCountsReader } = await import('../../../src/modules/notifications');
    const { CONFIG } = await import('../../../src/platform/config');
    const config = world.workers[0]!.get<Config>(CONFIG, { strict: false });
    return [world.get(MessageCountsReader), world.get(MailPauseReader), world.clock, config];
  };
});
