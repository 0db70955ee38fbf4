import { Batcher } from '../../../kernel';
import { fragment, sql, type UnitOfWork } from '../../../platform/database';
import type { DropReason } from '../domain/drop-reason';
import type { MessageFailure } from '../domain/message-failure';
import { changeOf, type MessageCommand } from '../domain/message-life-cycle';

/** How long one attempt may take; longer than the mail transport's own limit. */
export const LEASE_SECONDS = 120;

/** Real time that has passed, whatever the application's clock shows: leases must not move with a demo's clock. */
export const IN_SECONDS = fragment`UTC_TIMESTAMP(6) + INTERVAL ? SECOND`;

/** Ends a worker's right to a message. */
export const NO_LEASE = fragment`lease_token = NULL, lease_until = NULL`;

/** How long the first step of a batch waits for others: far less than one mail takes on its way. */
const TOGETHER_MS = 3;

/** How a message leaves when it is sent. */
export type SendingChannel = 'mail' | 'sms';

interface Starting {
  readonly id: string;
  readonly channel: SendingChannel;
}

/** What is kept of a message's words. */
export interface KeptWords {
  readonly subject: string;
  /** The announced day as JSON; null when the message announces none. */
  readonly announced: string | null;
}

interface Delivered extends KeptWords {
  readonly id: string;
  readonly at: Date;
}

const START = sql`UPDATE message FORCE INDEX (PRIMARY) SET state = ?, attempts = attempts + 1, lease_until = ${IN_SECONDS},
    channel = ELT(FIELD(id, ?), ?)
  WHERE id IN (?) AND lease_token = ? AND state IN (?)`;

const STARTED = sql<{ readonly id: string }>`SELECT id FROM message WHERE id IN (?) AND lease_token = ? AND state = ?`;

const DELIVER = sql`UPDATE message FORCE INDEX (PRIMARY) SET state = ?, ${NO_LEASE}, failure_kind = NULL, failure_text = NULL,
    sent_at = ?, rendered_subject = LEFT(ELT(FIELD(id, ?), ?), 200), announced = NULLIF(ELT(FIELD(id, ?), ?), '')
  WHERE id IN (?) AND lease_token = ? AND state IN (?)`;

const HELD = fragment`WHERE state IN (?) AND id = ? AND lease_token = ?`;

const POSTPONE = sql`UPDATE message SET state = ?, ${NO_LEASE}, due_at = ?, first_due_at = ? ${HELD}`;

const HOLD_FOR_PLAN = sql`UPDATE message
  SET state = ?, ${NO_LEASE}, due_at = ?, awaits_plan_until = ?, first_due_at = ? ${HELD}`;

const RETRY = sql`UPDATE message SET state = ?, ${NO_LEASE}, due_at = ?, failure_kind = ?, failure_text = ? ${HELD}`;

const RETRY_IN_ORDER = sql`UPDATE message
  SET state = ?, ${NO_LEASE}, due_at = ?, first_due_at = ?, failure_kind = ?, failure_text = ? ${HELD}`;

const RETRY_WRITING = sql`UPDATE message
  SET state = ?, ${NO_LEASE}, due_at = ?, attempts = ?, failure_kind = ?, failure_text = ? ${HELD}`;

const END_UNSENT = sql`UPDATE message
  SET state = ?, ${NO_LEASE}, rendered_subject = LEFT(?, 200), announced = ?, failure_kind = ?, failure_text = ? ${HELD}`;

const DROP = sql`UPDATE message
  SET state = ?, ${NO_LEASE}, drop_reason = ?, failure_kind = NULL, failure_text = NULL ${HELD}`;

const BECOME_TASK = sql`UPDATE message SET state = ?, ${NO_LEASE}, channel = 'task', sent_at = ?, rendered_subject = LEFT(?, 200),
    announced = ?, failure_kind = NULL, failure_text = NULL ${HELD}`;

/** When a message goes instead, and when it was due before it had to wait: that keeps the order after a pause. */
interface Postponement {
  readonly dueAt: Date;
  readonly firstDueAt: Date;
}

/**
 * A worker's right to some messages, taken together. Every change does nothing, and answers false, when the lease is
 * somebody else's by now. Each message has two steps of its own, before and after it is sent; steps of several messages
 * at the same moment share a statement. So no more messages are between their two steps than are being sent at that
 * moment, and no more can be in doubt after a crash.
 */
export class Lease {
  private readonly starting = new Batcher((messages: readonly Starting[]) => this.startAll(messages), TOGETHER_MS);
  private readonly delivered = new Batcher((messages: readonly Delivered[]) => this.deliverAll(messages), TOGETHER_MS);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    readonly token: string,
  ) {}

  /** The last step before a message is handed over; false when it was cancelled meanwhile. From here on a crash is uncertain. */
  start(message: Starting): Promise<boolean> {
    return this.starting.ask(message);
  }

  /** The mail server or the gateway has it. */
  async deliver(message: Delivered): Promise<void> {
    await this.delivered.ask(message);
  }

  /** Gives the message to a counsellor, who passes it on: it counts as sent. */
  becomeTask(id: string, at: Date, { subject, announced }: KeptWords): Promise<boolean> {
    const { from, to } = changeOf('deliver');
    return this.changed(this.unitOfWork.execute(BECOME_TASK, [to, at, subject, announced, from, id, this.token]));
  }

  /** Nobody tries to send before this moment; nothing was sent yet. */
  postpone(id: string, { dueAt, firstDueAt }: Postponement): Promise<boolean> {
    const { from, to } = changeOf('give-back');
    return this.changed(this.unitOfWork.execute(POSTPONE, [to, dueAt, firstDueAt, from, id, this.token]));
  }

  /** It waits for a plan to be published, until its new moment at the latest; nothing was sent yet. */
  holdForPlan(id: string, { dueAt, firstDueAt }: Postponement): Promise<boolean> {
    const { from, to } = changeOf('give-back');
    return this.changed(this.unitOfWork.execute(HOLD_FOR_PLAN, [to, dueAt, dueAt, firstDueAt, from, id, this.token]));
  }

  /** Its words could not be written; nothing was sent yet. @param attempts with this one */
  retryWriting(id: string, dueAt: Date, attempts: number, failure: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf('give-back');
    const { kind, text } = failure;
    return this.changed(
      this.unitOfWork.execute(RETRY_WRITING, [to, dueAt, attempts, kind, text, from, id, this.token]),
    );
  }

  /** The attempt failed, and another one follows at this moment. */
  retry(id: string, dueAt: Date, { kind, text }: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf('retry');
    return this.changed(this.unitOfWork.execute(RETRY, [to, dueAt, kind, text, from, id, this.token]));
  }

  /** The server could not be reached: all that waits for it gets the same moment, and keeps its order. */
  retryInOrder(id: string, { dueAt, firstDueAt }: Postponement, { kind, text }: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf('retry');
    return this.changed(
      this.unitOfWork.execute(RETRY_IN_ORDER, [to, dueAt, firstDueAt, kind, text, from, id, this.token]),
    );
  }

  /** It will never be taken (`refuse`), or nobody knows whether it was and a person decides (`lose`). */
  endUnsent(command: 'refuse' | 'lose', id: string, words: KeptWords, failure: MessageFailure): Promise<boolean> {
    const { from, to } = changeOf(command);
    const { subject, announced } = words;
    return this.changed(
      this.unitOfWork.execute(END_UNSENT, [to, subject, announced, failure.kind, failure.text, from, id, this.token]),
    );
  }

  /** It does not apply any more (`cancel`), or is of no use any more (`miss`). */
  drop(command: Extract<MessageCommand, 'cancel' | 'miss'>, id: string, reason: DropReason): Promise<boolean> {
    const { from, to } = changeOf(command);
    return this.changed(this.unitOfWork.execute(DROP, [to, reason, from, id, this.token]));
  }

  private async changed(rows: Promise<number>): Promise<boolean> {
    return (await rows) === 1;
  }

  private async startAll(messages: readonly Starting[]): Promise<readonly boolean[]> {
    const { from, to } = changeOf('start');
    const ids = messages.map(({ id }) => id);
    const channels = messages.map(({ channel }) => channel);
    const started = await this.unitOfWork.executeAlone(START, [
      to,
      LEASE_SECONDS,
      ids,
      channels,
      ids,
      this.token,
      from,
    ]);
    if (started === ids.length) return ids.map(() => true);
    const rows = await this.unitOfWork.query(STARTED, [ids, this.token, to]);
    const sending = new Set(rows.map(({ id }) => id));
    return ids.map((id) => sending.has(id));
  }

  private async deliverAll(messages: readonly Delivered[]): Promise<readonly Delivered[]> {
    const { from, to } = changeOf('deliver');
    const ids = messages.map(({ id }) => id);
    const subjects = messages.map(({ subject }) => subject);
    const announced = messages.map((message) => message.announced ?? '');
    const at = messages[0]?.at ?? null;
    await this.unitOfWork.executeAlone(DELIVER, [to, at, ids, subjects, ids, announced, ids, this.token, from]);
    return messages;
  }
}
