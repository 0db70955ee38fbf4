/** The Nest module, and its entities for the one connection pool. */
export { interviewsEntities } from './persistence/entities';
export { InterviewsModule } from './interviews.module';

/** What is announced: a plan was published; interviews went from the day to the phone. */
export { InterviewPlanPublished, InterviewsMovedToPhone } from './domain/interviews.domain-events';

/** Interviews as they are planned and as they went. */
export type { InterviewState, InterviewView, NotHeldReason } from './domain/interview-view';
export { InterviewReader } from './persistence/interview.reader';

/** The board: the draft and the published plan, what a person may choose there, and the changes by hand. */
export type { DraftChange } from './domain/draft-change';
export { canBeTried, visitToWishAnew } from './domain/what-if';
export { BoardOptionsReader, type SlotOption } from './persistence/board-options.reader';
export { InterviewPlanReader, type InterviewPlanView } from './persistence/interview-plan.reader';
export { ChangeInterviewDraft } from './use-cases/board/change-interview-draft';
export { DraftInterviewPlan } from './use-cases/board/draft-interview-plan';
export { PinInterview } from './use-cases/board/pin-interview';
export { PublishInterviewPlan } from './use-cases/board/publish-interview-plan';
export { AcceptWhatIf } from './use-cases/board/accept-what-if';
export { TryWhatIf, type WhatIfTrial } from './use-cases/board/try-what-if';
export { UndoInterviewChange } from './use-cases/board/undo-interview-change';

/** Who got a seat later: an interview that moves nobody, by hand or by itself. */
export type { Latecomer, SpareInterview } from './domain/latecomers';
export { FillInterviews } from './jobs/fill-interviews';
export { InterviewFillingRepository } from './persistence/interview-filling.repository';
export { LatecomerReader } from './persistence/latecomer.reader';
export { AcceptSpareInterview } from './use-cases/latecomers/accept-spare-interview';
export { ChooseFilling } from './use-cases/latecomers/choose-filling';
export { LeaveWithoutInterview } from './use-cases/latecomers/leave-without-interview';

/** The day as a whole: planned with one button, chosen among a few, published together, and walked through by everybody. */
export type { DayAlternative, DayFigures } from './domain/day-plan/day-alternative';
export { walkDay } from './domain/day-walk/walk-day';
export { walkWords } from './domain/day-walk/walk-words';
export { DayPlanReader, type DayPlanView } from './persistence/day-plan.reader';
export { WalkedDayReader } from './persistence/walked-day.reader';
export { ChooseDay } from './use-cases/day-plan/choose-day';
export { InterpreterClashReader } from './persistence/interpreter-clash.reader';
export { CompareFleets, type FleetComparison } from './use-cases/day-plan/compare-fleets';
export type { FleetFigures, FleetOption } from './domain/day-plan/fleet-option';
export { PlanDay } from './use-cases/day-plan/plan-day';
export { PublishDay } from './use-cases/day-plan/publish-day';

/** When somebody comes without the bus, agreed by phone. */
export { AgreeOnHour } from './use-cases/day/agree-on-hour';

/** Where stairs are in the way of somebody. */
export { StairsReader } from './persistence/stairs.reader';

/** Which tours somebody may be told of: none that stairs, the own vehicle or the programme keep this person from. */
export { noTours, type OwnTours } from './domain/tours/own-tours';
export { OwnToursReader } from './persistence/own-tours.reader';

/** Who comes along to interpret. */
export { languagesWithoutInterpreter, type Interpreter } from './domain/interpreters';
export { InterpreterReader } from './persistence/interpreter.reader';
export { AddInterpreter } from './use-cases/board/add-interpreter';
export { RemoveInterpreter } from './use-cases/board/remove-interpreter';

/** Tours and groups that are proposed together with the interviews. */
export type { ToursToAccept, ToursWorth } from './domain/tours/tour-proposal';
export type { TourShortage } from '../../planners/interviews';
export type { TourState } from './domain/tours/tour-state';
export { TourPlanReader, type TourPlanView } from './persistence/tour-plan.reader';
export { AcceptTours } from './use-cases/tours/accept-tours';
export { ProposeTours } from './use-cases/tours/propose-tours';
export { UndoTours } from './use-cases/tours/undo-tours';

/** Tours and interviews that follow the vehicles. */
export { VisitLayoutReader, type VisitLayoutView } from './persistence/visit-layout.reader';

/** The day itself: who is there, what went wrong, the smallest change that answers it, and what became of an interview. */
export type { DayFacts } from './domain/day-facts';
export type { ChangedPerson, DayProposal } from './domain/day-proposal';
export type { Disruption } from './domain/disruption';
export type { DisruptionProposal } from './domain/disruption-proposal';
export { DisruptionProposals } from './replanning/disruption-proposals';
export type { Proposed } from './replanning/replan-search-cache';
export { ReplanDay } from './use-cases/day/replan-day';
export { ReplanDisruption } from './use-cases/day/replan-disruption';
export { SettleInterview } from './use-cases/day/settle-interview';
export { ShiftInterviews } from './use-cases/day/shift-interviews';
