import { CancelEvent, ChangeEvent } from '../../../src/modules/events';
import { CancelRegistration } from '../../../src/modules/registrations';
import { demoScenario } from '../../../src/demo/scenario';
import { MailWorld } from './support/mail-world';

jest.setTimeout(90_000);

type Command = Parameters<CancelRegistration['execute']>[0];
type Actor = Command['actor'];

describe('who hears what', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
  });
  afterAll(() => world.close());

  const referrerOf = (code: string) => demoScenario.people.find((person) => person.code === code)!.referrer;
  const coordinator = 'katrien@aalst.example';

  async function cancelled(
    code: string,
    by: (id: string) => Promise<Actor>,
    reason: Command['reason'],
  ): Promise<string> {
    const id = await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' });
    const actor = await by(id);
    await world.run(() => world.get(CancelRegistration).execute({ actor, registrationId: id, reason }));
    await world.deliver();
    return id;
  }

  const byPerson = (registrationId: string): Promise<Actor> => Promise.resolve({ type: 'participant', registrationId });
  const byUser = (email: string) => async (): Promise<Actor> => ({ type: 'user', user: await world.user(email) });

  /** Kinds that were sent about somebody to people with an account, with their addresses. */
  const colleagueMails = async (registrationId: string): Promise<string[]> =>
    (
      await world.sql<{ kind: string; email: string }>(
        `SELECT m.kind, u.email FROM message m JOIN user_account u ON u.id = m.recipient_id
         WHERE m.subject_id = ? AND m.state = 'sent' ORDER BY m.kind, u.email`,
        [registrationId],
      )
    ).map(({ kind, email }) => `${kind}: ${email}`);

  it('the counsellor, when the person cancels', async () => {
    const id = await cancelled('P03', byPerson, 'by-participant');
    expect(await colleagueMails(id)).toEqual([`counsellor-cancellation: ${referrerOf('P03')}`]);
    const mail = world.sink.to(referrerOf('P03')).at(-1)!;
    expect(mail.subject).toBe('Luc De Smet gaat niet mee op donderdag 11 maart');
    expect(mail.text).toContain('De persoon zei zelf af.');
    expect((await world.message(id, 'cancellation')).state).toBe('sent');
  });

  it('the counsellor, when the coordinator cancels', async () => {
    const id = await cancelled('P09', byUser(coordinator), 'by-organiser');
    expect(await colleagueMails(id)).toEqual([`counsellor-cancellation: ${referrerOf('P09')}`]);
  });

  it('nobody but the person, when the counsellor cancels', async () => {
    const id = await cancelled('P11', byUser(referrerOf('P11')), 'by-participant');
    expect(await colleagueMails(id)).toEqual([]);
    expect((await world.message(id, 'cancellation')).state).toBe('sent');
  });

  it('who waits, when the event gets another day', async () => {
    const id = await world.refer('P13', { email: 'p13@people.example', channel: 'mail', needs: ['wheelchair-place'] });
    await world.deliver();
    const user = await world.user(coordinator);
    await world.run(() => world.get(ChangeEvent).execute({ user, eventId: world.eventId, date: '2027-03-12' }));
    await world.deliver();
    const subjects = world.sink.to('p13@people.example').map(({ subject }) => subject);
    expect(subjects).toEqual(['Wachtlijst voor donderdag 11 maart', 'Wachtlijst voor vrijdag 12 maart']);
    expect((await world.messages(id)).filter(({ kind }) => kind === 'waiting-list-notice')).toHaveLength(2);
  });

  it('coordinators at once, when somebody cancels the last evening', async () => {
    world.clock.moveTo('2027-03-11T19:30:00Z');
    await world.sql("UPDATE event SET referral_closes_on = '2027-03-12' WHERE id = ?", [world.eventId]);
    const id = await cancelled('P24', byPerson, 'by-participant');
    expect(await colleagueMails(id)).toContain(`coordinator-late-cancellation: ${coordinator}`);
    expect(world.sink.to(coordinator).at(-1)!.text).toContain('Kijk of iemand van de wachtlijst nog mee kan');
  });

  it('each counsellor once and everybody who waits, when it is called off', async () => {
    const user = await world.user(coordinator);
    await world.run(() => world.get(CancelEvent).execute({ user, eventId: world.eventId, reason: 'Staking' }));
    await world.deliver();
    const to = referrerOf('P13');
    const mails = world.sink.to(to).filter(({ subject }) => subject === 'Gaat niet door: vrijdag 12 maart');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('Waarom? Staking');
    expect(world.sink.to('p13@people.example').at(-1)!.subject).toBe('Gaat niet door: vrijdag 12 maart');
  });
});
