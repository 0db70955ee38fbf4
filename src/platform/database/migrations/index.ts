import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is one file of hand-written SQL; statements end with a semicolon at the end of a line. */
async function runFile(runner: QueryRunner, file: string): Promise<void> {
  const sql = await readFile(join(__dirname, file), 'utf8');
  const statements = sql
    .split(/;[ \t]*\r?\n/)
    .map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
    .filter((statement) => statement !== '');
  for (const statement of statements) await runner.query(statement);
}

/** @param name what TypeORM keeps of it; ends with a time that grows from one migration to the next */
const migration = (name: string, file: string) =>
  class implements MigrationInterface {
    readonly name = name;

    up(runner: QueryRunner): Promise<void> {
      return runFile(runner, file);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations have no way back: restore a backup'));
    }
  };

/** The SQL files of this folder, in the order of their names. */
export const migrations = readdirSync(__dirname)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file, index) => migration(`${file}${1_790_000_000_001 + index}`, file));
