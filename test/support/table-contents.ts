import { createHash } from 'node:crypto';
import type { TestApp } from './test-app';

/**
 * A fingerprint of the rows of every table but these. CHECKSUM TABLE does not do: it answers differently for the same rows
 * of a table with stored generated columns.
 */
export async function tableContents(test: TestApp, except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await test.sql<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    if (except.includes(name)) continue;
    const rows = (await test.sql(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row)).sort();
    contents[name] = createHash('sha256').update(rows.join('\n')).digest('hex');
  }
  return contents;
}
