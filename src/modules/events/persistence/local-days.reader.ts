import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import type { LocalDay } from '../domain/local-days';

/** A local day, and who added it. */
export interface LocalDayView extends LocalDay {
  readonly addedBy: string;
}

/** Answers on which days an association is closed, besides Sundays and public holidays. */
@Injectable()
export class LocalDaysReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(associationId: string): Promise<LocalDayView[]> {
    return this.unitOfWork.query<LocalDayView>(
      `SELECT d.date, d.name, CONCAT(u.first_name, ' ', u.last_name) AS addedBy
       FROM local_quiet_day d JOIN user_account u ON u.id = d.added_by WHERE d.association_id = ? ORDER BY d.date`,
      [associationId],
    );
  }
}
