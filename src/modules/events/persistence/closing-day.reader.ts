import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { ClosingDay } from '../domain/closing-days';

/** A closing day, and who added it. */
export interface ClosingDayView extends ClosingDay {
  readonly addedBy: string;
}

const CLOSING_DAYS = sql<ClosingDayView, 'addedBy'>`
  SELECT d.date, d.name, CONCAT(u.first_name, ' ', u.last_name) AS addedBy
  FROM closing_day d JOIN user_account u ON u.id = d.added_by WHERE d.association_id = ? ORDER BY d.date`;

/** Answers on which days an association is closed, besides Sundays and public holidays. */
@Injectable()
export class ClosingDayReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(associationId: string): Promise<ClosingDayView[]> {
    return this.unitOfWork.query(CLOSING_DAYS, [associationId]);
  }
}
