import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support';
import { schemaOf } from '../../support/schema-of';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const root = join(__dirname, '..', '..', '..');

/** The product as it was when the tests began: compiled once, then started many times. */
function compile(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'test', 'support', 'run-product.mjs'), 'cli']);
  if (status !== 0) throw new Error(stderr.toString());
}

function product(database: TestDatabase, [entry = '', ...args]: readonly string[]): Run {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDIS_URL: `${process.env['TEST_REDIS_URL'] ?? ''}/${process.env['JEST_WORKER_ID'] ?? '1'}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    APP_URL: 'http://127.0.0.1',
    PORT: '1',
    WORKER_PORT: '1',
  };
  const child = spawn(process.execPath, [join(root, '.cache', 'product-process', 'src', `${entry}.js`), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...output })) };
}

/** How many tables there are; a migrate at work is somewhere after them. */
async function untilTables(database: TestDatabase, wanted: number): Promise<void> {
  const connection = await createConnection(database.url);
  for (let found = 0; found < wanted;) {
    found = (await connection.query<RowDataPacket[]>('SHOW TABLES'))[0].length;
    await sleep(2);
  }
  await connection.end();
}

beforeAll(compile);

describe('cli migrate', () => {
  let whole: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    whole = await schemaOf(database.url);
    await database.drop();
  });

  /** Kills one migrate when so many tables are there and some milliseconds later, and runs the next to its end. */
  async function afterKill(tables: number, delay: number): Promise<object> {
    const database = await createEmptyDatabase();
    const killed = product(database, ['cli', 'migrate']);
    await untilTables(database, tables);
    await sleep(delay);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const { code, stderr } = await product(database, ['cli', 'migrate']).ended;
    const schema = await schemaOf(database.url);
    await database.drop();
    return { tables, code, stderr: stderr.replace(/^Another migrate.*\n/, ''), schema };
  }

  it('ends well after one that was killed anywhere', async () => {
    const kills = [
      [1, 0],
      [9, 1],
      [24, 7],
      [58, 2],
    ] as const;
    const left = await Promise.all(kills.map(([tables, delay]) => afterKill(tables, delay)));
    expect(left).toEqual(kills.map(([tables]) => ({ tables, code: 0, stderr: '', schema: whole })));
  });

  it('ends well in each of five processes at once', async () => {
    const database = await createEmptyDatabase();
    const runs = await Promise.all(Array.from({ length: 5 }, () => product(database, ['cli', 'migrate']).ended));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    const applied = runs.flatMap(({ stdout }) => (JSON.parse(stdout) as { applied: string[] }).applied);
    expect(new Set(applied).size).toBe(applied.length);
    expect(await schemaOf(database.url)).toEqual(whole);
    await database.drop();
  });
});

describe('an older database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    const connection = await createConnection({ uri: database.url, multipleStatements: true });
    await connection.query(`CREATE TABLE schema_migration (
        id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, timestamp BIGINT NOT NULL, name VARCHAR(255) NOT NULL);
      INSERT INTO schema_migration (timestamp, name) VALUES (1790000000001, 'Initial1790000000001')`);
    await connection.end();
  });
  afterAll(() => database.drop());

  it.each([
    ['cli migrate', 3],
    ['cli forget', 3],
    ['main', 1],
    ['worker', 1],
  ])('is refused by %s with one line', async (command, expected) => {
    const { code, stdout, stderr } = await product(database, command.split(' ')).ended;
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(/^The database was made before version 0\.1\.0[^\n]*\n$/);
  });
});
