import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';

const COMING = sql<{ readonly id: string }>`SELECT id FROM event
  WHERE date >= ? AND state IN ('published', 'closed', 'final') ORDER BY date, id`;

/** Answers which events still need messages, of all associations: a job belongs to no tenant. */
@Injectable()
export class ComingEventsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ids(from: LocalDate): Promise<string[]> {
    return (await this.unitOfWork.query(COMING, [from])).map(({ id }) => id);
  }
}
