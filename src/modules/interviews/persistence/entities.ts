import { DayPlanEntity } from './day-plan.entity';
import { EventInterpreterEntity } from './event-interpreter.entity';
import { InterviewChangeEntity } from './interview-change.entity';
import { InterviewPlanEntity } from './interview-plan.entity';
import { InterviewEntity } from './interview.entity';
import { TourPlanEntity } from './tour-plan.entity';

/** Every entity of this module, for the connection pool. */
export const interviewsEntities = [
  DayPlanEntity,
  EventInterpreterEntity,
  InterviewChangeEntity,
  InterviewEntity,
  InterviewPlanEntity,
  TourPlanEntity,
];
