import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

/** Most sign-in mails to one account in an hour: enough for who loses one, too few to fill a mailbox. */
const MOST_AN_HOUR = 5;

const HOUR_MS = 3_600_000;

const OF_LAST_HOUR = sql<{ readonly count: number; readonly open: number | null }>`SELECT COUNT(*) AS count,
  SUM(state IN ('planned', 'queued', 'sending')) AS open FROM message WHERE recipient_id = ? AND kind = 'sign-in' AND due_at > ?`;

/** Says whether one more sign-in mail may go to an account. Whoever asks holds the lock of the account. */
@Injectable()
export class SignInMailReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Not while one is on its way: its link is made when it goes, so it is as good; nor after too many in an hour. */
  async mayBeSent(userId: string, now: Date): Promise<boolean> {
    const [found] = await this.unitOfWork.query(OF_LAST_HOUR, [userId, new Date(now.getTime() - HOUR_MS)]);
    return (found?.open ?? 0) === 0 && (found?.count ?? 0) < MOST_AN_HOUR;
  }
}
