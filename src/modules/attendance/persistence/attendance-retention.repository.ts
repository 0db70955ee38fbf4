import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const MONTHS = 7;

const FORGET_CORRECTIONS = sql`
  DELETE c FROM attendance_correction c JOIN event e ON e.id = c.event_id
  WHERE DATE_ADD(e.date, INTERVAL ${MONTHS} MONTH) <= ?`;

/** Forgets what was corrected; the facts themselves stay to be counted, without a name behind them. */
@Injectable()
export class AttendanceRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`corrections of attendance, ${MONTHS} months after the event`)
  corrections(now: Date): Promise<number> {
    return this.unitOfWork.run(() => this.unitOfWork.execute(FORGET_CORRECTIONS, [localDateOf(now)]));
  }
}
