import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const MONTHS = 7;

const FORGET_INTERPRETERS = sql`
  DELETE t FROM event_interpreter t JOIN event e ON e.id = t.event_id
  WHERE DATE_ADD(e.date, INTERVAL ${MONTHS} MONTH) <= ?`;

/** Forgets who interpreted. */
@Injectable()
export class InterpreterRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`interpreters, ${MONTHS} months after the event`)
  interpreters(now: Date): Promise<number> {
    return this.unitOfWork.run(() => this.unitOfWork.execute(FORGET_INTERPRETERS, [localDateOf(now)]));
  }
}
