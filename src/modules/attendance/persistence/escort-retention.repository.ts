import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, retentionTerms } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const DAYS = retentionTerms.escortPhoneDays;

const FORGET_PHONES = sql`
  UPDATE escort x JOIN event e ON e.id = x.event_id SET x.phone = '' WHERE CHAR_LENGTH(x.phone) > 0 AND e.date <= ?`;

const FORGET_LINKS = sql`
  DELETE l FROM escort_link l JOIN escort x ON x.id = l.escort_id JOIN event e ON e.id = x.event_id WHERE e.date <= ?`;

/** The access log and reports of delays name an escort by the id only. */
const FORGET_ESCORTS = sql`
  DELETE x FROM escort x JOIN event e ON e.id = x.event_id
  WHERE e.date <= ? AND NOT EXISTS (SELECT 1 FROM access_log l WHERE l.user_id = x.id)`;

/** Forgets who rode along. */
@Injectable()
export class EscortRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`phones of escorts, ${DAYS} days after the event`)
  phones(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_PHONES, [lastDay(now)]);
  }

  @Forgets(`links of escorts, ${DAYS} days after the event`)
  links(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_LINKS, [lastDay(now)]);
  }

  @Forgets(`escorts, with the last row of the access log that names them, ${DAYS} days after the event at the earliest`)
  escorts(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ESCORTS, [lastDay(now)]);
  }
}

/** The last event whose escorts go by now. */
const lastDay = (now: Date): string => addDays(localDateOf(now), -DAYS);
