import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { RecordedOutcome } from '../domain/interview-outcome';

/** What became of one interview. */
export interface OutcomeView extends RecordedOutcome {
  readonly interviewId: string;
  readonly eventId: string;
  readonly registrationId: string;
}

const SELECT = fragment`
  SELECT interview_id AS interviewId, event_id AS eventId, registration_id AS registrationId, outcome,
  feedback, recorded_by AS recordedBy, recorded_at AS recordedAt FROM interview_outcome`;

const OF_EVENT = sql<OutcomeView>`${SELECT} WHERE event_id = ? ORDER BY recorded_at, interview_id`;
const OF_REGISTRATIONS = sql<OutcomeView>`${SELECT} WHERE registration_id IN (?) ORDER BY recorded_at, interview_id`;

/** Answers what became of interviews. An interview that was not held has no outcome. */
@Injectable()
export class OutcomeReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  ofEvent(eventId: string): Promise<OutcomeView[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId]);
  }

  ofRegistrations(registrationIds: readonly string[]): Promise<OutcomeView[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    return this.unitOfWork.query(OF_REGISTRATIONS, [registrationIds]);
  }
}
