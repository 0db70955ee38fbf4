import { MailWorld, type MessageFacts } from './support/mail-world';

jest.setTimeout(60_000);

const MORNING = '2027-01-25T09:00:00Z';

describe('when the mail server misbehaves', () => {
  let world: MailWorld;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(MORNING));

  const confirmation = (id: string): Promise<MessageFacts> => world.message(id, 'confirmation');
  const later = async (id: string): Promise<void> => {
    world.clock.moveTo(new Date((await confirmation(id)).due_at.getTime() + 1_000));
    await world.deliver();
  };

  it('451: goes later, by itself', async () => {
    const id = await world.refer('P03', { email: 'p03@people.example' });
    world.sink.next('later');
    await world.deliver();
    const waiting = await confirmation(id);
    expect(waiting).toMatchObject({
      state: 'planned',
      attempts: 1,
      failure_kind: 'temporary',
      failure_text: '451 4.3.0 Try again later',
    });
    const minutes = (waiting.due_at.getTime() - new Date(MORNING).getTime()) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(6);
    await later(id);
    expect(await confirmation(id)).toMatchObject({
      state: 'sent',
      attempts: 2,
      failure_kind: null,
      failure_text: null,
    });
    expect(world.sink.to('p03@people.example')).toHaveLength(1);
  });

  it('waits longer each time: 5, 15, 30, 60 minutes', async () => {
    const id = await world.refer('P09', { email: 'p09@people.example' });
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      world.sink.next('later');
      const before = world.clock.now();
      await world.deliver();
      const { due_at } = await confirmation(id);
      waits.push(Math.floor((due_at.getTime() - before.getTime()) / 60_000 / 5) * 5);
      world.clock.moveTo(due_at);
    }
    expect(waits.map((wait, n) => wait >= [5, 15, 30, 60, 60][n]!)).toEqual([true, true, true, true, true]);
    await world.deliver();
    expect((await confirmation(id)).state).toBe('sent');
  });

  it('550 for the address: fails at once, becomes a task, and the next message does not try that address', async () => {
    const id = await world.refer('P11', { email: 'p11@people.example' });
    world.sink.next('refuse-address');
    await world.deliver();
    expect(await confirmation(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure_kind: 'bad-address',
      failure_text: '550 5.1.1 No such user',
    });
    const tasks = await world.sql<{ title: string }>('SELECT title FROM task WHERE registration_id = ?', [id]);
    expect(tasks.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Mail kwam niet aan bij .+, bel: bevestiging$/),
    ]);
    world.clock.moveTo('2027-03-04T09:00:00Z');
    await world.deliver();
    expect(await world.message(id, 'reminder-7')).toMatchObject({ state: 'sent', channel: 'task' });
    expect(world.sink.to('p11@people.example')).toEqual([]);
  });

  it('554 for the content: fails at once, the address stays good', async () => {
    const id = await world.refer('P13', { email: 'p13@people.example' });
    world.sink.next('refuse-content');
    await world.deliver();
    expect(await confirmation(id)).toMatchObject({
      state: 'failed',
      failure_kind: 'refused',
      failure_text: '554 5.7.1 Refused',
    });
    world.clock.moveTo('2027-03-04T09:00:00Z');
    await world.deliver();
    expect(await world.message(id, 'reminder-7')).toMatchObject({ state: 'sent', channel: 'mail' });
  });

  it('a drop before the body: surely not sent, goes again', async () => {
    const id = await world.refer('P24', { email: 'p24@people.example' });
    world.sink.next('drop-before-body');
    await world.deliver();
    expect((await confirmation(id)).state).toBe('planned');
    await later(id);
    expect(world.sink.to('p24@people.example')).toHaveLength(1);
  });

  it('a drop after the body of a confirmation: sent again with the same Message-ID', async () => {
    const id = await world.refer('P27', { email: 'p27@people.example' });
    world.sink.next('drop-after-body');
    await world.deliver();
    expect((await confirmation(id)).state).toBe('planned');
    await later(id);
    const ids = world.sink.to('p27@people.example').map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids)).toEqual(new Set([(await confirmation(id)).smtp_message_id]));
  });

  it('a drop after the body of a reminder: left to a person, not sent twice', async () => {
    const id = await world.refer('P30', { email: 'p30@people.example' });
    await world.deliver();
    await world.sql(`UPDATE message SET state = 'held' WHERE recipient_id <> ? AND state = 'planned'`, [id]);
    world.clock.moveTo('2027-03-04T09:00:00Z');
    world.sink.next('drop-after-body');
    await world.deliver();
    expect((await world.message(id, 'reminder-7')).state).toBe('uncertain');
    world.clock.advance(300);
    await world.deliver();
    const subjects = world.sink.to('p30@people.example').map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject?.startsWith('Herinnering'))).toHaveLength(1);
  });
});
