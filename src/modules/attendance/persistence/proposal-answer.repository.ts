import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';

export type ProposalAnswer = 'accepted' | 'rejected';

const FIND_ANSWER = sql<{ readonly answer: ProposalAnswer }>`
  SELECT answer FROM day_proposal_answer WHERE event_id = ? AND fingerprint = ?`;

const KEEP_ANSWER = sql`
  INSERT INTO day_proposal_answer (event_id, fingerprint, association_id, answer, answered_by, answered_at)
  VALUES (?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE answer = VALUES(answer), answered_by = VALUES(answered_by),
    answered_at = VALUES(answered_at)`;

/** What people answered to proposals for the day. */
@Injectable()
export class ProposalAnswerRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(eventId: string, fingerprint: string): Promise<ProposalAnswer | undefined> {
    const rows = await this.unitOfWork.query(FIND_ANSWER, [eventId, fingerprint]);
    return rows[0]?.answer;
  }

  async keep(answer: {
    readonly eventId: string;
    readonly fingerprint: string;
    readonly associationId: string;
    readonly answer: ProposalAnswer;
    readonly by: string;
    readonly at: Date;
  }): Promise<void> {
    await this.unitOfWork.execute(KEEP_ANSWER, [
      answer.eventId,
      answer.fingerprint,
      answer.associationId,
      answer.answer,
      answer.by,
      answer.at,
    ]);
  }
}
