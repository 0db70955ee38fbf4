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

/** In the order in which they are applied. */
export const migrations = [
  migration('Initial1790000000001', '0001-initial.sql'),
  migration('Overbooking1790000000002', '0002-overbooking.sql'),
  migration('SeatsPerVehicle1790000000003', '0003-seats-per-vehicle.sql'),
  migration('Messages1790000000005', '0005-messages.sql'),
  migration('Channels1790000000006', '0006-channels.sql'),
  migration('RouteWishes1790000000007', '0007-route-wishes.sql'),
  migration('Travel1790000000008', '0008-travel.sql'),
  migration('Delays1790000000009', '0009-delays.sql'),
  migration('MessageRules1790000000010', '0010-message-rules.sql'),
  migration('Translations1790000000011', '0011-translations.sql'),
  migration('LocalQuietDays1790000000012', '0012-local-quiet-days.sql'),
  migration('DropHosts1790000000013', '0013-drop-hosts.sql'),
  migration('WaitingForPlans1790000000014', '0014-waiting-for-plans.sql'),
  migration('TourPlans1790000000015', '0015-tour-plans.sql'),
  migration('Outages1790000000020', '0020-outages.sql'),
  migration('InterpreterSeats1790000000021', '0021-interpreter-seats.sql'),
];
