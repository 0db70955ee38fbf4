import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { MessageState } from '../domain/message-life-cycle';

export interface Overdue {
  readonly id: string;
  readonly seconds: number;
}

/** Answers operators how the messages stand. */
@Injectable()
export class MessageCountsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byState(): Promise<readonly { readonly state: MessageState; readonly count: number }[]> {
    const rows = await this.unitOfWork.query<{ state: MessageState; n: number | string }>(
      'SELECT state, COUNT(*) AS n FROM message GROUP BY state',
    );
    return rows.map(({ state, n }) => ({ state, count: Number(n) }));
  }

  /** The message that has waited longest since it was due, by the application's clock. */
  async oldestOverdue(now: Date): Promise<Overdue | undefined> {
    const rows = await this.unitOfWork.query<{ id: string; dueAt: Date }>(
      `SELECT id, due_at AS dueAt FROM message WHERE state IN ('planned', 'queued') AND due_at <= ?
       ORDER BY due_at, id LIMIT 1`,
      [now],
    );
    const oldest = rows[0];
    return oldest && { id: oldest.id, seconds: Math.round((now.getTime() - oldest.dueAt.getTime()) / 1_000) };
  }
}
