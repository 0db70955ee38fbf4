import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import { audit } from '../../../src/platform/audit';
import { messageRules } from '../../../src/audit/messages.rules';
import { DataSource } from 'typeorm';
import { TURNED, type Turned } from './support/mail-sink';
import { MailWorld } from './support/mail-world';

jest.setTimeout(90_000);

/** Two or three people for each way in which a server turns against us. */
const PEOPLE: Readonly<Record<Turned, readonly string[]>> = {
  'login-needed': ['P01', 'P03'],
  'relay-denied': ['P09', 'P11'],
  'daily-limit': ['P13', 'P24'],
  'sender-rejected': ['P27', 'P30'],
  'nobody-gets-it': ['P35', 'P38', 'P42', 'P48'],
  'not-let-in': ['P15', 'P14'],
};

/** Tries while it lasts; the pauses between them take 1, 2, 5 and 10 minutes. */
const TRIES = 4;

/** Longer than the longest pause. */
const LATER = 11;

describe('a mail server that turns against us and comes back', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start(2);
    world.startWorkers();
  });
  afterAll(() => world.close());

  async function lastsFor(how: Turned): Promise<string[]> {
    world.sink.turnAgainst(how);
    const ids: string[] = [];
    for (const code of PEOPLE[how]) {
      ids.push(await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' }));
      // One after the other, so that several are refused in a row.
      await world.deliver();
    }
    for (let n = 1; n < TRIES; n += 1) {
      world.clock.advance(LATER);
      await world.deliver();
    }
    return ids;
  }

  it.each(Object.keys(TURNED) as Turned[])(
    '%s: nobody is blamed, everything waits and goes in its order',
    async (how) => {
      const before = world.sink.mails.length;
      const ids = await lastsFor(how);
      for (const id of ids) expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'planned' });
      expect(await world.sql('SELECT cause FROM mail_pause')).toEqual([{ cause: 'sender' }]);
      expect(await world.sql('SELECT title FROM task')).toEqual([]);
      expect(world.sink.mails).toHaveLength(before);

      world.sink.turnAgainst(undefined);
      world.clock.advance(LATER);
      await world.deliver();
      await world.deliver();
      const due = await world.sql<{ id: string }>(
        `SELECT smtp_message_id AS id FROM message WHERE recipient_id IN (?) AND kind = 'confirmation'
       ORDER BY COALESCE(first_due_at, due_at)`,
        [ids],
      );
      const gone = world.sink.mails.slice(before).map(({ messageId }) => messageId);
      expect([...gone].sort()).toEqual(due.map(({ id }) => id).sort());
      expect(await world.inState('failed', 'uncertain', 'missed')).toBe(0);
      expect(await world.sql("SELECT id FROM message WHERE failure_kind = 'bad-address'")).toEqual([]);
      expect(await world.sql('SELECT title FROM task')).toEqual([]);
      // Ended right after the mail was recorded.
      await world.until(async () => (await world.sql('SELECT id FROM mail_pause')).length === 0);
    },
  );

  it('says so on the page of messages while it lasts', async () => {
    world.sink.turnAgainst('login-needed');
    const id = await world.refer('P02', { email: 'p02@people.example', channel: 'mail' });
    await world.deliver();
    const coordinator = await world.browser('katrien@aalst.example', MessagePagesModule);
    const page = await coordinator.get('/evenementen/HNJ-2027-01/berichten');
    expect(page.text).toContain('Er vertrekken nu geen mails');
    expect(page.text).toContain('De mailserver zei: 530 5.7.0 Authentication required');
    world.sink.turnAgainst(undefined);
    world.clock.advance(LATER);
    await world.deliver();
    expect((await world.message(id, 'confirmation')).state).toBe('sent');
    expect((await coordinator.get('/evenementen/HNJ-2027-01/berichten')).text).not.toContain('geen mails');
  });

  it('does not stop for one mail that is refused so while others go', async () => {
    const [poor, well] = ['P04', 'P05'] as const;
    const address = 'p04@people.example';
    world.sink.refuseAlways(address, 'relay-denied');
    const id = await world.refer(poor, { email: address, channel: 'mail' });
    const states: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      await world.deliver();
      const other = await world.refer([well, 'P06', 'P07', 'P08'][n]!, {
        email: `other${n}@people.example`,
        channel: 'mail',
      });
      world.clock.advance(LATER);
      await world.deliver();
      await world.deliver();
      states.push((await world.message(other, 'confirmation')).state);
    }
    expect(states).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'failed', failure_kind: 'refused' });
    expect(await world.sql('SELECT title FROM task WHERE registration_id = ?', [id])).toHaveLength(1);
  });

  it('leaves consistent messages', async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
  });
});
