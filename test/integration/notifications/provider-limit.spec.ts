import { setTimeout as sleep } from 'node:timers/promises';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const CODES = ['P01', 'P03', 'P09', 'P11', 'P13', 'P24', 'P27', 'P30', 'P35', 'P38', 'P42', 'P48'];

/** Ten in five seconds: the limit counts small stretches. */
const PER_MINUTE = 120;

async function worldWithMails(mailsPerMinute: number | null): Promise<MailWorld> {
  const world = await MailWorld.start(2, { mailsPerMinute });
  for (const code of CODES) await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' });
  world.startWorkers();
  return world;
}

describe("a provider's limit", () => {
  it('holds for all workers together, and delays what is above it', async () => {
    const world = await worldWithMails(PER_MINUTE);
    await world.relay();
    await world.until(() => Promise.resolve(world.sink.mails.length === 10));
    await sleep(1_500);
    expect(world.sink.mails).toHaveLength(10);
    expect(await world.inState('queued')).toBe(2);
    await world.until(() => Promise.resolve(world.sink.mails.length === CODES.length));
    expect(new Set(world.sink.mails.map(({ messageId }) => messageId)).size).toBe(CODES.length);
    await world.until(async () => (await world.inState('queued', 'sending')) === 0);
    await world.close();
  });

  it('without one nothing waits', async () => {
    const world = await worldWithMails(null);
    const begin = performance.now();
    await world.deliver();
    expect(world.sink.mails).toHaveLength(CODES.length);
    expect(performance.now() - begin).toBeLessThan(5_000);
    await world.close();
  });

  it('lets no more wait in the queue than go within half a minute', async () => {
    const world = await MailWorld.start(1, { mailsPerMinute: 6 });
    for (const code of CODES) await world.refer(code, { email: `${code.toLowerCase()}@people.example` });
    await world.relay();
    expect(await world.inState('queued')).toBe(3);
    await world.close();
  });
});
