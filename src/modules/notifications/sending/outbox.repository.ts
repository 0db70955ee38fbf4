import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { MessageFailure } from '../domain/message-failure';
import type { Holding } from '../domain/message-actions';
import { allMessageKinds, type MessageKind } from '../domain/message-kinds';
import { changeOf, type MessageState } from '../domain/message-life-cycle';
import { IN_SECONDS, Lease, LEASE_SECONDS, NO_LEASE } from './lease.repository';

/** How long a message may wait in Redis before it counts as lost there. */
const QUEUE_SECONDS = 60;

/** The right of the relay's next worker to one message. */
export interface Claim {
  readonly id: string;
  readonly generation: number;
  /** The claim it was taken in: messages of one claim may share what they read. */
  readonly batch: string;
}

/** A message whose worker vanished while it was being sent. */
export interface StaleSend {
  readonly id: string;
  readonly kind: MessageKind;
  readonly attempts: number;
}

/** Some messages of one event, of one association. */
interface MessagesOfEvent {
  readonly associationId: string;
  readonly eventId: string;
  /** Absent: of every kind. */
  readonly kind?: MessageKind;
}

const DUE = sql<Pick<Claim, 'id' | 'generation'>>`SELECT id, generation + 1 AS generation FROM message
  WHERE state = 'planned' AND due_at <= ? ORDER BY due_at, first_due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`;

const QUEUE = sql`UPDATE message SET state = ?, generation = generation + 1, lease_token = NULL, lease_until = ${IN_SECONDS}
  WHERE id IN (?)`;

const IN_QUEUE = sql<{ readonly count: number }>`SELECT COUNT(*) AS count FROM message WHERE state = 'queued'`;

const GIVE_BACK = sql`UPDATE message SET state = ?, lease_until = NULL
  WHERE state IN (?) AND id = ? AND generation = ? AND lease_token IS NULL`;

const LEASE = sql`UPDATE message FORCE INDEX (PRIMARY) SET lease_token = ?, lease_until = ${IN_SECONDS}
  WHERE state = 'queued' AND lease_token IS NULL AND id IN (?) AND generation = ELT(FIELD(id, ?), ?)`;

const IS_STALE = fragment`lease_until < UTC_TIMESTAMP(6)`;

const RETURN_STALE = sql`UPDATE message SET state = ?, ${NO_LEASE} WHERE state = 'queued' AND ${IS_STALE}`;

const STALE_SENDS = sql<StaleSend>`SELECT id, kind, attempts FROM message WHERE state = 'sending' AND ${IS_STALE} LIMIT 100`;

const RETRY_STALE = sql`UPDATE message SET state = ?, ${NO_LEASE}, due_at = ?, failure_kind = ?, failure_text = ?
  WHERE state IN (?) AND id = ? AND ${IS_STALE}`;

const LOSE_STALE = sql`UPDATE message SET state = ?, ${NO_LEASE}, failure_kind = ?, failure_text = ?
  WHERE state IN (?) AND id = ? AND ${IS_STALE}`;

const LOCK = sql<{ readonly state: MessageState }>`SELECT state FROM message
  WHERE id = ? AND event_id = ? AND association_id = ? FOR UPDATE`;

const CHANGE_STATE = sql`UPDATE message SET state = ?, ${NO_LEASE} WHERE id = ?`;

const CHANGE_STATE_OF_MANY = sql`UPDATE message SET state = ?, ${NO_LEASE}
  WHERE event_id = ? AND association_id = ? AND state IN (?) AND kind IN (?)`;

const CONFIRM = sql`UPDATE message SET state = ?, sent_at = ?, failure_kind = NULL, failure_text = NULL WHERE id = ?`;

const RESEND = sql`UPDATE message SET state = ?, due_at = ?, first_due_at = NULL, sent_at = NULL, attempts = 0,
  failure_kind = NULL, failure_text = NULL, smtp_message_id = COALESCE(?, smtp_message_id) WHERE id = ?`;

const BRING_BACK = sql`UPDATE message SET state = ?, first_due_at = COALESCE(first_due_at, due_at), due_at = ?,
  failure_kind = 'sender-refused' WHERE id IN (?) AND state = 'failed'`;

/** What a message that is sent anew begins with. */
export interface Resending {
  readonly dueAt: Date;
  /** Null: it keeps the Message-ID it has. */
  readonly newMessageId: string | null;
}

/**
 * Sending's side of the message table. Every change of the engine is a compare-and-set on the state, and on the {@link Lease}
 * once a worker holds one, so of two workers only one gets through. What a coordinator does by hand takes a worker's lease
 * away: without it the last step before sending refuses.
 */
@Injectable()
export class OutboxRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes due messages for Redis, oldest first, and after a pause in the order of before it; two relays never take the same one. */
  async takeDue(now: Date, limit: number): Promise<Claim[]> {
    return this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query(DUE, [now, limit]);
      if (rows.length === 0) return [];
      await this.unitOfWork.execute(QUEUE, [changeOf('queue').to, QUEUE_SECONDS, rows.map(({ id }) => id)]);
      const batch = newId();
      return rows.map((row) => ({ ...row, batch }));
    });
  }

  /** Messages that wait in Redis or are being prepared. */
  async inQueue(): Promise<number> {
    return (await this.unitOfWork.query(IN_QUEUE))[0]?.count ?? 0;
  }

  /** Undoes {@link takeDue} when Redis did not take them; the next claim has a new generation, so a late job does nothing. */
  async giveBack(claims: readonly Claim[]): Promise<void> {
    const { from, to } = changeOf('give-back');
    for (const { id, generation } of claims) await this.unitOfWork.execute(GIVE_BACK, [to, from, id, generation]);
  }

  /** A worker's exclusive right to those of these messages whose turn it (still) is; undefined when there is none. */
  async lease(claims: readonly Pick<Claim, 'id' | 'generation'>[]): Promise<Lease | undefined> {
    const token = newId();
    const ids = claims.map(({ id }) => id);
    const generations = claims.map(({ generation }) => generation);
    const taken = await this.unitOfWork.executeAlone(LEASE, [token, LEASE_SECONDS, ids, ids, generations]);
    return taken === 0 ? undefined : new Lease(this.unitOfWork, token);
  }

  /** Returns messages that Redis or a worker lost before anything was sent. */
  async returnStale(): Promise<number> {
    return this.unitOfWork.execute(RETURN_STALE, [changeOf('give-back').to]);
  }

  /** Messages whose worker vanished between handing over and recording: nobody knows whether they went. */
  staleSends(): Promise<StaleSend[]> {
    return this.unitOfWork.query(STALE_SENDS);
  }

  /** Sends a stale message again, unless its worker came back in time. */
  async retryStale(id: string, dueAt: Date, failure: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf('retry');
    return (await this.unitOfWork.execute(RETRY_STALE, [to, dueAt, failure.kind, failure.text, from, id])) === 1;
  }

  /** Leaves a stale message to a person, unless its worker came back in time. */
  async loseStale(id: string, failure: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf('lose');
    return (await this.unitOfWork.execute(LOSE_STALE, [to, failure.kind, failure.text, from, id])) === 1;
  }

  /** Locks a message and tells its state; undefined when there is no such message. */
  async lock(id: string, { associationId, eventId }: MessagesOfEvent): Promise<MessageState | undefined> {
    return (await this.unitOfWork.query(LOCK, [id, eventId, associationId]))[0]?.state;
  }

  /** Holds or releases a locked message. */
  async changeState(id: string, to: MessageState): Promise<void> {
    await this.unitOfWork.execute(CHANGE_STATE, [to, id]);
  }

  /** Holds or releases those of an event that can be. @returns how many */
  changeStateOfMany(command: Holding, messages: MessagesOfEvent): Promise<number> {
    const { from, to } = changeOf(command);
    const { eventId, associationId, kind } = messages;
    const kinds = kind === undefined ? allMessageKinds : [kind];
    return this.unitOfWork.execute(CHANGE_STATE_OF_MANY, [to, eventId, associationId, from, kinds]);
  }

  /** A person knows that a locked message arrived. */
  async confirm(id: string, to: MessageState, at: Date): Promise<void> {
    await this.unitOfWork.execute(CONFIRM, [to, at, id]);
  }

  /** Mails failed for a reason that was not theirs: they wait, in their old order. */
  async bringBack(ids: readonly string[], dueAt: Date): Promise<void> {
    await this.unitOfWork.execute(BRING_BACK, [changeOf('resend').to, dueAt, ids]);
  }

  /** Lets a locked message go again, as if nothing had happened to it. */
  async resend(id: string, to: MessageState, { dueAt, newMessageId }: Resending): Promise<void> {
    await this.unitOfWork.execute(RESEND, [to, dueAt, newMessageId, id]);
  }
}
