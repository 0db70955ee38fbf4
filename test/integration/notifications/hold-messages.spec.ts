import { messageRules } from '../../../src/audit/messages.rules';
import { audit } from '../../../src/platform/audit';
import { DataSource } from 'typeorm';
import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import type { Browser } from '../../support';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const base = '/evenementen/HNJ-2027-01/berichten';

describe('messages that are held together', () => {
  let world: MailWorld;
  let coordinator: Browser;
  let person: string;

  beforeAll(async () => {
    world = await MailWorld.start();
    person = await world.refer('P03', { email: 'p03@people.example' });
    await world.refer('P09', { email: 'p09@people.example' });
    coordinator = await world.browser('katrien@aalst.example', MessagePagesModule);
  });
  afterAll(async () => {
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    await world.close();
  });

  const stateOf = async (kind: string): Promise<string> => (await world.message(person, kind)).state;

  it('stops what a worker is about to send, and everything else of the event', async () => {
    await world.relay();
    expect(await world.inState('queued')).toBe(2);
    const page = await coordinator.post(`${base}/samen`, { action: 'hold', kind: '' });
    expect(page.text).toContain('De berichten die nog niet weg zijn, worden tegengehouden.');
    world.startWorkers();
    await world.deliver();
    expect(world.sink.mails).toHaveLength(0);
    expect(await world.inState('planned', 'queued')).toBe(0);
    const buttons = (await coordinator.get(base)).text;
    expect(buttons).toContain('Geef ze vrij');
    expect(buttons).not.toContain('Houd ze tegen');
  });

  it('lets one kind go and keeps the others', async () => {
    await coordinator.post(`${base}/samen`, { action: 'release', kind: 'confirmation' });
    await world.deliver();
    expect(await stateOf('confirmation')).toBe('sent');
    expect(await stateOf('reminder-7')).toBe('held');
    expect(world.sink.mails).toHaveLength(2);
  });

  it('lets the rest go, but not what is too late by then', async () => {
    world.clock.moveTo('2027-03-08T08:30:00Z');
    await coordinator.post(`${base}/samen`, { action: 'release' });
    await world.deliver();
    expect(await stateOf('reminder-7')).toBe('missed');
    expect(await stateOf('reminder-3')).toBe('planned');
  });

  it('refuses a kind or a deed that does not exist', async () => {
    expect((await coordinator.post(`${base}/samen`, { action: 'throw-away' })).status).toBe(422);
    expect((await coordinator.post(`${base}/samen`, { action: 'hold', kind: 'unheard-of' })).status).toBe(422);
    expect(await stateOf('reminder-3')).toBe('planned');
  });
});
