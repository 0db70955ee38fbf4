import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AddUser, DeactivateUser, ReactivateUser, UserReader, type UserView } from '../../../src/modules/identity';
import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { addOtherAssociation } from '../events/other-association';

/** Whatever changes or removes a row of the history. */
const TOUCHES = /\b(UPDATE|DELETE(?: \w+)? FROM|REPLACE INTO|TRUNCATE)\s+`?change_log\b/;
const PAGE = '/gebruikers/geschiedenis';

describe('the history of users', () => {
  let test: TestApp;
  let wim: UserView;
  let administrator: Browser;

  beforeAll(async () => {
    test = await startTestApp({ scenario: 'published' });
    wim = await user('wim@aalst.example');
    administrator = await test.signedIn(wim.email);
  });
  afterAll(async () => {
    expect(await test.audit()).toEqual([]);
    await test.close();
  });

  const user = async (email: string): Promise<UserView> => (await test.get(UserReader).byEmail(email))!;
  const history = async (): Promise<string> => (await administrator.get(PAGE)).text;
  const rows = (): Promise<unknown[]> => test.sql('SELECT id FROM change_log WHERE event_id IS NULL');
  const save = (who: UserView, changes: Readonly<Record<string, string | string[]>>) => {
    const { firstName, lastName, email, phone, organisationId, roles } = who;
    return administrator.post(`/gebruikers/${who.id}`, {
      ...{ firstName, lastName, email, phone, organisationId, roles: [...roles] },
      ...changes,
    });
  };

  it('is empty at first', async () => {
    expect(await history()).toContain('Er is nog niets gewijzigd.');
    expect((await administrator.get('/gebruikers')).html).toContain(`href="${PAGE}"`);
  });

  it('shows an administrator who makes himself coordinator, also after the role is gone again', async () => {
    await save(wim, { roles: ['administrator', 'coordinator'] });
    administrator = await test.signedIn(wim.email);
    const given = await history();
    expect(given).toMatch(/Wim \S.* Wim .* bij zichzelf Rollen beheerder beheerder, regisseur/);
    await save(wim, { roles: 'administrator' });
    administrator = await test.signedIn(wim.email);
    expect(await history()).toMatch(/Rollen beheerder, regisseur beheerder .*Rollen beheerder beheerder, regisseur/);
  });

  it('tells who was added, changed, switched off and let in again, without addresses', async () => {
    const { organisationId } = await user('griet@ocmw-aalst.example');
    await administrator.post('/gebruikers', {
      ...{ firstName: 'Joke', lastName: 'Baert', email: 'joke@ocmw-aalst.example', phone: '053 00 00 29' },
      ...{ organisationId, roles: 'counsellor' },
    });
    const joke = await user('joke@ocmw-aalst.example');
    await save(joke, { email: 'joke.baert@ocmw-aalst.example' });
    await administrator.post(`/gebruikers/${joke.id}/uit`);
    await administrator.post(`/gebruikers/${joke.id}/aan`);
    const text = await history();
    for (const line of [
      'Joke Baert Nieuwe gebruiker – OCMW Aalst',
      'Joke Baert Rollen – bemiddelaar',
      'Joke Baert E-mailadres – gewijzigd',
      'Joke Baert Status actief uitgeschakeld',
      'Joke Baert Status uitgeschakeld actief',
    ])
      expect(text).toContain(line);
    expect(text).not.toMatch(/ocmw-aalst\.example|053 00/);
    expect(await rows()).toHaveLength(7);
  });

  it('gets no line for what was refused, nor for what changed nothing', async () => {
    const before = await rows();
    const els = await user('els@vdab.example');
    await save(els, {});
    expect((await save(els, { email: 'katrien@aalst.example' })).status).toBe(409);
    await test.run(() => test.get(ReactivateUser).execute({ administrator: wim, userId: els.id }));
    const yourself = test.run(() => test.get(DeactivateUser).execute({ administrator: wim, userId: wim.id }));
    await expect(yourself).rejects.toMatchObject({ kind: 'conflict' });
    const twice = { ...els, administrator: wim };
    await expect(test.run(() => test.get(AddUser).execute(twice))).rejects.toMatchObject({ kind: 'conflict' });
    expect(await rows()).toEqual(before);
  });

  it('is changed by nobody: no page posts to it, and no statement but its retention touches a row', async () => {
    expect((await administrator.post(PAGE, {})).status).toBeGreaterThanOrEqual(400);
    const touching = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && TOUCHES.test(readFileSync(join('src', file), 'utf8')))
      .map((file) => file.replace(/.*\//, ''));
    expect(touching.sort()).toEqual(['event-retention.repository.ts', 'identity-retention.repository.ts']);
  });

  it('is for administrators and data protection officers of the association', async () => {
    await save(await user('els@vdab.example'), { roles: 'dpo' });
    const officer = await test.signedIn('els@vdab.example');
    expect((await officer.get('/')).html).toContain(`href="${PAGE}"`);
    expect((await officer.get(PAGE)).text).toContain('Nieuwe gebruiker');
    expect((await officer.get(PAGE)).html).not.toContain('href="/gebruikers"');
    expect((await (await test.signedIn('katrien@aalst.example')).get(PAGE)).status).toBe(403);
    const lut = await user(await addOtherAssociation(test));
    await test.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'administrator')", [lut.id]);
    expect((await (await test.signedIn(lut.email)).get(PAGE)).text).toContain('Er is nog niets gewijzigd.');
  });

  it('has pages of fifty lines, and opens whatever stands in the address', async () => {
    const one = await rows();
    await test.sql(
      `INSERT INTO change_log (id, association_id, changed_by, changed_at, subject, subject_id, field)
       SELECT UUID(), ?, ?, '2027-01-01 00:00:00', 'user', ?, 'phone' FROM seq_1_to_51`,
      [wim.associationId, wim.id, wim.id],
    );
    const first = await administrator.get(PAGE);
    expect(first.html).toContain(`${PAGE}?blad=2`);
    const lines = (text: string): number => text.match(/Wim \S+ \S+ Wim|Telefoon – gewijzigd/g)?.length ?? 0;
    expect(lines(first.text)).toBeGreaterThan(0);
    const second = await administrator.get(`${PAGE}?blad=2`);
    expect(second.text.match(/Telefoon – gewijzigd/g)).toHaveLength(one.length + 1);
    for (const page of ['-1', 'x', '', '9999999'])
      expect((await administrator.get(`${PAGE}?blad=${page}`)).status).toBe(200);
  });

  it('is kept two years', async () => {
    test.clock.moveTo('2030-01-01T12:00:00Z');
    await test.run(() => test.get(ForgetWhatIsOld).execute());
    expect(await rows()).toEqual([]);
  });
});
