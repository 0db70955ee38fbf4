import fastify, { type FastifyInstance } from 'fastify';
import { createPool, type Pool, type PoolConnection } from 'mysql2/promise';
import { newId } from '../../../src/kernel';
import type { RecordedStatement, ReferralFacts } from './recorded-referral';

type Body = Pick<ReferralFacts, 'firstName' | 'phone'>;

/** Fastify and mysql2 and nothing else: word for word the statements of a referral, without looking at any answer. */
export async function startSameSqlServer(
  databaseUrl: string,
  statements: readonly RecordedStatement[],
): Promise<FastifyInstance> {
  const pool = createPool({ uri: databaseUrl, connectionLimit: 20, timezone: 'Z', jsonStrings: true });
  const server = fastify();
  server.addHook('onClose', () => pool.end());
  server.post<{ Params: { eventId: string }; Body: Body }>('/same/:eventId', async (request, reply) => {
    const { firstName, phone } = request.body;
    const id = await refer(pool, statements, { eventId: request.params.eventId, firstName, phone });
    return reply.status(201).send({ id, state: 'seated', waitingPosition: null, waitingReason: null, warnings: [] });
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server;
}

async function refer(pool: Pool, statements: readonly RecordedStatement[], facts: ReferralFacts): Promise<string> {
  const ids: string[] = [];
  const idOf = (number: number): string => (ids[number] ??= newId());
  const run = (on: Pool | PoolConnection, { sql, values }: RecordedStatement) =>
    on.query(sql, [...values(facts, idOf)]);
  for (const statement of statements) if (!statement.inTransaction) await run(pool, statement);
  const connection = await pool.getConnection();
  try {
    for (const statement of statements) if (statement.inTransaction) await run(connection, statement);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
  return idOf(0);
}
