import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { auditRules } from '../../../src/audit';
import { audit } from '../../../src/platform/audit';
import { dataSourceOptions, migrate, requireCurrentSchema } from '../../../src/platform/database';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support';
import { schemaOf } from '../../support/schema-of';

const root = resolve(__dirname, '..', '..', '..');
const migrations = join(root, 'src', 'platform', 'database', 'migrations');
const dump = gunzipSync(readFileSync(join(root, 'test', 'fixtures', 'baseline-0.1.0.sql.gz'))).toString('utf8');

/** The definitions, without the number that the next row of a table gets. */
const definitionsOf = async (url: string): Promise<object> =>
  Object.fromEntries(
    Object.entries(await schemaOf(url)).map(([table, sql]) => [table, sql.replace(/ AUTO_INCREMENT=\d+/, '')]),
  );

/** A database of 0.1.0 after the demo's whole story, made by `npm run baseline`. */
describe('a filled database of the first version', () => {
  let database: TestDatabase;
  let connection: Connection;
  let known: readonly string[];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    connection = await createConnection({ uri: database.url, multipleStatements: true });
    await connection.query(dump);
    known = (await rows<{ name: string }>('SELECT name FROM schema_migration')).map(({ name }) => name);
  });
  afterAll(async () => {
    await connection.end();
    await database.drop();
  });

  async function rows<Row>(sql: string): Promise<readonly Row[]> {
    return (await connection.query<RowDataPacket[]>(sql))[0] as Row[];
  }
  const countsOf = async (table: 'registration' | 'message' | 'event'): Promise<Record<string, number>> => {
    const found = await rows<{ state: string; n: number }>(`SELECT state, COUNT(*) AS n FROM ${table} GROUP BY state`);
    return Object.fromEntries(found.map(({ state, n }) => [state, n]));
  };

  it('is noticed to be another when a migration that it knows was changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hop-baseline-'));
    cpSync(migrations, folder, { recursive: true });
    const file = join(folder, '0004-events.sql');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nCREATE TABLE IF NOT EXISTS more (id INT);`);
    await expect(migrate(database.url, { folder })).rejects.toThrow('0004-events.sql was changed after');
    rmSync(folder, { recursive: true });
  });

  it('is brought up to date by the migrations since, and then has the schema of a new one', async () => {
    const since = readdirSync(migrations).filter((name) => !known.includes(name));
    expect(await migrate(database.url)).toEqual(since.sort());
    expect(await migrate(database.url)).toEqual([]);
    await requireCurrentSchema(database.url);
    const fresh = await createTestDatabase();
    expect(await definitionsOf(database.url)).toEqual(await definitionsOf(fresh.url));
    await fresh.drop();
  });

  it('breaks no rule then, and has lost nothing of the story', async () => {
    const source = await new DataSource(dataSourceOptions(database.url, [], { size: 1 })).initialize();
    expect(await audit(source, auditRules)).toEqual([]);
    await source.destroy();
    expect((await countsOf('event'))['finished']).toBe(1);
    expect(await countsOf('registration')).toEqual({ seated: 36, waiting: 4 });
    expect((await countsOf('message'))['sent']).toBeGreaterThan(200);
    const [interviews] = await rows<object>(
      `SELECT COUNT(*) AS interviews, COUNT(DISTINCT i.registration_id) AS people
       FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id WHERE p.state = 'published'`,
    );
    expect(interviews).toEqual({ interviews: 37, people: 35 });
  });
});
