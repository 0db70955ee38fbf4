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
export type { Disruption } from './domain/disruption';
export type { DraftChange } from './domain/draft-change';
export { languagesWithoutInterpreter, type Interpreter } from './domain/interpreters';
export { InterviewPlanPublished, InterviewsMovedToPhone } from './domain/interviews.domain-events';
export type { DisruptionProposal } from './domain/disruption-proposal';
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
export { AcceptTours } from './use-cases/tours/accept-tours';
export { AddInterpreter } from './use-cases/board/add-interpreter';
export { ChangeInterviewDraft } from './use-cases/board/change-interview-draft';
export { DraftInterviewPlan } from './use-cases/board/draft-interview-plan';
export { PinInterview } from './use-cases/board/pin-interview';
export { ReplanDay } from './use-cases/day/replan-day';
export { ReplanDisruption } from './use-cases/day/replan-disruption';
export { ProposeTours } from './use-cases/tours/propose-tours';
export { PublishInterviewPlan } from './use-cases/board/publish-interview-plan';
export { RemoveInterpreter } from './use-cases/board/remove-interpreter';
export type { Proposed } from './replanning/replan-search-cache';
export { ReplanSolvers } from './replanning/replan-solvers';
export { SettleInterview } from './use-cases/day/settle-interview';
export { ShiftInterviews } from './use-cases/day/shift-interviews';
export { canBeTried, TryWhatIf } from './use-cases/board/try-what-if';
export { UndoInterviewChange } from './use-cases/board/undo-interview-change';
export { UndoTours } from './use-cases/tours/undo-tours';
