import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { Discloses, type DisclosedRow } from '../../../platform/disclosure';

/** Of published plans: a draft is a try of the coordinator's that nobody was told of. */
const INTERVIEWS = sql<{
  event: string;
  company: string;
  vacancy: string;
  hour: string;
  state: string;
  notHeldReason: string | null;
  mode: string;
  until: string | null;
  pinned: number;
}>`
  SELECT e.title AS event, w.name AS company, v.title AS vacancy, s.starts_at AS hour, i.state,
    i.not_held_reason AS notHeldReason, i.mode, i.phone_until AS until, i.pinned
  FROM interview i JOIN interview_plan p ON p.id = i.interview_plan_id AND p.state = 'published'
  JOIN registration r ON r.id = i.registration_id JOIN event e ON e.id = r.event_id
  JOIN vacancy v ON v.id = i.vacancy_id JOIN interview_slot s ON s.id = i.interview_slot_id
  JOIN site_visit w ON w.id = s.site_visit_id
  WHERE r.jobseeker_id = ? ORDER BY r.referred_at, s.starts_at`;

/** Tells somebody which interviews they have or had. */
@Injectable()
export class InterviewDisclosureReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Discloses('interviews')
  interviews(jobseekerId: string): Promise<readonly DisclosedRow[]> {
    return this.unitOfWork.query(INTERVIEWS, [jobseekerId]);
  }
}
