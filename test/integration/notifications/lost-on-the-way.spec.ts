import { MailTransport } from '../../../src/platform/mail';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const LEASE_OVER = 'lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND';

describe('messages that get lost on their way', () => {
  let world: MailWorld;

  beforeEach(async () => {
    world = await MailWorld.start();
  });
  afterEach(() => world.close());

  const addresses = (): (string | undefined)[] =>
    world.sink.mails.map(({ to }) => (to === undefined || Array.isArray(to) ? undefined : to.text)).sort();
  const refer = async (): Promise<string[]> => {
    const codes = ['P03', 'P09', 'P11', 'P13', 'P24'];
    const ids: string[] = [];
    for (const code of codes) ids.push(await world.refer(code, { email: `${code.toLowerCase()}@people.example` }));
    return ids;
  };
  const everybody = ['p03', 'p09', 'p11', 'p13', 'p24'].map((name) => `${name}@people.example`);

  it('a Redis that is emptied with everything queued loses nothing and doubles nothing', async () => {
    await refer();
    await world.relay();
    expect(await world.inState('queued')).toBe(5);
    await world.redis.flushdb();
    world.startWorkers();
    await world.sql(`UPDATE message SET ${LEASE_OVER} WHERE state = 'queued'`);
    await world.reap();
    expect(await world.inState('queued')).toBe(0);
    await world.deliver();
    expect(addresses()).toEqual(everybody);
  });

  it('an old job that turns up again after all does nothing', async () => {
    await refer();
    await world.relay();
    await world.sql(`UPDATE message SET ${LEASE_OVER} WHERE state = 'queued'`);
    await world.reap();
    await world.relay();
    world.startWorkers();
    await world.until(async () => (await world.inState('queued', 'sending')) === 0);
    expect(addresses()).toEqual(everybody);
    const rows = await world.sql<{ generation: number }>("SELECT generation FROM message WHERE state = 'sent'");
    expect(rows.map(({ generation }) => generation)).toEqual([2, 2, 2, 2, 2]);
  });

  it('a Redis that is away leaves every message planned', async () => {
    await refer();
    const queue = jest.spyOn(world.get((await import('../../../src/platform/queue')).JobQueue), 'addAll');
    queue.mockRejectedValue(new Error('Connection is closed.'));
    await world.relay();
    expect(await world.inState('queued')).toBe(0);
    queue.mockRestore();
    world.startWorkers();
    await world.deliver();
    expect(addresses()).toEqual(everybody);
  });

  it('a worker that dies before sending: the message goes again, once', async () => {
    await refer();
    await world.relay();
    await world.redis.flushdb();
    await world.sql(`UPDATE message SET lease_token = id, ${LEASE_OVER} WHERE state = 'queued'`);
    await world.reap();
    world.startWorkers();
    await world.deliver();
    expect(addresses()).toEqual(everybody);
  });

  it('a worker that dies while sending: a confirmation goes again, a reminder waits for a person', async () => {
    const [id] = await refer();
    const asIfSending = (kind: string): Promise<unknown> =>
      world.sql(
        `UPDATE message SET state = 'sending', attempts = 1, lease_token = id, ${LEASE_OVER} WHERE recipient_id = ? AND kind = ?`,
        [id, kind],
      );
    await asIfSending('confirmation');
    await asIfSending('reminder-7');
    await world.reap();
    expect(await world.message(id!, 'confirmation')).toMatchObject({
      state: 'planned',
      failure_kind: 'worker-lost',
    });
    expect(await world.message(id!, 'reminder-7')).toMatchObject({ state: 'uncertain' });
  });

  it('a cancellation between claim and sending wins', async () => {
    const [id] = await refer();
    const send = jest.spyOn(world.get(MailTransport), 'send');
    await world.relay();
    await world.sql("UPDATE message SET state = 'cancelled' WHERE recipient_id = ?", [id]);
    world.startWorkers();
    await world.until(async () => (await world.inState('queued', 'sending')) === 0);
    expect(send).toHaveBeenCalledTimes(4);
    expect(addresses()).toEqual(everybody.slice(1));
  });

  it('a message that cannot be written yet waits, and does not stop the others', async () => {
    const [id] = await refer();
    await world.sql("UPDATE message SET kind = 'unheard-of' WHERE recipient_id = ? AND kind = 'confirmation'", [id]);
    world.startWorkers();
    await world.deliver();
    expect(addresses()).toEqual(everybody.slice(1));
    const [broken] = await world.sql<{ state: string; attempts: number }>(
      "SELECT state, attempts FROM message WHERE kind = 'unheard-of'",
    );
    expect(broken).toEqual({ state: 'planned', attempts: 1 });
  });
});
