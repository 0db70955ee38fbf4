import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { startServers } from '../support/servers';

jest.setTimeout(240_000);

const root = resolve(__dirname, '..', '..');
const compiled = join(root, '.cache', 'product-process', 'src');

async function node(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** What the demo does before it starts the product; prints the tables that are then there. */
const prepare = (dataDir: string) =>
  node([
    '--input-type=module',
    '--eval',
    `const lib = ${JSON.stringify(`file://${root}/tools/lib/`)};
     const { claimDataFolder } = await import(lib + 'private-servers.mjs');
     const { startDemoServers } = await import(lib + 'demo-servers.mjs');
     const { runTool } = await import(lib + 'shutdown.mjs');
     const { createConnection } = (await import('mysql2/promise')).default;
     runTool(async () => {
       await claimDataFolder(${JSON.stringify(dataDir)});
       const { variables } = await startDemoServers(${JSON.stringify(dataDir)}, ${JSON.stringify(compiled)});
       const connection = await createConnection(variables.DATABASE_URL);
       const [tables] = await connection.query({ sql: 'SHOW TABLES', rowsAsArray: true });
       await connection.end();
       console.log(JSON.stringify(tables.flat()));
     });`,
  ]);

describe("the demo's data folder", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hop-older-demo-'));
    expect((await node([join(root, 'test', 'support', 'run-product.mjs'), 'cli'])).code).toBe(0);
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('of before 0.1.0 is moved aside with one line, and a new one is begun', async () => {
    const before = await startServers(dataDir, []);
    const older = await createConnection({ uri: before.ready.databaseUrl, multipleStatements: true });
    await older.query(`CREATE TABLE schema_migration (
        id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, timestamp BIGINT NOT NULL, name VARCHAR(255) NOT NULL);
      INSERT INTO schema_migration (timestamp, name) VALUES (1790000000001, 'Initial1790000000001');
      CREATE TABLE event (id INT PRIMARY KEY)`);
    await older.end();
    await before.stop();

    const { code, stdout, stderr } = await prepare(dataDir);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^The database was made before version 0\.1\.0[^\n]* It is kept in [^\n]*old-\d{4}-\d\d-\d\d, and the demo begins afresh\.\n$/,
      ) as string,
    });
    expect(JSON.parse(stdout)).toContain('registration');
    const [aside] = readdirSync(dataDir).filter((name) => name.startsWith('old-'));
    expect(readdirSync(join(dataDir, aside!)).sort()).toEqual(['inbox', 'mariadb', 'redis']);
    expect(existsSync(join(dataDir, aside!, 'mariadb', 'hop', 'event.frm'))).toBe(true);
  });

  it('of this version is found again', async () => {
    const between = await startServers(dataDir, []);
    const connection = await createConnection(between.ready.databaseUrl);
    await connection.query('INSERT INTO demo_clock (offset_ms) VALUES (42)');
    await connection.end();
    await between.stop();
    expect(await prepare(dataDir)).toMatchObject({ code: 0, stderr: '' });
    const after = await startServers(dataDir, []);
    const kept = await createConnection(after.ready.databaseUrl);
    const [rows] = await kept.query<RowDataPacket[]>('SELECT offset_ms FROM demo_clock');
    await kept.end();
    await after.stop();
    expect(rows).toEqual([{ offset_ms: 42 }]);
  });
});
