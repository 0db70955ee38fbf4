import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { isDuplicateKey, sql, UnitOfWork } from '../../../platform/database';
import type { Coordinator } from '../../identity';
import { alreadyThere, type ClosingDay } from '../domain/closing-days';

const LOCK_EVENTS = sql<{ id: string }>`
  SELECT id FROM event WHERE association_id = ? AND state NOT IN ('cancelled', 'anonymised') ORDER BY id FOR UPDATE`;

const ADD_DAY = sql`INSERT INTO closing_day (association_id, date, name, added_by, added_at) VALUES (?, ?, ?, ?, ?)`;
const REMOVE_DAYS = sql`DELETE FROM closing_day WHERE association_id = ? AND date IN (?)`;

/** Stores the days on which associations are closed; every call joins the open unit of work, and `lockEvents` comes first in it. */
@Injectable()
export class ClosingDayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks all events of an association that still have messages to come, by id; nobody is placed in one meanwhile. */
  async lockEvents(associationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query(LOCK_EVENTS, [associationId]);
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError `CLOSING_DAY.THERE_ALREADY` (conflict) when somebody else added one of them just now */
  async add(days: readonly ClosingDay[], user: Coordinator, at: Date): Promise<void> {
    for (const { date, name } of days) {
      try {
        await this.unitOfWork.execute(ADD_DAY, [user.associationId, date, name, user.id, at]);
      } catch (error) {
        throw isDuplicateKey(error) ? alreadyThere(date, name) : error;
      }
    }
  }

  async remove(associationId: string, dates: readonly LocalDate[]): Promise<void> {
    await this.unitOfWork.execute(REMOVE_DAYS, [associationId, dates]);
  }
}
