import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const ANONYMISED_MONTHS = 7;

const ANONYMISE_EVENTS = sql`
  UPDATE event SET state = 'anonymised', version = version + 1
  WHERE state = 'finished' AND DATE_ADD(date, INTERVAL ${ANONYMISED_MONTHS} MONTH) <= ?`;

const FORGET_COACH_CONTACTS = sql`
  UPDATE event_vehicle v JOIN event e ON e.id = v.event_id SET v.contact_name = '', v.contact_email = '', v.contact_phone = ''
  WHERE DATE_ADD(e.date, INTERVAL ${ANONYMISED_MONTHS} MONTH) <= ?
    AND CHAR_LENGTH(CONCAT(v.contact_name, v.contact_email, v.contact_phone)) > 0`;

const FORGET_STEP_REASONS = sql`
  UPDATE event_step s JOIN event e ON e.id = s.event_id SET s.reason = NULL
  WHERE DATE_ADD(e.date, INTERVAL ${ANONYMISED_MONTHS} MONTH) <= ? AND s.reason IS NOT NULL`;

const FORGET_CHANGES = sql`
  DELETE c FROM change_log c JOIN event e ON e.id = c.event_id
  WHERE DATE_ADD(e.date, INTERVAL ${ANONYMISED_MONTHS} MONTH) <= ?`;

/** Marks an event whose people are forgotten: its figures stay, its lists are empty. */
@Injectable()
export class EventRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`finished events become anonymised, after ${ANONYMISED_MONTHS} months`)
  events(now: Date): Promise<number> {
    return this.unitOfWork.execute(ANONYMISE_EVENTS, [localDateOf(now)]);
  }

  @Forgets(`why steps of events were taken back, ${ANONYMISED_MONTHS} months after the event`)
  stepReasons(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_STEP_REASONS, [localDateOf(now)]);
  }

  @Forgets(`history of changes to events, ${ANONYMISED_MONTHS} months after the event`)
  changes(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_CHANGES, [localDateOf(now)]);
  }

  @Forgets(`contacts at coach operators, ${ANONYMISED_MONTHS} months after the event`)
  coachContacts(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_COACH_CONTACTS, [localDateOf(now)]);
  }
}
