import { Injectable } from '@nestjs/common';
import { subDays, subMonths } from 'date-fns';
import { retentionTerms } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';
import { userTexts } from '../../../texts/users';

const LOG_MONTHS = retentionTerms.accessLogMonths;
const CHANGE_MONTHS = retentionTerms.changeLogMonths;
const USER_MONTHS = retentionTerms.formerUserMonths;
const ANSWER_DAYS = 7;
/** Longer than any tab has a session. */
const EDIT_DAYS = 7;

const FORGET_ACCESS_LOG = sql`DELETE FROM access_log WHERE at <= ?`;
const FORGET_CHANGES = sql`DELETE FROM change_log WHERE event_id IS NULL AND changed_at <= ?`;
const FORGET_ANSWERS = sql`DELETE FROM idempotency_key WHERE created_at <= ?`;
const FORGET_FORM_ANSWERS = sql`DELETE FROM form_answer WHERE claimed_at <= ?`;
const FORGET_EDITS = sql`DELETE FROM last_edit WHERE edited_at <= ?`;
const FORGET_SESSIONS = sql`DELETE FROM session WHERE expires_at <= UTC_TIMESTAMP(6)`;
const FORGET_LINKS = sql`DELETE FROM sign_in_link WHERE expires_at <= UTC_TIMESTAMP(6)`;
const FORGET_TOKENS = sql`DELETE FROM api_token WHERE expires_at <= UTC_TIMESTAMP(6) OR revoked_at IS NOT NULL`;

/** An address is unique, so that of somebody forgotten is one that no mail can reach (RFC 2606). */
const FORGET_USERS = sql`
  UPDATE user_account SET email = CONCAT(id, '@forgotten.invalid'), phone = '', forgotten_at = ?
  WHERE active = 0 AND forgotten_at IS NULL AND deactivated_at <= ?`;

const FORGET_USER_NAMES = sql`
  UPDATE user_account SET first_name = ?, last_name = ''
  WHERE forgotten_at IS NOT NULL AND deactivated_at <= ? AND CHAR_LENGTH(last_name) > 0
    AND NOT EXISTS (SELECT 1 FROM access_log l WHERE l.user_id = user_account.id)`;

/** Forgets who opened and changed what, answers kept for repeated requests, and keys that no longer open anything. */
@Injectable()
export class IdentityRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`access log, after ${LOG_MONTHS} months`)
  accessLog(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ACCESS_LOG, [subMonths(now, LOG_MONTHS)]);
  }

  @Forgets(`history of changes to users, after ${CHANGE_MONTHS} months`)
  changesOfUsers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_CHANGES, [subMonths(now, CHANGE_MONTHS)]);
  }

  @Forgets(`stored answers of the API, after ${ANSWER_DAYS} days`)
  storedAnswers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ANSWERS, [subDays(now, ANSWER_DAYS)]);
  }

  @Forgets('answers to forms that were sent twice, after a day')
  formAnswers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_FORM_ANSWERS, [subDays(now, 1)]);
  }

  @Forgets(`who last changed a row by a form, after ${EDIT_DAYS} days`)
  lastEdits(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_EDITS, [subDays(now, EDIT_DAYS)]);
  }

  @Forgets('sessions, sign-in links and API tokens that are over')
  async keys(): Promise<number> {
    const sessions = await this.unitOfWork.execute(FORGET_SESSIONS);
    const links = await this.unitOfWork.execute(FORGET_LINKS);
    return sessions + links + (await this.unitOfWork.execute(FORGET_TOKENS));
  }

  @Forgets(`mail and phone of former users, after ${USER_MONTHS} month`)
  formerUsers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_USERS, [now, subMonths(now, USER_MONTHS)]);
  }

  @Forgets(`names of former users, with the last row of the access log that names them, after ${LOG_MONTHS} months`)
  namesOfFormerUsers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_USER_NAMES, [userTexts.forgotten, subMonths(now, LOG_MONTHS)]);
  }
}
