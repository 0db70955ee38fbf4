import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { isDuplicateKey, UnitOfWork } from '../../../platform/database';
import type { Coordinator } from '../../identity';
import { alreadyThere, type ClosingDay } from '../domain/closing-days';

/** Stores the days on which associations are closed; every call joins the open unit of work, and `lockEvents` comes first in it. */
@Injectable()
export class ClosingDayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks all events of an association that still have messages to come, by id; nobody is placed in one meanwhile. */
  async lockEvents(associationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM event WHERE association_id = ? AND state NOT IN ('cancelled', 'anonymised') ORDER BY id FOR UPDATE`,
      [associationId],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError `CLOSING_DAY.THERE_ALREADY` (conflict) when somebody else added one of them just now */
  async add(days: readonly ClosingDay[], user: Coordinator, at: Date): Promise<void> {
    for (const { date, name } of days) {
      try {
        await this.unitOfWork.execute(
          'INSERT INTO closing_day (association_id, date, name, added_by, added_at) VALUES (?, ?, ?, ?, ?)',
          [user.associationId, date, name, user.id, at],
        );
      } catch (error) {
        throw isDuplicateKey(error) ? alreadyThere(date, name) : error;
      }
    }
  }

  async remove(associationId: string, dates: readonly LocalDate[]): Promise<void> {
    await this.unitOfWork.execute('DELETE FROM closing_day WHERE association_id = ? AND date IN (?)', [
      associationId,
      dates,
    ]);
  }
}
