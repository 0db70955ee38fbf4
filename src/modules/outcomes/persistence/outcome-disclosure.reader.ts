import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

const OUTCOMES = sql<{ event: string; vacancy: string; outcome: string; feedback: string; by: string; at: Date }>`
  SELECT e.title AS event, v.title AS vacancy, o.outcome, o.feedback, o.recorded_by AS \`by\`, o.recorded_at AS at
  FROM interview_outcome o JOIN registration r ON r.id = o.registration_id JOIN event e ON e.id = r.event_id
  JOIN interview i ON i.id = o.interview_id JOIN vacancy v ON v.id = i.vacancy_id
  WHERE r.jobseeker_id = ? ORDER BY o.recorded_at`;

/** Tells somebody what came of interviews, with the words of the host. */
@Injectable()
export class OutcomeDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('outcomes')
  outcomes(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(OUTCOMES, [jobseekerId]);
  }
}
