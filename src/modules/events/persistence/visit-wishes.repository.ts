import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import type { VisitWishes } from '../domain/event-view';
import type { SiteVisitEntity } from './site-visit.entity';

const SAVE = sql`INSERT INTO visit_wish (site_visit_id, association_id, welcome_minutes, tours_first, interview_minutes, break_minutes,
    interviews_from, interviews_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON DUPLICATE KEY UPDATE welcome_minutes = VALUES(welcome_minutes), tours_first = VALUES(tours_first),
    interview_minutes = VALUES(interview_minutes), break_minutes = VALUES(break_minutes),
    interviews_from = VALUES(interviews_from), interviews_until = VALUES(interviews_until)`;
const REMOVE = sql`DELETE FROM visit_wish WHERE site_visit_id = ?`;
const SET_INTERVIEWERS = sql`UPDATE site_visit SET interviewers = ? WHERE id = ?`;

/** Stores what coordinators want of visits; the event is locked. */
@Injectable()
export class VisitWishesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async save({ id, associationId }: SiteVisitEntity, wishes: VisitWishes): Promise<void> {
    const { welcomeMinutes, toursFirst, interviewMinutes, breakMinutes, interviewsFrom, interviewsUntil } = wishes;
    await this.unitOfWork.execute(SAVE, [
      id,
      associationId,
      welcomeMinutes,
      toursFirst ? 1 : 0,
      interviewMinutes,
      breakMinutes,
      interviewsFrom,
      interviewsUntil,
    ]);
  }

  async remove({ id }: SiteVisitEntity): Promise<void> {
    await this.unitOfWork.execute(REMOVE, [id]);
  }

  /** Interviewers of what is laid out; typed slots keep theirs. */
  async setInterviewers({ id }: SiteVisitEntity, interviewers: number): Promise<void> {
    await this.unitOfWork.execute(SET_INTERVIEWERS, [interviewers, id]);
  }
}
