import { publishDay, startTestApp, type Browser, type TestApp } from '../../support';
import { notDisclosed, plantedRows, type Planted, type Person } from './what-is-kept';

/** Whoever has a row with one of these columns is a person to us. */
const KEYS = ['jobseeker_id', 'registration_id', 'first_registration_id', 'recipient_id'];
/** These have the person or the people on a list in columns with names of their own. */
const TABLES = ['jobseeker', 'registration', 'access_log'];

type File = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

describe('all that is kept about somebody', () => {
  let app: TestApp;
  let els: Browser;
  let person: Person;
  let planted: readonly Planted[];

  beforeAll(async () => {
    app = await startTestApp();
    await publishDay(app);
    const [found] = await app.sql<Person>(
      `SELECT r.id AS registration, r.jobseeker_id AS jobseeker, r.event_id AS event, r.association_id AS association,
         r.counsellor_id AS user, u.email, i.id AS interview, s.site_visit_id AS visit
       FROM registration r JOIN user_account u ON u.id = r.counsellor_id JOIN interview i ON i.registration_id = r.id
       JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'published'
       JOIN interview_slot s ON s.id = i.interview_slot_id ORDER BY r.id LIMIT 1`,
    );
    person = found!;
    planted = plantedRows(person);
    for (const row of planted) await plant(row);
    els = await app.signedIn(person.email);
  });

  afterAll(() => app.close());

  async function plant({ table, where, values, keys }: Planted): Promise<void> {
    const full = { ...keys, ...values };
    const names = Object.keys(full).map((name) => `\`${name}\``);
    if (where === undefined) {
      const marks = names.map(() => '?').join(', ');
      await app.sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, Object.values(full));
      return;
    }
    const set = names.map((name) => `${name} = ?`).join(', ');
    await app.sql(`UPDATE ${table} SET ${set} WHERE ${where} LIMIT 1`, Object.values(full));
  }

  const address = (): string => `/mijn-mensen/${person.registration}/gegevens`;

  async function file(): Promise<File> {
    const { html } = await els.get(`${address()}/bestand`);
    return JSON.parse(html) as File;
  }

  it('is every column of every table with people in it, or has a reason', async () => {
    const columns = await app.sql<{ name: string }>(
      `SELECT CONCAT(c.table_name, '.', c.column_name) AS name FROM information_schema.columns c
       WHERE c.table_schema = DATABASE() AND NOT (c.data_type = 'char' AND c.character_maximum_length IN (36, 64))
         AND (c.table_name IN (?) OR EXISTS (SELECT 1 FROM information_schema.columns k
           WHERE k.table_schema = DATABASE() AND k.table_name = c.table_name AND k.column_name IN (?)))`,
      [TABLES, KEYS],
    );
    const planned = planted.flatMap(({ table, values }) => Object.keys(values).map((column) => `${table}.${column}`));
    const tables = Object.keys(notDisclosed).filter((name) => !name.includes('.'));
    const asked = columns.map(({ name }) => name).filter((name) => !tables.includes(name.split('.')[0]!));
    expect(asked.sort()).toEqual(
      [...planned, ...Object.keys(notDisclosed).filter((name) => name.includes('.'))].sort(),
    );
  });

  it('stands in the file with its values', async () => {
    const content = await file();
    const missing = planted.flatMap(({ table, subject, values }) =>
      Object.entries(values)
        .filter(([, value]) => !(content[subject] ?? []).some((row) => Object.values(row).some(same(value))))
        .map(([column]) => `${table}.${column}`),
    );
    expect(missing).toEqual([]);
  });

  it('stands on the page in words, and is no code', async () => {
    const { status, text } = await els.get(address());
    expect(status).toBe(200);
    for (const word of ['Kanarievoornaam', 'Kanarienota', 'Kanariefeedback', 'Kanarietaak', 'Kanarieonderwerp'])
      expect(text).toContain(word);
    expect(text).toContain('rolstoelplaats in de bus');
    expect(text).toContain('Wie de gegevens opende');
    expect(text).not.toMatch(/wheelchair-place|by-participant|\bundefined\b|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('says who opened it, and that it was taken away as a file', async () => {
    const content = await file();
    expect(content['access']).toContainEqual(expect.objectContaining({ screen: 'gegevens', action: 'export' }));
    expect(content['access']).toContainEqual(expect.objectContaining({ screen: 'gegevens', action: 'read' }));
  });

  it('holds nobody else', async () => {
    const others = await app.sql<{ email: string }>('SELECT email FROM jobseeker WHERE id <> ? AND email IS NOT NULL', [
      person.jobseeker,
    ]);
    expect(others.length).toBeGreaterThan(5);
    const all = JSON.stringify(await file());
    expect(others.filter(({ email }) => all.includes(email))).toEqual([]);
  });

  it('is for the own counsellor only, and a refused look leaves no entry', async () => {
    const entries = async (): Promise<number> => (await app.sql('SELECT id FROM access_log')).length;
    const stranger = await app.signedIn(
      person.email.startsWith('els') ? 'griet@ocmw-aalst.example' : 'els@vdab.example',
    );
    const before = await entries();
    expect((await stranger.get(address())).status).toBe(404);
    expect((await stranger.get(`${address()}/bestand`)).status).toBe(404);
    expect(await entries()).toBe(before);
  });
});

/** Moments are planted as MariaDB writes them and told as JSON writes them. */
const same =
  (value: string | number) =>
  (found: unknown): boolean =>
    found === value || (typeof found === 'string' && found.replace('T', ' ').startsWith(String(value)));
