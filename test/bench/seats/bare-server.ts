import { createHash } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { createPool, type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise';
import { newId } from '../../../src/kernel';

/** What the bare handler cannot work out for itself, because nothing around it does. */
export interface BareFacts {
  readonly associationId: string;
  readonly organisationId: string;
  readonly counsellorId: string;
  readonly eventStopId: string;
  readonly vacancyId: string;
}

interface Body {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly postcode: string;
}

const MESSAGES = 7;

/** Fastify and mysql2 and nothing else: the rows that one referral writes, in one transaction, without any rule. */
export async function startBareServer(databaseUrl: string, facts: BareFacts): Promise<FastifyInstance> {
  const pool = createPool({ uri: databaseUrl, connectionLimit: 20, timezone: 'Z' });
  const server = fastify();
  server.addHook('onClose', () => pool.end());
  server.post<{ Params: { eventId: string }; Body: Body }>('/bare/:eventId', async (request, reply) => {
    const id = await inTransaction(pool, (connection) =>
      refer(connection, request.params.eventId, request.body, facts),
    );
    return reply.status(201).send({ id, state: 'seated', waitingPosition: null, waitingReason: null, warnings: [] });
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server;
}

async function inTransaction<T>(pool: Pool, work: (connection: PoolConnection) => Promise<T>): Promise<T> {
  const connection = await pool.getConnection();
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.query('START TRANSACTION');
    const result = await work(connection);
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function refer(connection: PoolConnection, eventId: string, body: Body, facts: BareFacts): Promise<string> {
  const [events] = await connection.query<RowDataPacket[]>(
    'SELECT participant_limit, participants_taken FROM event WHERE id = ? FOR UPDATE',
    [eventId],
  );
  if (events.length === 0) throw new Error('no event');
  const [id, jobseekerId, now] = [newId(), newId(), new Date()];
  const key = (text: string): string => createHash('sha256').update(text).digest('hex');
  await connection.query(
    `INSERT INTO jobseeker (id, association_id, organisation_id, identity_key, match_key, first_name, last_name, phone,
       channel, postcode, dutch_level, certificates, created_at) VALUES (?)`,
    [
      [
        ...[jobseekerId, facts.associationId, facts.organisationId, key(body.phone + body.lastName), key(body.phone)],
        ...[body.firstName, body.lastName, body.phone, 'sms', body.postcode, 'B1', '[]', now],
      ],
    ],
  );
  await connection.query(
    'UPDATE event SET participants_taken = participants_taken + 1, bus_seats_taken = bus_seats_taken + 1 WHERE id = ?',
    [eventId],
  );
  await connection.query(
    `INSERT INTO registration (id, association_id, event_id, jobseeker_id, organisation_id, counsellor_id, state,
       transport, event_stop_id, people_on_bus, bus_seats, wheelchair_places, referred_at) VALUES (?)`,
    [
      [
        ...[id, facts.associationId, eventId, jobseekerId, facts.organisationId, facts.counsellorId, 'seated', 'bus'],
        ...[facts.eventStopId, 1, 1, 0, now],
      ],
    ],
  );
  await follow(connection, { id, eventId, now }, facts);
  return id;
}

/** History, wish and messages: one statement each. */
async function follow(
  connection: PoolConnection,
  { id, eventId, now }: { readonly id: string; readonly eventId: string; readonly now: Date },
  { associationId, counsellorId, vacancyId }: BareFacts,
): Promise<void> {
  await connection.query(
    `INSERT INTO registration_history (id, association_id, registration_id, from_state, to_state, actor_type, actor_id,
       at) VALUES ?`,
    [
      [
        [newId(), associationId, id, null, 'referred', 'user', counsellorId, now],
        [newId(), associationId, id, 'referred', 'seated', 'user', counsellorId, now],
      ],
    ],
  );
  await connection.query('INSERT INTO preference (registration_id, `rank`, vacancy_id) VALUES (?)', [
    [id, 1, vacancyId],
  ]);
  const messages = Array.from({ length: MESSAGES }, (_, number) => {
    const message = newId();
    return [
      ...[message, associationId, eventId, `bare-${number}`, 'participant', id, 'mail', 'planned', now],
      ...[`bare-${number}:${id}`, `<${message}@bare>`, now],
    ];
  });
  await connection.query(
    `INSERT INTO message (id, association_id, event_id, kind, recipient_type, recipient_id, channel, state, due_at,
       dedupe_key, smtp_message_id, created_at) VALUES ? ON DUPLICATE KEY UPDATE id = id`,
    [messages],
  );
}
