import { Injectable } from '@nestjs/common';
import { subMonths } from 'date-fns';
import { retentionTerms } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { Forgets, ForgetsCopies } from '../../../platform/retention';

const FEEDBACK_MONTHS = retentionTerms.feedbackMonths;

const FORGET_FEEDBACK = sql`UPDATE interview_outcome SET feedback = '' WHERE CHAR_LENGTH(feedback) > 0 AND recorded_at <= ?`;

const FORGET_FEEDBACK_ON_PEOPLE = sql`
  UPDATE interview_outcome o JOIN registration r ON r.id = o.registration_id JOIN jobseeker j ON j.id = r.jobseeker_id
  SET o.feedback = '' WHERE j.forgotten_at IS NOT NULL AND CHAR_LENGTH(o.feedback) > 0`;

const FORGET_LINKS = sql`DELETE FROM host_link WHERE expires_at <= ?`;

/** Forgets a host's words about a person and old links; the outcome itself stays, for the counts. */
@Injectable()
export class OutcomeRetention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Forgets(`feedback on interviews, after ${FEEDBACK_MONTHS} months`)
  feedback(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_FEEDBACK, [subMonths(now, FEEDBACK_MONTHS)]);
  }

  @ForgetsCopies('feedback on people who are forgotten')
  feedbackOnPeople(): Promise<number> {
    return this.unitOfWork.execute(FORGET_FEEDBACK_ON_PEOPLE);
  }

  @Forgets('links of hosts, when they are over')
  links(now: Date): Promise<number> {
    return this.unitOfWork.execute(FORGET_LINKS, [now]);
  }
}
