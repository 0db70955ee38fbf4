import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { migrate } from '../../src/platform/database';

/** A database of one test file, on the private server that `npm test` started. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

const adminUrl = (): string => {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_ADMIN_URL is missing: run npm test');
  return url;
};

/** With the schema as it is now. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await migrate(database.url);
  return database;
}

export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `hop_test_${process.env['JEST_WORKER_ID'] ?? '1'}_${randomBytes(4).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer(`DROP DATABASE ${name}`) };
}

async function onServer(sql: string): Promise<void> {
  const connection = await createConnection(adminUrl());
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
