import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const ANONYMISED_MONTHS = 7;

const ANONYMISE_EVENTS = sql`
  UPDATE event SET state = 'anonymised', version = version + 1
  WHERE state = 'finished' AND DATE_ADD(date, INTERVAL ${ANONYMISED_MONTHS} MONTH) <= ?`;

/** Marks an event whose people are forgotten: its figures stay, its lists are empty. */
@Injectable()
export class EventRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`finished events become anonymised, after ${ANONYMISED_MONTHS} months`)
  events(now: Date): Promise<number> {
    return this.unitOfWork.execute(ANONYMISE_EVENTS, [localDateOf(now)]);
  }
}
