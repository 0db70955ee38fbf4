import { DataSource } from 'typeorm';
import { messageRules } from '../../../src/audit/messages.rules';
import { PlanTaskMails } from '../../../src/modules/notifications';
import { ChangeStop, ChooseTranslation } from '../../../src/modules/registrations';
import { audit } from '../../../src/platform/audit';
import { MessagePagesModule } from '../../../src/web/pages/event/messages/messages-pages.module';
import type { Browser } from '../../support';
import { MailWorld } from './support/mail-world';

jest.setTimeout(60_000);

const BY_POST = { channel: 'post', email: null } as const;

describe('letters', () => {
  let world: MailWorld;
  let els: Browser;
  let griet: Browser;
  let peter: string;

  beforeAll(async () => {
    world = await MailWorld.start();
    world.startWorkers();
    peter = await world.refer('P02', { ...BY_POST, needs: ['large-print'] });
    await world.refer('P03', { email: 'p03@people.example' });
    await world.refer('P05', { ...BY_POST, preferences: [] });
    await world.deliver();
    els = await world.browser('els@vdab.example', MessagePagesModule);
    griet = await world.browser('griet@ocmw-aalst.example', MessagePagesModule);
  });
  afterAll(() => world.close());

  const taskOf = async (recipient: string, kind: string): Promise<string> => {
    const { id } = await world.message(recipient, kind);
    return (await world.sql<{ id: string }>('SELECT id FROM task WHERE message_id = ?', [id]))[0]!.id;
  };
  const letterOf = async (kind: string): Promise<string> => `/taken/${await taskOf(peter, kind)}/brief`;

  it('stand behind each task that tells a person something', async () => {
    const page = await els.get('/taken');
    expect(page.html).toContain(await letterOf('confirmation'));
    expect(page.html).toContain('href="/taken/brieven"');
  });

  it('say what the mail would say, without what can only be clicked', async () => {
    const page = await els.get(await letterOf('confirmation'));
    expect(page.status).toBe(200);
    for (const words of [
      'Dag Peter',
      'maandag 25 januari 2027',
      'Donderdag 11 maart 2027.',
      'Heb je een vraag? Bel Els: 053',
      'Wij kennen alleen de postcode: 9300',
      'Of doe hem op de post, ten laatste op donderdag 4 maart.',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.html).toContain('class="letter letter-large"');
    const letter = page.html.slice(page.html.indexOf('<article'), page.html.lastIndexOf('</article>'));
    expect(letter).not.toMatch(/klik hieronder|<a |mijn-dag|afzeggen/);
  });

  it('are written into the access log, one line per person', async () => {
    await world.sql('DELETE FROM access_log');
    await els.get('/taken/brieven');
    expect(await world.sql("SELECT subject_id, screen FROM access_log WHERE action = 'read'")).toEqual([
      { subject_id: peter, screen: 'brief' },
    ]);
  });

  it('are for the own people only', async () => {
    expect((await els.get('/taken/brieven')).html.match(/<article/g)).toHaveLength(1);
    expect((await griet.get(await letterOf('confirmation'))).status).toBe(404);
    const others = (await griet.get('/taken/brieven')).text;
    expect(others).toContain('Dag Elif');
    expect(others).not.toContain('Peter');
    const nobody = await world.browser('katrien@aalst.example', MessagePagesModule);
    expect((await nobody.get('/taken/brieven')).text).toContain('Er is nu geen brief om af te drukken.');
    expect((await els.get('/taken/verzonnen/brief')).status).toBe(404);
  });

  it('have their tasks named in one mail a day, while there are any', async () => {
    const mails = () => world.sink.to('els@vdab.example').filter(({ subject }) => subject === 'Je hebt 1 taak');
    await world.run(() => world.get(PlanTaskMails).plan());
    await world.run(() => world.get(PlanTaskMails).plan());
    await world.deliver();
    expect(mails()).toHaveLength(1);
    expect(mails()[0]!.text).toContain('Stuur een brief naar Peter Van den Bossche: bevestiging');
    await els.post(`/taken/${await taskOf(peter, 'confirmation')}/gedaan`);
    world.clock.moveTo('2027-01-26T09:00:00Z');
    await world.run(() => world.get(PlanTaskMails).plan());
    await world.deliver();
    expect(mails()).toHaveLength(1);
    await els.post(`/taken/${await taskOf(peter, 'confirmation')}/open`);
    world.clock.moveTo('2027-01-25T09:30:00Z');
  });

  it('of a change still say what changed when the task has been given', async () => {
    const [stop] = await world.sql<{ id: string }>(
      'SELECT s.id FROM event_stop s JOIN registration r ON r.event_id = s.event_id WHERE r.id = ? AND s.id <> r.event_stop_id LIMIT 1',
      [peter],
    );
    const user = await world.user('els@vdab.example');
    await world.run(() =>
      world.get(ChangeStop).execute({ actor: { type: 'user', user }, registrationId: peter, eventStopId: stop!.id }),
    );
    world.clock.moveTo('2027-01-25T10:00:00Z');
    await world.deliver();
    const page = await els.get(await letterOf('changes'));
    expect(page.text).toContain('Veranderd: je dag op donderdag 11 maart');
    expect(page.text).toContain('→');
    expect((await els.get('/taken/brieven')).html.match(/<article/g)).toHaveLength(1);
  });

  it('and their task have the newest words, on one card per person, with older ones folded away', async () => {
    const { html, text } = await els.get('/taken');
    expect(html.match(/class="card"/g)).toHaveLength(1);
    expect(html).toContain('<h3>Stuur een brief naar Peter Van den Bossche: wat er veranderd is</h3>');
    expect(html).toContain('<summary>1 ouder bericht</summary>');
    expect(html).toContain('<h4>Stuur een brief naar Peter Van den Bossche: bevestiging</h4>');
    expect(text).toContain('Doe dit ten laatste op woensdag 10 maart 2027 om 17.00 u.');
    expect(text).toContain('Dit staat in de brief:');
    expect(text).not.toContain('om te zeggen');
  });

  it('have the chosen translation below the Dutch, and the log says so', async () => {
    const user = await world.user('els@vdab.example');
    const choice = { language: 'fr', reason: 'learns-dutch' } as const;
    await world.run(() => world.get(ChooseTranslation).execute({ user, registrationId: peter, choice }));
    await world.sql('DELETE FROM access_log');
    const { html, text } = await els.get(await letterOf('confirmation'));
    expect(html).toContain('<div lang="fr" dir="ltr">');
    expect(text.indexOf('Vertaling – de Nederlandse tekst geldt')).toBeGreaterThan(text.indexOf('Tot dan!'));
    expect(text).toContain('Jeudi 11 mars 2027.');
    expect(text).toContain('Lees het op http://hop.example/privacy, of vraag het aan je bemiddelaar.');
    expect(text).toContain('Tu as une question ? Appelle Els : 053');
    expect(text.slice(text.indexOf('Bonjour Peter'))).not.toContain('clique');
    expect(await world.sql('SELECT screen FROM access_log')).toEqual([{ screen: 'brief-vertaling' }]);
    await world.run(() => world.get(ChooseTranslation).execute({ user, registrationId: peter, choice: null }));
  });

  it('and mails get it too, in both parts and not in the subject', async () => {
    const choice = { translation: 'en', translationReason: 'asked' };
    await world.refer('P11', { channel: 'mail', email: 'p11@people.example', ...choice });
    await world.deliver();
    const [mail] = world.sink.to('p11@people.example');
    expect(mail!.subject).toBe("Je plaats bij Hop 'n Job op donderdag 11 maart");
    expect(mail!.text).toContain('Vertaling – de Nederlandse tekst geldt');
    expect(mail!.text).toContain('Thursday 11 March 2027.');
    expect(mail!.html).toContain('<div lang="en" dir="ltr">');
    const [other] = world.sink.to('p03@people.example');
    expect(other!.text).not.toContain('Vertaling');
  });

  it('are not made of what is useful for minutes only', async () => {
    const { id } = await world.message(peter, 'changes');
    await world.sql("UPDATE message SET kind = 'delay' WHERE id = ?", [id]);
    const page = await els.get('/taken');
    expect(page.html).not.toContain(`${await taskOf(peter, 'delay')}/brief`);
    expect(page.html).toContain(await letterOf('confirmation'));
    expect((await els.get('/taken/brieven')).html.match(/<article/g)).toHaveLength(1);
    await world.sql("UPDATE message SET kind = 'changes' WHERE id = ?", [id]);
  });

  it('that no longer apply are not printed', async () => {
    const address = await letterOf('confirmation');
    await world.sql("UPDATE registration SET state = 'cancelled' WHERE id = ?", [peter]);
    expect((await els.get(address)).text).toContain('Deze brief is niet meer nodig.');
    expect((await els.get('/taken/brieven')).html).not.toContain('<article');
    const tasks = await els.get('/taken');
    expect(tasks.html).not.toContain('class="card"');
    expect(tasks.text).toContain('Niet meer nodig: 2 taken die niemand deed');
    expect(tasks.text).toContain('Deze persoon heeft geen plaats meer.');
    await world.sql("UPDATE registration SET state = 'seated' WHERE id = ?", [peter]);
    expect(await audit(world.get(DataSource), messageRules)).toEqual([]);
  });

  it('are done together with the older words for the same person', async () => {
    const changes = await taskOf(peter, 'changes');
    expect((await els.post(`/taken/${changes}/gedaan`)).text).toContain('De taak is gedaan.');
    expect(await world.sql('SELECT id FROM task WHERE registration_id = ? AND done_at IS NULL', [peter])).toEqual([]);
    await els.post(`/taken/${changes}/open`);
    expect((await els.get('/taken')).html).not.toContain('<details');
  });
});
