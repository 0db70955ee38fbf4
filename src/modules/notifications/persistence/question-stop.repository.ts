import { Inject, Injectable } from '@nestjs/common';
import { addMonths, subMonths } from 'date-fns';
import { newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets } from '../../../platform/retention';
import { hashToken, newToken } from '../../../platform/tokens';

/** An address in a mail works this long, and what was stopped by it stays so until no question can come any more. */
const MONTHS = 8;

const ADD = sql`INSERT INTO question_stop (id, registration_id, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)`;

const KNOWN = sql<{ readonly id: string }>`SELECT id FROM question_stop WHERE token_hash = ? AND expires_at > ?`;

const STOP = sql`UPDATE question_stop SET stopped_at = COALESCE(stopped_at, ?) WHERE token_hash = ? AND expires_at > ?`;

const IS_STOPPED = sql<{ readonly id: string }>`
  SELECT id FROM question_stop WHERE registration_id = ? AND stopped_at IS NOT NULL LIMIT 1`;

const FORGET = sql`DELETE FROM question_stop WHERE created_at <= ?`;

/** Addresses by which somebody stops the questions after 1, 3 and 6 months, and who did. Only a hash of the secret is stored. */
@Injectable()
export class QuestionStopRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret; earlier ones keep working. */
  async issue(registrationId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await this.unitOfWork.execute(ADD, [newId(), registrationId, hashToken(token), now, addMonths(now, MONTHS)]);
    return token;
  }

  async isKnown(token: string): Promise<boolean> {
    return (await this.unitOfWork.query(KNOWN, [hashToken(token), this.clock.now()])).length > 0;
  }

  /** False when there is no such address, or it has ended. */
  async stop(token: string): Promise<boolean> {
    const now = this.clock.now();
    return (await this.unitOfWork.execute(STOP, [now, hashToken(token), now])) === 1;
  }

  async isStopped(registrationId: string): Promise<boolean> {
    return (await this.unitOfWork.query(IS_STOPPED, [registrationId])).length > 0;
  }

  @Forgets(`who stopped questions after the event, after ${MONTHS} months`)
  forget(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET, [subMonths(now, MONTHS)]);
  }
}
