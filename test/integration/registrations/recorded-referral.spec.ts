import { addRoomyEvent } from '../../bench/seats/bench-events';
import { recordReferral, type RecordedStatement } from '../../bench/seats/recorded-referral';
import { startSameSqlServer } from '../../bench/seats/same-sql-server';
import { startTestApp, type TestApp } from '../../support';
import { ELS } from './support/referral-client';

const TABLES = ['jobseeker', 'registration', 'registration_history', 'preference', 'support_need', 'message'] as const;

describe('the bare handler of the benchmark', () => {
  let test: TestApp;
  let eventId: string;
  let statements: readonly RecordedStatement[];
  beforeAll(async () => {
    test = await startTestApp();
    eventId = await addRoomyEvent(test);
    const token = await test.apiToken(ELS);
    await recordReferral(test, token, eventId);
    statements = await recordReferral(test, token, eventId);
  });
  afterAll(() => test.close());

  const counts = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const table of TABLES) {
      const rows = await test.sql<{ n: string | number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      found[table] = Number(rows[0]?.n);
    }
    return found;
  };
  const added = async (work: () => Promise<void>): Promise<Record<string, number>> => {
    const before = await counts();
    await work();
    const after = await counts();
    return Object.fromEntries(TABLES.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));
  };

  it('leaves exactly the rows that the product leaves, and the auditor finds nothing', async () => {
    const product = await added(async () => {
      await recordReferral(test, await test.apiToken(ELS), eventId);
    });
    const server = await startSameSqlServer(test.config.databaseUrl, statements);
    const bare = await added(async () => {
      const answer = await fetch(`${server.listeningOrigin}/same/${eventId}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ firstName: 'Kaal', phone: '+32470123123' }),
      });
      expect(answer.status).toBe(201);
    });
    await server.close();
    expect(bare).toEqual(product);
    expect(product).toMatchObject({ jobseeker: 1, registration: 1, registration_history: 2, preference: 1 });
    expect(await test.audit()).toEqual([]);
  });

  it('asks two questions before the transaction, one under the lock, and writes with the commit', () => {
    expect(statements.map(({ inTransaction }) => inTransaction)).toEqual([false, false, true, true]);
    expect(statements[2]?.sql).toMatch(/^BEGIN NOT ATOMIC SET .*START TRANSACTION;SELECT .*FOR UPDATE/s);
    expect(statements[3]?.sql).toMatch(/COMMIT;END$/);
  });
});
