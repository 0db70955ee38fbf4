import { MailTransport } from '../../../src/platform/mail';
import { MailWorld } from './support/mail-world';

jest.setTimeout(90_000);

const CODES = ['P01', 'P03', 'P09', 'P11', 'P13', 'P24', 'P27', 'P30', 'P35', 'P38', 'P42', 'P48'];
const MINUTES_BETWEEN = 5;

describe('a mail server that is away for an hour', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
  });
  afterAll(() => world.close());

  const confirmationsDue = (): Promise<{ smtp_message_id: string }[]> =>
    world.sql("SELECT smtp_message_id FROM message WHERE kind = 'confirmation' AND state = 'planned' AND due_at <= ?", [
      world.clock.now(),
    ]);
  const inOrder = (ids: readonly (string | undefined)[]): (string | undefined)[] => [...ids].sort();

  it('stops nobody from referring: no mail server is spoken to on that way', async () => {
    const send = jest.spyOn(world.get(MailTransport), 'send');
    world.sink.goAway();
    for (const code of CODES) {
      const before = send.mock.calls.length;
      const id = await world.refer(code, { email: `${code.toLowerCase()}@people.example`, channel: 'mail' });
      expect(send.mock.calls.length).toBe(before);
      expect(await world.message(id, 'confirmation')).toMatchObject({ state: 'planned', attempts: 0 });
      await world.deliver();
      expect(send.mock.calls.length).toBeGreaterThan(before);
      world.clock.advance(MINUTES_BETWEEN);
    }
    expect(world.sink.mails).toHaveLength(0);
    expect(await world.inState('failed', 'uncertain', 'missed', 'sent')).toBe(0);
    send.mockRestore();
  });

  it('gets every mail once when it is back, each at its own moment and not all at once', async () => {
    world.sink.comeBack();
    const perMinute: number[] = [];
    for (let minute = 0; minute < 90 && world.sink.mails.length < CODES.length; minute += 1) {
      const due = await confirmationsDue();
      const before = world.sink.mails.length;
      await world.deliver();
      const came = world.sink.mails.slice(before).map(({ messageId }) => messageId);
      expect(inOrder(came)).toEqual(inOrder(due.map(({ smtp_message_id }) => smtp_message_id)));
      perMinute.push(came.length);
      world.clock.advance(1);
    }
    const ids = world.sink.mails.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(CODES.length);
    expect(new Set(ids).size).toBe(CODES.length);
    expect(perMinute.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...perMinute)).toBeLessThan(CODES.length / 2);
  });
});
