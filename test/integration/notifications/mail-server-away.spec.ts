import { setTimeout as sleep } from 'node:timers/promises';
import { MailTransport } from '../../../src/platform/mail';
import { MailWorld } from './support/mail-world';

jest.setTimeout(90_000);

const CODES = ['P01', 'P03', 'P09', 'P11', 'P13', 'P24', 'P27', 'P30', 'P35', 'P38', 'P42', 'P48'];
const MINUTES_BETWEEN = 5;

/** Ten in five seconds: the limit counts small stretches. */
const PER_MINUTE = 120;
const AT_ONCE = 10;

/** The longest pause between two tries. */
const LONGEST_PAUSE = 10;

describe('a mail server that is away for an hour', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start(2, { mailsPerMinute: PER_MINUTE });
    world.startWorkers();
  });
  afterAll(() => world.close());

  /** Who was due first, whatever happened since. */
  const inOrder = async (): Promise<string[]> =>
    (
      await world.sql<{ id: string }>(
        "SELECT smtp_message_id AS id FROM message WHERE kind = 'confirmation' ORDER BY COALESCE(first_due_at, due_at)",
      )
    ).map(({ id }) => id);

  it('stops nobody from referring, and is asked again only now and then', async () => {
    const sends = world.workers.map((worker) => jest.spyOn(worker.get(MailTransport, { strict: false }), 'send'));
    const calls = (): number => sends.reduce((sum, send) => sum + send.mock.calls.length, 0);
    await world.sink.shut();
    for (const code of CODES) {
      const before = calls();
      const id = await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' });
      expect(calls()).toBe(before);
      expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'planned', attempts: 0 });
      await world.deliver();
      world.clock.advance(MINUTES_BETWEEN);
    }
    expect(world.sink.mails).toHaveLength(0);
    expect(await world.inState('failed', 'uncertain', 'missed', 'sent')).toBe(0);
    // Each mail on its own would have been tried at most every five minutes by each: 50 times and more.
    expect(calls()).toBeGreaterThanOrEqual(5);
    expect(calls()).toBeLessThan(30);
    for (const send of sends) send.mockRestore();
  });

  it('gives everybody who waited the same moment, and keeps their order', async () => {
    const waiting = await world.sql<{ due: Date; first: Date | null }>(
      "SELECT due_at AS due, first_due_at AS first FROM message WHERE kind = 'confirmation'",
    );
    expect(new Set(waiting.map(({ due }) => due.getTime())).size).toBe(1);
    expect(new Set(waiting.map(({ first }) => first?.getTime())).size).toBe(CODES.length);
  });

  it('gets every mail once when it is back, in the order in which they were due and within the limit', async () => {
    const expected = await inOrder();
    await world.sink.open();
    world.clock.advance(LONGEST_PAUSE);
    await world.relay();
    await world.until(() => Promise.resolve(world.sink.mails.length === AT_ONCE));
    await sleep(1_000);
    const ids = (): (string | undefined)[] => world.sink.mails.map(({ messageId }) => messageId);
    expect(ids().sort()).toEqual(expected.slice(0, AT_ONCE).sort());
    await world.until(() => Promise.resolve(world.sink.mails.length === CODES.length));
    await world.until(async () => (await world.inState('queued', 'sending')) === 0);
    expect(ids().slice(AT_ONCE).sort()).toEqual(expected.slice(AT_ONCE).sort());
    expect(new Set(ids()).size).toBe(CODES.length);
  });

  it('is forgiven: the next trouble begins with a short pause', async () => {
    expect(await world.sql('SELECT * FROM mail_pause')).toEqual([]);
  });
});
