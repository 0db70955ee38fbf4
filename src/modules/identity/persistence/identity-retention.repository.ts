import { Injectable } from '@nestjs/common';
import { subDays, subMonths } from 'date-fns';
import { retentionTerms } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';

const LOG_MONTHS = retentionTerms.accessLogMonths;
const ANSWER_DAYS = 7;

const FORGET_ACCESS_LOG = sql`DELETE FROM access_log WHERE at <= ?`;
const FORGET_ANSWERS = sql`DELETE FROM idempotency_key WHERE created_at <= ?`;
const FORGET_SESSIONS = sql`DELETE FROM session WHERE expires_at <= UTC_TIMESTAMP(6)`;
const FORGET_LINKS = sql`DELETE FROM sign_in_link WHERE expires_at <= UTC_TIMESTAMP(6)`;

/** Forgets who opened what, answers kept for repeated requests, and keys that no longer open anything. */
@Injectable()
export class IdentityRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`access log, after ${LOG_MONTHS} months`)
  accessLog(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ACCESS_LOG, [subMonths(now, LOG_MONTHS)]);
  }

  @Forgets(`stored answers of the API, after ${ANSWER_DAYS} days`)
  storedAnswers(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_ANSWERS, [subDays(now, ANSWER_DAYS)]);
  }

  @Forgets('sessions and sign-in links that are over')
  async keys(): Promise<number> {
    const sessions = await this.unitOfWork.execute(FORGET_SESSIONS);
    return sessions + (await this.unitOfWork.execute(FORGET_LINKS));
  }
}
