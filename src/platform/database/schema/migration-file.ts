import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRepeatable } from './repeatable-statement';

/** One file of hand-written SQL. */
export interface MigrationFile {
  /** File name; the order of names is the order in which files are applied. */
  readonly name: string;
  readonly statements: readonly string[];
}

export const migrationsFolder = join(__dirname, '..', 'migrations');

/** Statements end with a semicolon at the end of a line; lines that begin with `--` are comments. */
const statementsOf = (sql: string): string[] =>
  sql
    .replaceAll('\r\n', '\n')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
    .filter((statement) => statement !== '');

/** @throws Error when a statement could not be run again after a kill */
export async function readMigrationFiles(folder = migrationsFolder): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const statements = statementsOf(await readFile(join(folder, name), 'utf8'));
      const single = statements.find((statement) => !isRepeatable(statement));
      if (single !== undefined)
        throw new Error(`Migration ${name} has a statement that cannot be run twice: ${single}`);
      return { name, statements };
    }),
  );
}

/** Of the first statements of a file: what was applied stays recognisable while the rest may still be mended. */
export const checksumOf = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join(';\n')).digest('hex');
