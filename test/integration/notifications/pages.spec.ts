import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import { audit } from '../../../src/platform/audit';
import { messageRules } from '../../../src/audit/messages.rules';
import { DataSource } from 'typeorm';
import type { Browser } from '../../support';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

describe('pages of messages and tasks', () => {
  let world: MailWorld;
  let coordinator: Browser;
  let person: string;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    person = await world.refer('P03', { email: 'p03@people.example' });
    await world.refer('P02', { email: null });
    await world.deliver();
    coordinator = await world.browser('katrien@aalst.example', MessagePagesModule);
  });
  afterAll(() => world.close());

  const base = '/evenementen/HNJ-2027-01/berichten';
  const path = async (kind: string): Promise<string> => `${base}/${(await world.message(person, kind)).id}`;

  it('show the coordinator every message with state, moment and what can be done', async () => {
    const page = await coordinator.get(base);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Luc De Smet');
    expect(page.text).toContain('Eerste herinnering');
    expect(page.text).toContain('gepland: donderdag 4 maart 2027 om 10.00 u');
    expect(page.text).toContain('verstuurd: maandag 25 januari 2027 om 10.00 u');
    expect(page.text).toContain('als taak voor de bemiddelaar');
    expect(page.html).toContain('Houd tegen: eerste herinnering voor Luc De Smet');
  });

  it('show a message as it would go now, without a link that works and without changing anything', async () => {
    const links = () => world.sql<{ n: string }>('SELECT COUNT(*) AS n FROM participant_link');
    const before = await links();
    const page = await coordinator.get(await path('reminder-7'));
    expect(page.text).toContain('Dag Luc');
    expect(page.text).toContain('/mijn-dag/voorbeeld');
    expect(await links()).toEqual(before);
    const log = await world.sql<{ screen: string }>("SELECT screen FROM access_log WHERE subject_type = 'message'");
    expect(log).toEqual([{ screen: 'berichten' }]);
  });

  it('hold a message and let it go again', async () => {
    const held = await coordinator.post(`${await path('reminder-7')}/hold`);
    expect(held.text).toContain('Het bericht wordt tegengehouden.');
    world.clock.moveTo('2027-03-04T09:30:00Z');
    await world.deliver();
    expect((await world.message(person, 'reminder-7')).state).toBe('held');
    await coordinator.post(`${await path('reminder-7')}/release`);
    await world.deliver();
    expect((await world.message(person, 'reminder-7')).state).toBe('sent');
  });

  it('send a message again under a new Message-ID', async () => {
    const before = await world.message(person, 'confirmation');
    await coordinator.post(`${await path('confirmation')}/resend`);
    await world.deliver();
    const after = await world.message(person, 'confirmation');
    expect(after.state).toBe('sent');
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
    expect(after.smtp_message_id).not.toBe(before.smtp_message_id);
    expect(world.sink.to('p03@people.example')).toHaveLength(3);
  });

  it('refuse what the state does not allow, and what does not exist', async () => {
    expect((await coordinator.post(`${await path('confirmation')}/hold`)).status).toBe(409);
    expect((await coordinator.post(`${await path('confirmation')}/verzin`)).status).toBe(422);
    expect((await coordinator.get(`${base}/01890a5d-ac96-774b-bcce-b302099a8057`)).status).toBe(404);
  });

  it('are closed to counsellors', async () => {
    const counsellor = await world.browser('els@vdab.example', MessagePagesModule);
    expect((await counsellor.get(base)).status).toBe(403);
  });

  it('give a counsellor the own tasks only, to tick off and back', async () => {
    const els = await world.browser('els@vdab.example', MessagePagesModule);
    const page = await els.get('/taken');
    expect(page.text).toContain('Bel Peter Van den Bossche: bevestiging');
    expect(page.text).toContain("Je gaat mee met Hop 'n Job.");
    const [task] = await world.sql<{ id: string }>('SELECT id FROM task');
    const other = await world.browser('griet@ocmw-aalst.example', MessagePagesModule);
    expect((await other.get('/taken')).text).toContain('Je hebt geen taken.');
    expect((await other.post(`/taken/${task!.id}/gedaan`)).status).toBe(404);
    expect((await els.post(`/taken/${task!.id}/gedaan`)).text).toContain('De taak is gedaan.');
    expect((await els.post(`/taken/${task!.id}/open`)).text).toContain('De taak staat weer open.');
  });
});
