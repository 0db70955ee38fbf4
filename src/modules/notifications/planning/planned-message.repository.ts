import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { DropReason } from '../domain/drop-reason';
import { allMessageKinds, rulesOf, type MessageKind } from '../domain/message-kinds';
import { changeOf } from '../domain/message-life-cycle';
import { mailDomain } from '../domain/sender-address';
import { MessageEntity } from '../persistence/message.entity';
import { HELD_FOR_PLAN } from './plan-hold.reader';
import { freeingReasons, type ImmediateMessage } from './schedule/closing-days-effect';
import type { PlannedMessage } from './schedule/message-plan';

/** Rows of one INSERT statement. */
const BATCH = 100;

/** A message that exists already stays as it is. */
const KEEP = fragment`ON DUPLICATE KEY UPDATE id = id`;

/** A message that has not gone yet gets its new moment; one that was too late gets another chance. */
const MOVE = fragment`ON DUPLICATE KEY UPDATE
  due_at = IF(state IN ('planned', 'held', 'missed'), VALUES(due_at), due_at),
  useful_until = IF(state IN ('planned', 'held', 'missed'), VALUES(useful_until), useful_until),
  awaits_plan_until = IF(state IN ('planned', 'held', 'missed'), NULL, awaits_plan_until),
  drop_reason = IF(state = 'missed', NULL, drop_reason),
  state = IF(state = 'missed', 'planned', state)`;

const FREE_SETTLED = sql`UPDATE message SET freed_at = ? WHERE recipient_id = ? AND event_id = ? AND kind IN (?)
  AND state IN ('sent', 'uncertain', 'failed', 'cancelled') AND freed_at IS NULL`;

const FREE_DROPPED = sql`UPDATE message SET freed_at = ? WHERE event_id = ? AND kind IN (?)
  AND state = 'cancelled' AND drop_reason IN (?) AND freed_at IS NULL`;

const FORGET_BAD_ADDRESS = sql`UPDATE message SET failure_kind = 'refused'
  WHERE recipient_id = ? AND state = 'failed' AND failure_kind = 'bad-address'`;

const CANCEL = fragment`UPDATE message SET state = ?, drop_reason = ?, failure_kind = NULL, failure_text = NULL
  WHERE state IN (?)`;

const CANCEL_THESE = sql`${CANCEL} AND id IN (?)`;

const CANCEL_OF_EVENT = sql`${CANCEL} AND event_id = ?`;

const CANCEL_OF_RECIPIENT = sql`${CANCEL} AND recipient_id = ? AND kind IN (?)
  AND (? IS NULL OR event_id = ?) AND (? IS NULL OR subject_id = ?)`;

const MOVE_IMMEDIATE = sql`UPDATE message SET due_at = ? WHERE id = ? AND state IN ('planned', 'held')`;

const HOLD_OF_RECIPIENT = sql`UPDATE message SET due_at = ? WHERE recipient_id = ? AND state IN ('planned', 'held')
  AND due_at < ? AND (useful_until IS NULL OR useful_until > ?)`;

const END_HOLD = sql`UPDATE message SET due_at = ? WHERE id = ? AND ${HELD_FOR_PLAN}`;

const MOVE_HOLD = sql`UPDATE message SET due_at = ?, awaits_plan_until = ? WHERE id = ? AND ${HELD_FOR_PLAN}`;

const RELEASE_HOLDS = sql`UPDATE message SET due_at = ?, awaits_plan_until = ?
  WHERE event_id = ? AND association_id = ? AND ${HELD_FOR_PLAN}`;

/** Which messages of a recipient are meant; what is absent does not matter. */
interface Selection {
  readonly eventId?: string;
  readonly kinds?: readonly MessageKind[];
  readonly subjectId?: string;
}

const MOVE_USE = sql`UPDATE message SET useful_until = ?,
    awaits_plan_until = IF(awaits_plan_until >= ?, NULL, awaits_plan_until)
  WHERE event_id = ? AND kind = ? AND state IN ('planned', 'held', 'queued')`;

const MOVE_TASKS = sql`UPDATE task t JOIN message m ON m.id = t.message_id SET t.due_at = ?
  WHERE m.event_id = ? AND m.kind = ? AND t.done_at IS NULL`;

/**
 * Planning's side of the message table: which messages exist, and their moments. It writes inside the
 * transaction of their cause: no message without its cause, no cause without its message.
 */
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
    for (const rows of this.inBatches(messages)) await this.unitOfWork.addAtCommit(MessageEntity, rows, KEEP);
  }

  /** Adds messages, and gives those that wait already their new moment. */
  async move(messages: readonly PlannedMessage[]): Promise<void> {
    for (const rows of this.inBatches(messages)) await this.unitOfWork.addAtCommit(MessageEntity, rows, MOVE);
  }

  /** Frees the keys of a recipient's settled messages of these kinds, after the event moved or the person came back: new ones may be added. */
  async freeSettled(recipientId: string, eventId: string, kinds: readonly MessageKind[]): Promise<void> {
    await this.unitOfWork.execute(FREE_SETTLED, [this.clock.now(), recipientId, eventId, kinds]);
  }

  /** Frees the keys of messages that another rule, or another closing day, had taken back: new ones may be added. */
  async freeDropped(eventId: string, kinds: readonly MessageKind[]): Promise<void> {
    await this.unitOfWork.execute(FREE_DROPPED, [this.clock.now(), eventId, kinds, freeingReasons]);
  }

  /** The recipient has another address: that the old one does not exist says nothing any more. */
  async forgetBadAddress(recipientId: string): Promise<void> {
    await this.unitOfWork.execute(FORGET_BAD_ADDRESS, [recipientId]);
  }

  /** Cancels those of these messages that have not begun to leave. */
  async cancelThese(ids: readonly string[], reason: DropReason): Promise<void> {
    if (ids.length === 0) return;
    const { from, to } = changeOf('cancel');
    await this.unitOfWork.execute(CANCEL_THESE, [to, reason, from, ids]);
  }

  /** Cancels what waits for a recipient: all of it, or only some. */
  async cancelOfRecipient(recipientId: string, reason: DropReason, only: Selection = {}): Promise<void> {
    const { from, to } = changeOf('cancel');
    const { kinds = allMessageKinds, eventId = null, subjectId = null } = only;
    if (kinds.length === 0) return;
    await this.unitOfWork.execute(CANCEL_OF_RECIPIENT, [
      to,
      reason,
      from,
      recipientId,
      kinds,
      eventId,
      eventId,
      subjectId,
      subjectId,
    ]);
  }

  /** Lets nothing go to a recipient before this moment, but for what would be too late then. */
  async holdOfRecipient(recipientId: string, until: Date): Promise<void> {
    await this.unitOfWork.execute(HOLD_OF_RECIPIENT, [until, recipientId, until, until]);
  }

  /** Cancels everything that waits around an event. */
  async cancelOfEvent(eventId: string, reason: DropReason): Promise<void> {
    const { from, to } = changeOf('cancel');
    await this.unitOfWork.execute(CANCEL_OF_EVENT, [to, reason, from, eventId]);
  }

  /** Gives messages that go as soon as they may their new moment. */
  async moveImmediate(messages: readonly ImmediateMessage[]): Promise<void> {
    for (const { id, dueAt } of messages) await this.unitOfWork.executeAtCommit(MOVE_IMMEDIATE, [dueAt, id]);
  }

  /** Gives what waits of a kind, and the open tasks it became, another end of use. */
  async moveUse(eventId: string, kind: MessageKind, until: Date): Promise<void> {
    await this.unitOfWork.executeAtCommit(MOVE_USE, [until, until, eventId, kind]);
    await this.unitOfWork.executeAtCommit(MOVE_TASKS, [until, eventId, kind]);
  }

  /** Lets a message go at this moment; it can be held for a plan again, until the same latest moment. */
  async endHold(id: string, moment: Date): Promise<void> {
    await this.unitOfWork.execute(END_HOLD, [moment, id]);
  }

  /** Holds a message until another moment, and no longer. */
  async moveHold(id: string, moment: Date): Promise<void> {
    await this.unitOfWork.execute(MOVE_HOLD, [moment, moment, id]);
  }

  /** Lets all that an event holds for a plan go at this moment, whatever plan is still to come. @returns how many */
  releaseHolds(user: { readonly associationId: string }, eventId: string, moment: Date): Promise<number> {
    return this.unitOfWork.execute(RELEASE_HOLDS, [moment, moment, eventId, user.associationId]);
  }

  private inBatches(messages: readonly PlannedMessage[]): MessageEntity[][] {
    const rows = messages.map((message) => this.rowOf(message));
    return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) => rows.slice(n * BATCH, (n + 1) * BATCH));
  }

  private rowOf(message: PlannedMessage): MessageEntity {
    const id = newId();
    return {
      ...UNTOUCHED,
      ...message,
      id,
      recipientType: rulesOf(message.kind).recipient,
      smtpMessageId: `<${id}@${this.domain}>`,
      createdAt: this.clock.now(),
    };
  }
}

/** A message that nothing has happened to. */
const UNTOUCHED = {
  channel: 'mail',
  state: 'planned',
  firstDueAt: null,
  awaitsPlanUntil: null,
  freedAt: null,
  generation: 0,
  leaseToken: null,
  leaseUntil: null,
  attempts: 0,
  dropReason: null,
  failureKind: null,
  failureText: null,
  renderedSubject: null,
  announced: null,
  sentAt: null,
} as const satisfies Partial<MessageEntity>;
