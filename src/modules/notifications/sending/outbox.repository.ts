import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel';
import { UnitOfWork, type SqlParameter } from '../../../platform/database';
import type { MessageKind } from '../domain/message-kinds';
import { changeOf, type MessageCommand } from '../domain/message-life-cycle';
import { IN_SECONDS, Lease, LEASE_SECONDS } from './lease';

/** How long a message may wait in Redis before it counts as lost there. */
const QUEUE_SECONDS = 60;

export interface Claim {
  readonly id: string;
  readonly generation: number;
  /** The claim it was taken in: messages of one claim may share what they read. */
  readonly batch: string;
}

export interface StaleSend {
  readonly id: string;
  readonly kind: MessageKind;
  readonly attempts: number;
}

type Values = Readonly<Record<string, SqlParameter>>;

/**
 * The engine's side of the message table. Every change is a compare-and-set on the state, and on the lease once a worker
 * holds one, so of two workers only one gets through.
 */
@Injectable()
export class OutboxRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Takes due messages for Redis, oldest first, and after a pause in the order of before it; two relays never take the same one. */
  async takeDue(now: Date, limit: number): Promise<Claim[]> {
    return this.unitOfWork.run(async () => {
      const rows = await this.unitOfWork.query<{ id: string; generation: number | string }>(
        `SELECT id, generation + 1 AS generation FROM message WHERE state = 'planned' AND due_at <= ?
         ORDER BY due_at, first_due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
        [now, limit],
      );
      if (rows.length === 0) return [];
      await this.unitOfWork.execute(
        `UPDATE message SET state = ?, generation = generation + 1, lease_token = NULL, lease_until = ${IN_SECONDS}
         WHERE id IN (?)`,
        [changeOf('queue').to, QUEUE_SECONDS, rows.map(({ id }) => id)],
      );
      const batch = newId();
      return rows.map(({ id, generation }) => ({ id, generation: Number(generation), batch }));
    });
  }

  /** Messages that wait in Redis or are being prepared. */
  async inQueue(): Promise<number> {
    const rows = await this.unitOfWork.query<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM message WHERE state = 'queued'`,
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** Undoes {@link takeDue} when Redis did not take them; the next claim has a new generation, so a late job does nothing. */
  async giveBack(claims: readonly Claim[]): Promise<void> {
    for (const { id, generation } of claims) {
      await this.change('give-back', { lease_until: null }, 'id = ? AND generation = ? AND lease_token IS NULL', [
        id,
        generation,
      ]);
    }
  }

  /** A worker's exclusive right to those of these messages whose turn it (still) is; undefined when there is none. */
  async lease(claims: readonly Pick<Claim, 'id' | 'generation'>[]): Promise<Lease | undefined> {
    const token = newId();
    const taken = await this.unitOfWork.executeAlone(
      `UPDATE message FORCE INDEX (PRIMARY) SET lease_token = ?, lease_until = ${IN_SECONDS}
       WHERE state = 'queued' AND lease_token IS NULL AND (${claims.map(() => '(id = ? AND generation = ?)').join(' OR ')})`,
      [token, LEASE_SECONDS, ...claims.flatMap(({ id, generation }) => [id, generation])],
    );
    return taken === 0 ? undefined : new Lease(this.unitOfWork, token);
  }

  /** Applies a command to a message this worker holds; false when the lease is somebody else's by now. */
  settle(command: MessageCommand, id: string, token: string, values: Values = {}): Promise<boolean> {
    return this.change(command, { lease_token: null, lease_until: null, ...values }, 'id = ? AND lease_token = ?', [
      id,
      token,
    ]);
  }

  /** Returns messages that Redis or a worker lost before anything was sent. */
  async returnStale(): Promise<number> {
    const { to } = changeOf('give-back');
    return this.unitOfWork.execute(
      `UPDATE message SET state = ?, lease_token = NULL, lease_until = NULL
       WHERE state = 'queued' AND lease_until < UTC_TIMESTAMP(6)`,
      [to],
    );
  }

  /** Messages whose worker vanished between handing over and recording: nobody knows whether they went. */
  staleSends(): Promise<StaleSend[]> {
    return this.unitOfWork.query<StaleSend>(
      `SELECT id, kind, attempts FROM message WHERE state = 'sending' AND lease_until < UTC_TIMESTAMP(6) LIMIT 100`,
    );
  }

  /** Decides about one stale send, unless its worker came back in time. */
  settleStale(command: 'retry' | 'lose', id: string, values: Values): Promise<boolean> {
    return this.change(
      command,
      { lease_token: null, lease_until: null, ...values },
      'id = ? AND lease_until < UTC_TIMESTAMP(6)',
      [id],
    );
  }

  private async change(
    command: MessageCommand,
    values: Values,
    where: string,
    parameters: readonly SqlParameter[],
  ): Promise<boolean> {
    const { from, to } = changeOf(command);
    const columns = Object.keys(values).map((column) => `, ${column} = ?`);
    const changed = await this.unitOfWork.execute(
      `UPDATE message SET state = ?${columns.join('')} WHERE state IN (?) AND ${where}`,
      [to, ...Object.values(values), from, ...parameters],
    );
    return changed === 1;
  }
}
