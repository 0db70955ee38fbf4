import type { PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { dataSourceOptions, queryOn, READ_SESSION, unexpectedSettings } from '../../../src/platform/database';
import { connectionOf, poolOf, runStatement } from '../../../src/platform/database/connection';
import { ConnectionPool } from '../../../src/platform/database/connection-pool';
import { DatabaseReadiness } from '../../../src/platform/health';
import { createEmptyDatabase, type TestDatabase } from '../../support';

describe('the connections of the pool', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, [], { size: 3 })).initialize();
    await dataSource.query('CREATE TABLE short (id INT PRIMARY KEY, text VARCHAR(3) NOT NULL)');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are all set the same way, the first as well as the last', async () => {
    const used = new Set<PoolConnection>();
    const note = (connection: PoolConnection) => used.add(connection);
    const { inner } = poolOf(dataSource);
    inner.on('acquire', note);
    const sessions = await Promise.all(Array.from({ length: 3 }, () => queryOn(dataSource, READ_SESSION)));
    inner.off('acquire', note);
    expect(sessions.map(([session]) => session && unexpectedSettings(session))).toEqual([[], [], []]);
    expect(used.size).toBe(3);
  });

  it('refuse a value that does not fit, and read backslashes and quotes as our escaping means them', async () => {
    await expect(dataSource.query("INSERT INTO short VALUES (1, 'too long')")).rejects.toThrow('Data too long');
    expect(await dataSource.query(String.raw`SELECT 'it\'s' AS a, "text" AS b`)).toEqual([{ a: "it's", b: 'text' }]);
  });

  it('answer sums, counts and decimals as numbers', async () => {
    const [row] = await dataSource.query<object[]>(
      'SELECT SUM(n) AS sum, COUNT(*) AS count, AVG(n) AS mean FROM (SELECT 1 AS n UNION ALL SELECT 2) numbers',
    );
    expect(row).toEqual({ sum: 3, count: 2, mean: 1.5 });
  });

  it('end a statement that runs too long', async () => {
    const pool = new ConnectionPool({ uri: database.url, connectionLimit: 1 }, 0.2);
    await expect(runStatement(pool, 'SELECT SLEEP(5)')).rejects.toThrow('max_statement_time');
    expect(await runStatement(pool, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await new Promise((resolve) => pool.end(resolve));
  });

  it('are not waited for without end, and one that comes too late is not lost', async () => {
    const pool = new ConnectionPool({ uri: database.url, connectionLimit: 1 }, undefined, 50);
    const only = await connectionOf(pool);
    await expect(runStatement(pool, 'SELECT 1')).rejects.toThrow('No database connection was free within 0.05 s');
    only.release();
    expect(await runStatement(pool, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await new Promise((resolve) => pool.end(resolve));
  });

  it('make the product not ready when they are set otherwise', async () => {
    const readiness = new DatabaseReadiness(dataSource);
    await dataSource.query('CREATE TABLE readiness_write (id TINYINT PRIMARY KEY, written_at DATETIME(6) NOT NULL)');
    expect(await readiness.check()).toBe('answers and writes');
    const spoil = (connection: PoolConnection) =>
      connection.query("SET SESSION sql_mode = 'ANSI_QUOTES', lock_wait_timeout = 7");
    poolOf(dataSource).inner.on('acquire', spoil);
    await expect(readiness.check()).rejects.toThrow(
      'settings of the connection are not ours: sql_mode, lock_wait_timeout',
    );
  });
});
