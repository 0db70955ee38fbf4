import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations';
import { SnakeNamingStrategy } from './snake-naming-strategy';

/** Connections a process may hold; above this, requests wait for one. */
const POOL_SIZE = 20;

/**
 * Options of the one connection pool. Instants travel as UTC, DATE columns as strings, so no process's own time zone
 * ever touches a stored value. Sums are numbers, like everything that counts.
 */
export const dataSourceOptions = (
  url: string,
  entities: NonNullable<DataSourceOptions['entities']> = [],
  poolSize = POOL_SIZE,
): DataSourceOptions => ({
  type: 'mariadb',
  url,
  entities,
  migrations: [...migrations],
  migrationsTableName: 'schema_migration',
  migrationsTransactionMode: 'none',
  namingStrategy: new SnakeNamingStrategy(),
  synchronize: false,
  timezone: 'Z',
  dateStrings: ['DATE'],
  charset: 'utf8mb4_unicode_520_ci',
  poolSize,
  connectTimeout: 5_000,
  // MariaDB marks a checked JSON column as JSON; readers parse it themselves, entities through simple-json.
  extra: { enableKeepAlive: true, jsonStrings: true, decimalNumbers: true },
});

/** Brings the schema up to date. Refuses a server that is not MariaDB: the SQL is written for it. */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, [], 2)).initialize();
  try {
    await refuseOtherServers(dataSource);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function refuseOtherServers(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<{ version: string }[]>('SELECT VERSION() AS version');
  const version = rows[0]?.version ?? '';
  if (!version.includes('MariaDB')) throw new Error(`The database server must be MariaDB, this one is ${version}`);
}
