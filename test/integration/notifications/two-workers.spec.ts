import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

describe('two worker processes', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start(2);
  });
  afterAll(() => world.close());

  it('send every message once, with their timers running against each other', async () => {
    const codes = ['P01', 'P03', 'P09', 'P11', 'P13', 'P24', 'P27', 'P30', 'P35', 'P38', 'P42', 'P48'];
    for (const code of codes)
      await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' });
    world.startWorkers();
    world.startTimers();
    for (const moment of ['2027-03-04T09:00:01Z', '2027-03-08T09:00:01Z', '2027-03-10T09:00:01Z']) {
      await world.until(async () => (await world.inState('queued', 'sending')) === 0);
      await world.until(async () => !(await isAnyDue()));
      world.clock.moveTo(moment);
    }
    await world.until(async () => !(await isAnyDue()));
    const perMail = new Map<string, number>();
    for (const { messageId } of world.sink.mails) perMail.set(messageId ?? '', (perMail.get(messageId ?? '') ?? 0) + 1);
    expect([...perMail.values()].filter((times) => times !== 1)).toEqual([]);
    expect(world.sink.mails).toHaveLength(codes.length * 4);
    expect(await world.inState('failed', 'uncertain', 'missed')).toBe(0);
  });

  const isAnyDue = async (): Promise<boolean> => {
    const rows = await world.sql<{ n: string | number }>(
      `SELECT COUNT(*) AS n FROM message WHERE state IN ('queued', 'sending') OR (state = 'planned' AND due_at <= ?)`,
      [world.clock.now()],
    );
    return Number(rows[0]!.n) > 0;
  };
});
