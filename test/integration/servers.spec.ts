import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { createConnection } from 'mysql2/promise';
import { startServers, startTool } from '../support/servers';

jest.setTimeout(60_000);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A zombie still takes signals but runs no more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

async function query(url: string, sql: string): Promise<unknown> {
  const connection = await createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

describe('the private servers', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'hop-servers-spec-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('stop on Ctrl-C, and a second start finds the data again', async () => {
    const first = await startServers(dataDir, []);
    await query(first.ready.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await first.stop('SIGINT')).toBe(0);
    expect(isRunning(first.ready.pids.mariadb)).toBe(false);
    expect(isRunning(first.ready.pids.redis)).toBe(false);

    const second = await startServers(dataDir, []);
    expect(await query(second.ready.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(second.ready.databaseUrl).toBe(first.ready.databaseUrl);
    await second.stop();
  });

  it('refuse a second start on the same folder with one line, and leave the first alone', async () => {
    const first = await startServers(dataDir);
    const refusal = await startServers(dataDir).catch((error: unknown) => (error as Error).message);
    expect(refusal).toContain(`is in use by process ${first.process.pid}`);
    expect(refusal).not.toContain('\n');
    expect(isRunning(first.ready.pids.mariadb)).toBe(true);
    expect(await first.stop()).toBe(0);
  });

  it('recover after the launcher was killed: what it left running is ended, its data is kept', async () => {
    const killed = await startServers(dataDir, []);
    await query(killed.ready.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS answer');
    await killed.stop('SIGKILL');
    expect(isRunning(killed.ready.pids.mariadb)).toBe(true);

    const next = await startServers(dataDir, []);
    expect(isRunning(killed.ready.pids.mariadb)).toBe(false);
    expect(isRunning(killed.ready.pids.redis)).toBe(false);
    expect(await query(next.ready.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 1 }]);
    await next.stop();
  });

  it('never end a process that merely has the number of an old child', async () => {
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    const first = await startServers(dataDir);
    await first.stop();
    const record = { pid: bystander.pid, identity: 'some-boot 12345 mariadbd --datadir=elsewhere', dataDir };
    writeFileSync(join(dataDir, 'run', 'mariadb.json'), JSON.stringify(record));
    writeFileSync(join(dataDir, 'launcher.lock'), JSON.stringify(record));

    const second = await startServers(dataDir);
    expect(isRunning(bystander.pid!)).toBe(true);
    await second.stop();
    bystander.kill();
    await once(bystander, 'exit');
  });

  it('say what is missing when no folder is given', async () => {
    await expect(startTool('servers.mjs', [])).rejects.toThrow('--data-dir <folder>');
  });
});
