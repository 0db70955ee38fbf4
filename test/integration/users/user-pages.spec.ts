import {
  AddUser,
  ChangeUser,
  DeactivateUser,
  SignInLinkRepository,
  UserReader,
  type UserView,
} from '../../../src/modules/identity';
import { newId } from '../../../src/kernel';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { ReferralClient, someone } from '../registrations/support/referral-client';
import { addOtherAssociation } from '../events/other-association';

describe('the pages of users', () => {
  let test: TestApp;
  let wim: UserView;
  let administrator: Browser;
  let fields: Record<string, string>;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'published' });
    wim = await user('wim@aalst.example');
    administrator = await test.signedIn(wim.email);
    const { organisationId } = await user('griet@ocmw-aalst.example');
    fields = {
      firstName: 'Joke',
      lastName: 'Baert',
      email: 'Joke@OCMW-Aalst.example',
      phone: '053 00 00 29',
      organisationId,
      roles: 'counsellor',
    };
  });
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  const user = async (email: string) => (await test.get(UserReader).byEmail(email))!;

  it('list everybody with role and organisation', async () => {
    const page = await administrator.get('/gebruikers');
    expect(page.text).toContain('Griet Lievens griet@ocmw-aalst.example OCMW Aalst bemiddelaar actief');
    expect(page.text).toContain('Katrien De Meyer katrien@aalst.example Gemeente Aalst regisseur actief');
    expect(page.html).not.toContain(`/gebruikers/${wim.id}/uit`);
  });

  it('add somebody who can sign in at once', async () => {
    const wrong = await administrator.post('/gebruikers', { ...fields, roles: [], email: 'joke' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Vul een geldig e-mailadres in');
    expect(wrong.text).toContain('Kies minstens één rol.');
    expect(wrong.html).toContain('value="Joke"');
    expect(wrong.html).toMatch(/<option value="[^"]+" selected>OCMW Aalst/);
    const page = await administrator.post('/gebruikers', fields);
    expect(page.text).toContain('De gebruiker is toegevoegd');
    const joke = await test.signedIn('joke@ocmw-aalst.example');
    expect((await joke.get('/mijn-mensen')).status).toBe(200);
  });

  it('make somebody data protection officer, who reads the access log and no page about days or people', async () => {
    const page = await administrator.post('/gebruikers', { ...fields, email: 'dpo@aalst.example', roles: 'dpo' });
    expect(page.text).toContain('dpo@aalst.example OCMW Aalst functionaris gegevensbescherming actief');
    const officer = await test.signedIn('dpo@aalst.example');
    const start = await officer.get('/');
    expect([start.path, start.text]).toEqual(['/gegevensbescherming', expect.stringContaining('Toegangslog')]);
    for (const address of ['/toegangslog', '/privacy']) {
      expect(start.html).toContain(`href="${address}"`);
      expect((await officer.get(address)).status).toBe(200);
    }
    for (const address of [
      '/gebruikers',
      '/evenementen',
      '/mijn-mensen',
      '/taken',
      '/evenementen/HNJ-2027-01/deelnemers',
    ])
      expect([address, (await officer.get(address)).status]).toEqual([address, 403]);
  });

  it('refuse an address that is in use', async () => {
    const page = await administrator.post('/gebruikers', fields);
    expect([page.status, page.text]).toEqual([409, expect.stringContaining('Er is al een gebruiker met het adres')]);
  });

  it('change what somebody may do, who then signs in anew', async () => {
    const { id } = await user('joke@ocmw-aalst.example');
    const joke = await test.signedIn('joke@ocmw-aalst.example');
    expect((await joke.get('/evenementen')).status).toBe(403);
    const form = await administrator.get(`/gebruikers/${id}`);
    expect(form.html).toMatch(/id="user-roles-counsellor"[^>]*checked/);
    await administrator.post(`/gebruikers/${id}`, { ...fields, roles: 'coordinator', email: 'joke@aalst.example' });
    expect((await joke.get('/evenementen')).path).toBe('/aanmelden');
    expect(await user('joke@aalst.example')).toMatchObject({ id, roles: ['coordinator'] });
    const again = await test.signedIn('joke@aalst.example');
    expect((await again.get('/evenementen')).status).toBe(200);
    const same = { ...fields, roles: 'coordinator', email: 'joke@aalst.example', phone: '053 00 00 30' };
    await administrator.post(`/gebruikers/${id}`, same);
    expect((await again.get('/evenementen')).path).toBe('/evenementen');
  });

  it('take a link mailed to an old address away', async () => {
    const { id } = await user('joke@aalst.example');
    const link = await test.get(SignInLinkRepository).issue(id);
    await administrator.post(`/gebruikers/${id}`, { ...fields, email: 'joke.baert@aalst.example' });
    await expect(test.get(SignInLinkRepository).use(link)).rejects.toMatchObject({ kind: 'gone' });
  });

  it('shut somebody out of every browser and program at once, also after they are back', async () => {
    const { id, email } = await user('joke.baert@aalst.example');
    const joke = await test.signedIn(email);
    const token = await test.apiToken(email);
    const link = await test.get(SignInLinkRepository).issue(id);
    const api = async () => {
      const headers = { authorization: `Bearer ${token}` };
      const address = new URL('/api/v1/events/HNJ-2027-01/referrals', test.baseUrl);
      return (await fetch(address, { method: 'POST', headers })).status;
    };
    expect((await joke.get('/mijn-mensen')).path).toBe('/mijn-mensen');
    expect(await api()).toBe(422);

    const page = await administrator.post(`/gebruikers/${id}/uit`);
    expect(page.text).toContain('De gebruiker is uitgeschakeld en overal afgemeld.');
    expect(page.text).toContain('uitgeschakeld');
    expect((await joke.get('/mijn-mensen')).path).toBe('/aanmelden');
    expect(await api()).toBe(401);
    expect(await test.get(UserReader).byEmail(email)).toBeUndefined();

    await administrator.post(`/gebruikers/${id}/aan`);
    expect((await joke.get('/mijn-mensen')).path).toBe('/aanmelden');
    expect(await api()).toBe(401);
    await expect(test.get(SignInLinkRepository).use(link)).rejects.toMatchObject({ kind: 'gone' });
    expect((await (await test.signedIn(email)).get('/mijn-mensen')).status).toBe(200);
  });

  it('ask who takes over people and tasks before somebody is shut out or works elsewhere, and let all of it follow', async () => {
    const [els, tom, griet] = [
      await user('els@vdab.example'),
      await user('tom@vdab.example'),
      await user('griet@ocmw-aalst.example'),
    ];
    const own = (id: string) =>
      test.sql<{ id: string }>('SELECT id FROM registration WHERE counsellor_id = ? AND live = 1 ORDER BY id', [id]);
    const client = await ReferralClient.of(test, els.email);
    for (const number of [1, 2]) expect((await client.refer(someone(number))).status).toBe(201);
    const people = await own(els.id);
    expect(people).toHaveLength(2);
    await test.sql(
      `INSERT INTO task (id, association_id, user_id, title, body, created_at)
       VALUES (UUID(), ?, ?, 'Bel', 'Bel', UTC_TIMESTAMP(6))`,
      [els.associationId, els.id],
    );
    const elsewhere = { ...fields, firstName: 'Els', lastName: 'Peeters', email: els.email };
    const moved = await administrator.post(`/gebruikers/${els.id}`, elsewhere);
    expect([moved.status, moved.text]).toEqual([409, expect.stringContaining('Draag die eerst over aan een collega.')]);

    const asked = await administrator.post(`/gebruikers/${els.id}/uit`);
    expect(asked.text).toContain('Mensen en taken van Els Peeters overdragen');
    expect(asked.text).toContain('en 1 open taak.');
    expect([asked.html.includes(tom.id), asked.html.includes(griet.id)]).toEqual([true, false]);
    const across = await administrator.post(`/gebruikers/${els.id}/overdragen`, { toUserId: griet.id, then: 'out' });
    expect([across.status, across.text]).toEqual([422, expect.stringContaining('dezelfde organisatie')]);
    expect(await own(els.id)).toEqual(people);

    const done = await administrator.post(`/gebruikers/${els.id}/overdragen`, { toUserId: tom.id, then: 'out' });
    expect(done.text).toContain('De gebruiker is uitgeschakeld en overal afgemeld.');
    expect(await own(els.id)).toEqual([]);
    expect((await own(tom.id)).map(({ id }) => id)).toEqual(expect.arrayContaining(people.map(({ id }) => id)));
    expect(await test.sql('SELECT id FROM task WHERE user_id = ? AND done_at IS NULL', [els.id])).toEqual([]);
    const file = await (await test.signedIn(tom.email)).get(`/mijn-mensen/${people[0]!.id}`);
    expect(file.text).toContain('Overgedragen aan Tom');
    await test.sql('UPDATE user_account SET active = 1 WHERE id = ?', [els.id]);
  });

  it('do not let administrators shut out themselves', async () => {
    const out = await administrator.post(`/gebruikers/${wim.id}/uit`);
    expect([out.status, out.text]).toEqual([409, expect.stringContaining('Je kan jezelf niet uitschakelen.')]);
    const own = { firstName: 'Wim', lastName: 'Coppens', email: wim.email, organisationId: wim.organisationId };
    const less = await administrator.post(`/gebruikers/${wim.id}`, { ...own, roles: 'coordinator' });
    expect([less.status, less.text]).toEqual([409, expect.stringContaining('de rol van beheerder niet afnemen')]);
    expect(await user(wim.email)).toMatchObject({ active: true, roles: ['administrator'] });
  });

  it('keep one of two administrators who shut out each other at the same moment', async () => {
    const input = { ...wim, email: 'an@aalst.example', firstName: 'An', lastName: 'Roels' };
    await test.run(() => test.get(AddUser).execute({ administrator: wim, ...input }));
    const an = await user('an@aalst.example');
    const shutOut = (administrator: UserView, userId: string) =>
      test.run(() => test.get(DeactivateUser).execute({ administrator, userId }));
    const answers = await Promise.allSettled([shutOut(wim, an.id), shutOut(an, wim.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const active = await test.sql<{ email: string }>('SELECT email FROM user_account WHERE id IN (?) AND active = 1', [
      [wim.id, an.id],
    ]);
    expect(active).toHaveLength(1);
    await test.sql('UPDATE user_account SET active = 1 WHERE id = ?', [wim.id]);
    administrator = await test.signedIn(wim.email);
  });

  it("do not exist for another association's administrator", async () => {
    const email = await addOtherAssociation(test);
    const lut = await user(email);
    await test.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'administrator')", [lut.id]);
    const other = await test.signedIn(email);
    const els = await user('els@vdab.example');
    expect((await other.get('/gebruikers')).text).not.toContain('els@vdab.example');
    for (const path of ['', '/uit', '/aan']) {
      expect((await other.post(`/gebruikers/${els.id}${path}`, fields)).status).toBe(404);
    }
    expect((await other.get(`/gebruikers/${els.id}`)).status).toBe(404);
    const foreign = await other.post('/gebruikers', { ...fields, email: 'x@waasland.example' });
    expect([foreign.status, foreign.text]).toEqual([422, expect.stringContaining('Kies een organisatie')]);
    expect(await user('els@vdab.example')).toEqual(els);
  });

  it('are for administrators only, whatever the door', async () => {
    const katrien = await user('katrien@aalst.example');
    const coordinator = await test.signedIn(katrien.email);
    for (const path of ['/gebruikers', '/gebruikers/nieuw', '/toegangslog']) {
      expect((await coordinator.get(path)).status).toBe(403);
    }
    const attempt = { administrator: katrien, userId: katrien.id, ...katrien, roles: ['administrator'] as const };
    await expect(test.run(() => test.get(ChangeUser).execute(attempt))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the access log', () => {
  let test: TestApp;
  let administrator: Browser;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'published' });
    administrator = await test.signedIn('wim@aalst.example');
  });
  afterAll(() => test.close());

  const log = async (email: string, at: string, screen: string, rowCount: number | null = null) => {
    const { id, associationId } = (await test.get(UserReader).byEmail(email))!;
    await test.sql(
      `INSERT INTO access_log (id, association_id, user_id, action, subject_type, subject_id, screen, row_count, at)
       VALUES (?, ?, ?, ?, 'registration', ?, ?, ?, ?)`,
      [newId(), associationId, id, rowCount === null ? 'read' : 'export', newId(), screen, rowCount, new Date(at)],
    );
  };

  it('is empty at first', async () => {
    expect((await administrator.get('/toegangslog')).text).toContain('Niemand opende toen een dossier.');
  });

  it('says who opened and exported what, newest first, of a day in Brussels', async () => {
    await log('els@vdab.example', '2027-01-24T22:59:00Z', 'mijn-mensen');
    await log('griet@ocmw-aalst.example', '2027-01-24T23:01:00Z', 'mijn-mensen');
    await log('katrien@aalst.example', '2027-01-25T09:00:00Z', 'deelnemers', 36);
    const all = (await administrator.get('/toegangslog')).text;
    expect(all).toMatch(
      /2027-01-25 10:00 Katrien De Meyer .* gedownload \(36 rijen\) .* Griet .* 2027-01-24 23:59 Els/,
    );
    const day = (await administrator.get('/toegangslog?dag=2027-01-25')).text;
    expect(day).toContain('2027-01-25 00:01 Griet Lievens OCMW Aalst geopend dossier');
    expect(day).not.toContain('Els Peeters');
  });

  it('opens whatever stands in the address', async () => {
    for (const query of ['dag=2027-02-30', 'dag=&blad=', 'blad=-1', 'blad=x&dag=gisteren', 'dag=1&dag=2']) {
      expect((await administrator.get(`/toegangslog?${query}`)).status).toBe(200);
    }
  });

  it('holds one entry for everybody on a list, found by their names and by that of the reader', async () => {
    const response = await fetch(`${test.baseUrl}/api/v1/events/HNJ-2027-01/referrals`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await test.apiToken('els@vdab.example')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        firstName: 'Zoekfien',
        lastName: 'Vink',
        email: 'zoekfien@post.example',
        channel: 'mail',
        postcode: '9300',
        dutchLevel: 'A2',
        stop: 'aalst-station',
      }),
    });
    expect(response.status).toBe(201);
    const katrien = await test.signedIn('katrien@aalst.example');
    const lists = (): Promise<unknown[]> => test.sql("SELECT id FROM access_log WHERE screen = 'lijst-deelnemers'");
    await katrien.get('/evenementen/HNJ-2027-01/deelnemers');
    await katrien.get('/evenementen/HNJ-2027-01/deelnemers');
    expect(await lists()).toHaveLength(1);
    test.clock.moveTo(new Date(test.clock.now().getTime() + 11 * 60_000).toISOString());
    await katrien.get('/evenementen/HNJ-2027-01/deelnemers');
    expect(await lists()).toHaveLength(2);
    const screens = (): Promise<unknown[]> =>
      test.sql("SELECT DISTINCT screen FROM access_log WHERE screen IN ('lijst-dag', 'api') ORDER BY screen");
    expect(await screens()).toEqual([]);
    await katrien.get('/evenementen/HNJ-2027-01/dag');
    expect(await screens()).toEqual([{ screen: 'lijst-dag' }]);
    await fetch(`${test.baseUrl}/api/v1/events/HNJ-2027-01/referrals`, {
      headers: { authorization: `Bearer ${await test.apiToken('els@vdab.example')}` },
    });
    expect(await screens()).toEqual([{ screen: 'api' }, { screen: 'lijst-dag' }]);
    for (const name of ['zoekfien v', 'katrien'])
      expect((await administrator.get(`/toegangslog?name=${encodeURIComponent(name)}`)).text).toMatch(
        /Katrien De Meyer .* geopend Zoekfien Vink Lijst van deelnemers/,
      );
    expect((await administrator.get('/toegangslog?name=%25')).text).toContain('Niemand opende toen een dossier.');
    await test.sql("UPDATE jobseeker SET first_name = '', last_name = '', forgotten_at = UTC_TIMESTAMP(6)");
    const forgotten = await administrator.get('/toegangslog?name=katrien');
    expect(forgotten.text).toContain('geopend vergeten persoon Lijst van deelnemers');
  });

  it('has pages of fifty lines', async () => {
    for (let line = 0; line < 51; line += 1) await log('els@vdab.example', '2027-01-26T09:00:00Z', 'mijn-mensen');
    const first = await administrator.get('/toegangslog?dag=2027-01-26');
    expect(first.text.match(/2027-01-26 10:00/g)).toHaveLength(50);
    expect(first.html).toContain('/toegangslog?dag=2027-01-26&amp;blad=2');
    const second = await administrator.get('/toegangslog?dag=2027-01-26&blad=2');
    expect(second.text.match(/2027-01-26 10:00/g)).toHaveLength(1);
    expect(second.text).not.toContain('Ouder');
  });

  it('shows nothing of another association', async () => {
    const email = await addOtherAssociation(test);
    const lut = (await test.get(UserReader).byEmail(email))!;
    await test.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'administrator')", [lut.id]);
    expect((await (await test.signedIn(email)).get('/toegangslog')).text).toContain('Niemand opende toen een dossier.');
  });
});
