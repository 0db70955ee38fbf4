import { EventInterpreterEntity } from './persistence/event-interpreter.entity';
import { InterviewChangeEntity } from './persistence/interview-change.entity';
import { InterviewPlanEntity } from './persistence/interview-plan.entity';
import { InterviewEntity } from './persistence/interview.entity';
import { TourPlanEntity } from './persistence/tour-plan.entity';

/** Tables of this module, for the connection pool. */
export const interviewsEntities = [
  EventInterpreterEntity,
  InterviewChangeEntity,
  InterviewEntity,
  InterviewPlanEntity,
  TourPlanEntity,
];

export type { DayFacts } from './domain/day-facts';
export type { ChangedPerson, DayProposal } from './domain/day-proposal';
export type { DayTrouble } from './domain/day-trouble';
export type { DraftChange } from './domain/draft-change';
export { languagesWithoutInterpreter, type Interpreter } from './domain/interpreters';
export { InterviewPlanPublished, TalksMovedToPhone } from './domain/interview-happenings';
export type { TroubleProposal } from './domain/trouble-proposal';
export type { ToursToAccept, ToursWorth } from './domain/tours/tour-proposal';
export type { TourShortage } from '../../planners/interviews';
export type { TourState } from './domain/tours/tour-state';
export type { InterviewState, InterviewView, NotHeldReason } from './domain/interview-view';
export { InterviewsModule } from './interviews.module';
export { BoardOptionsReader, type SlotOption } from './persistence/board-options.reader';
export { InterpreterReader } from './persistence/interpreter.reader';
export { InterviewPlanReader, type InterviewPlanView } from './persistence/interview-plan.reader';
export { InterviewReader } from './persistence/interview.reader';
export { TourPlanReader, type TourPlanView } from './persistence/tour-plan.reader';
export { AcceptTours } from './use-cases/accept-tours';
export { AddInterpreter } from './use-cases/add-interpreter';
export { ChangeInterviewDraft } from './use-cases/change-interview-draft';
export { DraftInterviewPlan } from './use-cases/draft-interview-plan';
export { PinInterview } from './use-cases/pin-interview';
export { PlanTheDay } from './use-cases/plan-the-day';
export { PlanTheTrouble } from './use-cases/plan-the-trouble';
export { ProposeTours } from './use-cases/propose-tours';
export { PublishInterviewPlan } from './use-cases/publish-interview-plan';
export { RemoveInterpreter } from './use-cases/remove-interpreter';
export type { Proposed } from './use-cases/replan-answers';
export { ReplanPlanners } from './use-cases/replan-planners';
export { SettleInterview } from './use-cases/settle-interview';
export { ShiftInterviews } from './use-cases/shift-interviews';
export { canBeTried, TryWhatIf } from './use-cases/try-what-if';
export { UndoInterviewChange } from './use-cases/undo-interview-change';
export { UndoTours } from './use-cases/undo-tours';
