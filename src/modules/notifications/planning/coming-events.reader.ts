import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';

/** Answers which events still need messages, of all associations: a job belongs to no tenant. */
@Injectable()
export class ComingEventsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ids(from: LocalDate): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM event WHERE date >= ? AND state IN ('published', 'closed', 'final') ORDER BY date, id`,
      [from],
    );
    return rows.map(({ id }) => id);
  }
}
