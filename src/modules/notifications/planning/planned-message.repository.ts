import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { UnitOfWork, type SqlParameter } from '../../../platform/database';
import { freeingReasons } from './schedule/closing-days-effect';
import { rulesOf, type MessageKind } from '../domain/message-kinds';
import { changeOf } from '../domain/message-life-cycle';
import type { PlannedMessage } from './schedule/message-plan';
import type { DropReason } from '../domain/drop-reason';
import { mailDomain } from '../domain/sender-address';

const INSERT = `INSERT INTO message (id, association_id, event_id, kind, recipient_type, recipient_id, subject_id, channel,
  state, due_at, useful_until, dedupe_key, smtp_message_id, created_at) VALUES`;
const ROW = `(?, ?, ?, ?, ?, ?, ?, 'mail', 'planned', ?, ?, ?, ?, ?)`;

/** Rows of one INSERT statement. */
const BATCH = 100;

/** A message that exists already stays as it is. */
const KEEP = 'ON DUPLICATE KEY UPDATE id = id';

/** A message that has not gone yet gets its new moment; one that was too late gets another chance. */
const MOVE = `ON DUPLICATE KEY UPDATE
  due_at = IF(state IN ('planned', 'held', 'missed'), VALUES(due_at), due_at),
  useful_until = IF(state IN ('planned', 'held', 'missed'), VALUES(useful_until), useful_until),
  awaits_plan_until = IF(state IN ('planned', 'held', 'missed'), NULL, awaits_plan_until),
  state = IF(state = 'missed', 'planned', state)`;

/** Writes message rows inside the transaction of whoever caused them: no message without its cause, no cause without it. */
@Injectable()
export class PlannedMessageRepository {
  private readonly domain: string;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.domain = mailDomain(config.mailFrom);
  }

  /** Adds messages that do not exist yet. */
  async add(messages: readonly PlannedMessage[]): Promise<void> {
    await this.insert(messages, KEEP);
  }

  /** Adds messages, and gives those that wait already their new moment. */
  async move(messages: readonly PlannedMessage[]): Promise<void> {
    await this.insert(messages, MOVE);
  }

  /** Lets messages of these kinds that were settled before make room for new ones, after an event moved. */
  async freeKeys(recipientId: string, eventId: string, kinds: readonly MessageKind[]): Promise<void> {
    await this.unitOfWork.execute(
      `UPDATE message SET dedupe_key = CONCAT(dedupe_key, ':', id)
       WHERE recipient_id = ? AND event_id = ? AND kind IN (?) AND state IN ('sent', 'uncertain', 'failed', 'cancelled')
       AND dedupe_key NOT LIKE CONCAT('%:', id)`,
      [recipientId, eventId, kinds],
    );
  }

  /** Lets messages that another rule, or another day, had taken back make room for new ones. */
  async freeDropped(eventId: string, kinds: readonly MessageKind[]): Promise<void> {
    await this.unitOfWork.execute(
      `UPDATE message SET dedupe_key = CONCAT(dedupe_key, ':', id)
       WHERE event_id = ? AND kind IN (?) AND state = 'cancelled' AND last_error IN (?)
       AND dedupe_key NOT LIKE CONCAT('%:', id)`,
      [eventId, kinds, freeingReasons],
    );
  }

  /** Cancels those of these messages that have not begun to leave. */
  cancelKeys(eventId: string, keys: readonly string[], why: DropReason): Promise<void> {
    if (keys.length === 0) return Promise.resolve();
    return this.cancelWhere(why, [
      ['event_id = ?', eventId],
      ['dedupe_key IN (?)', keys],
    ]);
  }

  /** Cancels what waits for a recipient: all of it, or only these kinds or this subject. */
  cancel(
    recipientId: string,
    why: DropReason,
    only: { readonly eventId?: string; readonly kinds?: readonly MessageKind[]; readonly subjectId?: string } = {},
  ): Promise<void> {
    const conditions: [string, SqlParameter][] = [['recipient_id = ?', recipientId]];
    if (only.eventId !== undefined) conditions.push(['event_id = ?', only.eventId]);
    if (only.kinds) conditions.push(['kind IN (?)', only.kinds]);
    if (only.subjectId !== undefined) conditions.push(['subject_id = ?', only.subjectId]);
    return this.cancelWhere(why, conditions);
  }

  /** Cancels everything that waits around an event. */
  cancelEvent(eventId: string, why: DropReason): Promise<void> {
    return this.cancelWhere(why, [['event_id = ?', eventId]]);
  }

  private async cancelWhere(why: DropReason, conditions: readonly (readonly [string, SqlParameter])[]): Promise<void> {
    const { from, to } = changeOf('cancel');
    await this.unitOfWork.execute(
      `UPDATE message SET state = ?, last_error = ? WHERE state IN (?) AND ${conditions.map(([sql]) => sql).join(' AND ')}`,
      [to, why, from, ...conditions.map(([, parameter]) => parameter)],
    );
  }

  private async insert(messages: readonly PlannedMessage[], whenItExists: string): Promise<void> {
    for (let from = 0; from < messages.length; from += BATCH) {
      const batch = messages.slice(from, from + BATCH);
      const rows = batch.map(() => ROW).join(', ');
      await this.unitOfWork.write(
        `${INSERT} ${rows} ${whenItExists}`,
        batch.flatMap((message) => this.valuesOf(message)),
      );
    }
  }

  private valuesOf(message: PlannedMessage): SqlParameter[] {
    const id = newId();
    return [
      id,
      message.associationId,
      message.eventId,
      message.kind,
      rulesOf(message.kind).recipient,
      message.recipientId,
      message.subjectId,
      message.dueAt,
      message.usefulUntil,
      message.dedupeKey,
      `<${id}@${this.domain}>`,
      this.clock.now(),
    ];
  }
}
