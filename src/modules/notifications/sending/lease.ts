import { Batcher } from '../../../kernel';
import type { UnitOfWork } from '../../../platform/database';
import { changeOf } from '../domain/message-life-cycle';

/** How long one attempt may take; longer than the mail transport's own limit. */
export const LEASE_SECONDS = 120;

/** Real time that has passed, whatever the application's clock shows: leases must not move with a demo's clock. */
export const IN_SECONDS = 'UTC_TIMESTAMP(6) + INTERVAL ? SECOND';

/** How long the first step of a group waits for others: far less than one mail takes on its way. */
const TOGETHER_MS = 3;

/** How it leaves the house. */
export type Way = 'mail' | 'sms';

interface Starting {
  readonly id: string;
  readonly way: Way;
}

/** What is kept of a message's words, by the names of its columns. */
export type WhatWasSaid = Readonly<Record<'rendered_subject', string> & Record<'told', string | null>>;

interface Delivered extends WhatWasSaid {
  readonly id: string;
  readonly at: Date;
}

/**
 * A worker's right to some messages, taken together. The two steps around each sending are still one by one for whoever
 * asks; those that are asked for in the same moment share a statement. So no more messages are between their two steps
 * than are being sent at that moment, and that many can be in doubt after a crash.
 */
export class Lease {
  private readonly starting = new Batcher((messages: readonly Starting[]) => this.startAll(messages), TOGETHER_MS);
  private readonly delivered = new Batcher((messages: readonly Delivered[]) => this.deliverAll(messages), TOGETHER_MS);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    readonly token: string,
  ) {}

  /** The last step before it leaves the house; false when the message was cancelled meanwhile. From here on a crash is uncertain. */
  start(message: Starting): Promise<boolean> {
    return this.starting.ask(message);
  }

  /** The mail server or the gateway has it. Nothing happens when the lease is somebody else's by now. */
  async deliver(message: Delivered): Promise<void> {
    await this.delivered.ask(message);
  }

  private async startAll(messages: readonly Starting[]): Promise<readonly boolean[]> {
    const { from, to } = changeOf('start');
    const ids = messages.map(({ id }) => id);
    const started = await this.unitOfWork.executeAlone(
      `UPDATE message FORCE INDEX (PRIMARY) SET state = ?, attempts = attempts + 1, lease_until = ${IN_SECONDS},
         channel = ELT(FIELD(id, ?), ?)
       WHERE id IN (?) AND lease_token = ? AND state IN (?)`,
      [to, LEASE_SECONDS, ids, messages.map(({ way }) => way), ids, this.token, from],
    );
    if (started === ids.length) return ids.map(() => true);
    const rows = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM message WHERE id IN (?) AND lease_token = ? AND state = ?',
      [ids, this.token, to],
    );
    const sending = new Set(rows.map(({ id }) => id));
    return ids.map((id) => sending.has(id));
  }

  private async deliverAll(messages: readonly Delivered[]): Promise<readonly Delivered[]> {
    const { from, to } = changeOf('deliver');
    const ids = messages.map(({ id }) => id);
    const subjects = messages.map(({ rendered_subject }) => rendered_subject);
    const told = messages.map((message) => message.told ?? '');
    await this.unitOfWork.executeAlone(
      `UPDATE message FORCE INDEX (PRIMARY) SET state = ?, lease_token = NULL, lease_until = NULL, last_error = NULL,
         sent_at = ?, rendered_subject = ELT(FIELD(id, ?), ?), told = NULLIF(ELT(FIELD(id, ?), ?), '')
       WHERE id IN (?) AND lease_token = ? AND state IN (?)`,
      [to, messages[0]?.at ?? null, ids, subjects, ids, told, ids, this.token, from],
    );
    return messages;
  }
}
