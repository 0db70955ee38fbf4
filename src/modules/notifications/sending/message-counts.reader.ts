import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { MessageState } from '../domain/message-life-cycle';

export interface Overdue {
  readonly id: string;
  readonly seconds: number;
}

interface StateCount {
  readonly state: MessageState;
  readonly count: number;
}

const BY_STATE = sql<StateCount>`SELECT state, COUNT(*) AS count FROM message GROUP BY state`;

const OLDEST_OVERDUE = sql<{ readonly id: string; readonly dueAt: Date }>`SELECT id, due_at AS dueAt FROM message
  WHERE state IN ('planned', 'queued') AND due_at <= ? ORDER BY due_at, id LIMIT 1`;

/** Answers operators how the messages stand. */
@Injectable()
export class MessageCountsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byState(): Promise<readonly StateCount[]> {
    return this.unitOfWork.query(BY_STATE);
  }

  /** The message that has waited longest since it was due, by the application's clock. */
  async oldestOverdue(now: Date): Promise<Overdue | undefined> {
    const [oldest] = await this.unitOfWork.query(OLDEST_OVERDUE, [now]);
    return oldest && { id: oldest.id, seconds: Math.round((now.getTime() - oldest.dueAt.getTime()) / 1_000) };
  }
}
