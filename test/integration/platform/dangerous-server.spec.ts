import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../../src/platform/database';
import { poolOf, runStatement } from '../../../src/platform/database/connection';
import { ConnectionPool } from '../../../src/platform/database/connection-pool';
import { DatabaseReadiness } from '../../../src/platform/health';
import { startServers, type RunningTool, type ServerAddresses } from '../../support/servers';

/** Closes the string where a server takes a backslash for a letter. */
const INJECTED = String.raw`\' UNION SELECT 42 -- `;

describe('a server whose own settings would make what people type dangerous', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hop-dangerous-'));
  let servers: RunningTool<ServerAddresses>;
  let dataSource: DataSource;
  beforeAll(async () => {
    servers = await startServers(dataDir);
    const admin = await createConnection(servers.ready.adminUrl);
    await admin.query("SET GLOBAL sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES', GLOBAL time_zone = '+05:00'");
    await admin.end();
    await migrate(servers.ready.databaseUrl);
    dataSource = await new DataSource(dataSourceOptions(servers.ready.databaseUrl, [], { size: 2 })).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is dangerous for a connection that is not set', async () => {
    const bare = await createConnection(servers.ready.databaseUrl);
    const [rows] = await bare.query<RowDataPacket[]>('SELECT ? AS typed', [INJECTED]);
    expect(JSON.stringify(rows)).toContain('"42"');
    await bare.end();
  });

  it('gives back what was typed, whichever way a statement travels', async () => {
    const typed = [{ typed: INJECTED }];
    expect(await runStatement(poolOf(dataSource), 'SELECT ? AS typed', [INJECTED])).toEqual(typed);
    expect(await dataSource.query('SELECT ? AS typed', [INJECTED])).toEqual(typed);
    const inTransaction = dataSource.transaction((manager) => manager.query('SELECT ? AS typed', [INJECTED]));
    expect(await inTransaction).toEqual(typed);
    expect(await new DatabaseReadiness(dataSource).check()).toBe('answers and writes');
  });

  it('runs nothing over a connection that could not be set', async () => {
    const refusedSetting = Number.NaN;
    const pool = new ConnectionPool({ uri: servers.ready.databaseUrl, connectionLimit: 1 }, refusedSetting, 2_000);
    const write = runStatement(pool, 'CREATE TABLE written_unset (id INT)');
    await expect(write).rejects.toThrow();
    expect(await dataSource.query("SHOW TABLES LIKE 'written_unset'")).toEqual([]);
    await new Promise((resolve) => pool.end(resolve));
  });
});
