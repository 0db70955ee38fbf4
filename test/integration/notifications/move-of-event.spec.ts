import { MoveEvent, type EventMove } from '../../../src/modules/notifications';
import { MailWorld } from './support/mail-world';

jest.setTimeout(90_000);

describe('another day, before it is confirmed', () => {
  let world: MailWorld;
  let move: EventMove;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    move = { user: await world.user('katrien@aalst.example'), eventId: world.eventId, date: '2027-03-18' };
  });
  afterAll(() => world.close());

  const preview = () => world.run(() => world.get(MoveEvent).preview(move));
  const accept = (seen: string) => world.run(() => world.get(MoveEvent).accept({ ...move, seen }));
  const sent = async () =>
    (
      await world.sql<{ kind: string; channel: string; count: number }>(
        `SELECT kind, channel, COUNT(*) AS count FROM message WHERE state = 'sent' AND event_id = ?
         GROUP BY kind, channel ORDER BY kind, channel`,
        [world.eventId],
      )
    ).map(({ kind, channel, count }) => `${kind} ${channel} ${count}`);

  it('says who hears it by what channel; what goes afterwards is just that', async () => {
    await world.refer('P03', { email: 'p03@people.example', channel: 'mail' });
    await world.refer('P09', { channel: 'sms', smsAllowed: true });
    await world.refer('P11', { channel: 'telefoon' });
    await world.deliver();
    const before = await sent();
    const shown = await preview();
    expect(shown.goingOut.map(({ kind, reach, count }) => `${kind} ${reach} ${count}`).sort()).toEqual([
      'changes mail 2',
      'changes telefoon 1',
    ]);
    expect(shown).toMatchObject({ referralClosesOn: '2027-03-04', warnings: [] });
    await world.deliver();
    expect(await sent()).toEqual(before);
    await accept(shown.mark);
    world.clock.moveTo(new Date(shown.goingOut[0]!.from.getTime() + 60_000).toISOString());
    await world.deliver();
    expect((await sent()).filter((line) => !before.includes(line))).toEqual(['changes mail 2', 'changes task 1']);
  });

  it('is refused when somebody came along since it was shown', async () => {
    move = { ...move, date: '2027-03-25' };
    const { mark } = await preview();
    await world.refer('P13', { email: 'p13@people.example', channel: 'mail' });
    await world.deliver();
    await expect(accept(mark)).rejects.toMatchObject({ code: 'EVENT.PREVIEW_CHANGED' });
    expect(await world.sql('SELECT CAST(date AS CHAR) AS date FROM event WHERE id = ?', [world.eventId])).toEqual([
      { date: '2027-03-18' },
    ]);
  });

  it('tells what is known of the day: a holiday, and a company that stopped by then', async () => {
    move = { ...move, date: '2027-05-06' };
    await world.sql("UPDATE host_company SET active_until = '2027-05-01' ORDER BY name LIMIT 1");
    const { warnings } = await preview();
    expect(warnings).toEqual([
      expect.stringContaining('is een feestdag'),
      expect.stringContaining('doet op die dag niet meer mee'),
    ]);
  });
});
