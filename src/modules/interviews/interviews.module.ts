import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { RegistrationsModule } from '../registrations';
import { BoardOptionsReader } from './persistence/board-options.reader';
import { InterpreterRepository } from './persistence/interpreter.repository';
import { InterpreterReader } from './persistence/interpreter.reader';
import { InterpreterRetention } from './persistence/interpreter-retention.repository';
import { InterviewDisclosureReader } from './persistence/interview-disclosure.reader';
import { InterviewChangeRepository } from './persistence/interview-change.repository';
import { InterviewPlanReader } from './persistence/interview-plan.reader';
import { InterviewPlanRepository } from './persistence/interview-plan.repository';
import { InterviewReader } from './persistence/interview.reader';
import { PlanningInputReader } from './persistence/planning-input.reader';
import { WalkedDayReader } from './persistence/walked-day.reader';
import { OwnToursReader } from './persistence/own-tours.reader';
import { StairsReader } from './persistence/stairs.reader';
import { TourDayReader } from './persistence/tour-day.reader';
import { TourPlanReader } from './persistence/tour-plan.reader';
import { PlanReasonsRetention } from './persistence/plan-reasons-retention.repository';
import { TourPlanRetention } from './persistence/tour-plan-retention.repository';
import { TourPlanRepository } from './persistence/tour-plan.repository';
import { AcceptTours } from './use-cases/tours/accept-tours';
import { AddInterpreter } from './use-cases/board/add-interpreter';
import { ChangeInterviewDraft } from './use-cases/board/change-interview-draft';
import { DraftInterviewPlan } from './use-cases/board/draft-interview-plan';
import { ChooseDay } from './use-cases/day-plan/choose-day';
import { InterpreterClashReader } from './persistence/interpreter-clash.reader';
import { CompareFleets } from './use-cases/day-plan/compare-fleets';
import { PlanDay } from './use-cases/day-plan/plan-day';
import { PublishDay } from './use-cases/day-plan/publish-day';
import { DayPlanReader } from './persistence/day-plan.reader';
import { DayPlanRepository } from './persistence/day-plan.repository';
import { DayQuestionReader } from './persistence/day-question.reader';
import { DayTrials } from './planning/day-trials';
import { DayGuard } from './drafting/day-guard';
import { DayLayouts } from './drafting/day-layouts';
import { VisitLayoutReader } from './persistence/visit-layout.reader';
import { LayoutReader } from './persistence/layout.reader';
import { LayOutVisits } from './subscribers/lay-out-visits';
import { DraftStore } from './drafting/draft-store';
import { DraftVersion } from './drafting/draft-version';
import { PinInterview } from './use-cases/board/pin-interview';
import { AgreeOnHour } from './use-cases/day/agree-on-hour';
import { ReplanDay } from './use-cases/day/replan-day';
import { ReplanDisruption } from './use-cases/day/replan-disruption';
import { ProposeTours } from './use-cases/tours/propose-tours';
import { PublishInterviewPlan } from './use-cases/board/publish-interview-plan';
import { GuardPublishedDay } from './subscribers/guard-published-day';
import { ReleaseInterviewsOnCancellation } from './subscribers/release-interviews-on-cancellation';
import { ReleaseUnreachableInterviews } from './subscribers/release-unreachable-interviews';
import { RemoveInterpreter } from './use-cases/board/remove-interpreter';
import { DisruptionProposals } from './replanning/disruption-proposals';
import { ReplanSearchCache } from './replanning/replan-search-cache';
import { ReplanSolvers } from './replanning/replan-solvers';
import { SettleInterview } from './use-cases/day/settle-interview';
import { ShiftInterviews } from './use-cases/day/shift-interviews';
import { ShortenSlots } from './use-cases/board/shorten-slots';
import { TourChange } from './drafting/tour-change';
import { TryOtherTours } from './use-cases/tours/try-other-tours';
import { AcceptSpareInterview } from './use-cases/latecomers/accept-spare-interview';
import { LeaveWithoutInterview } from './use-cases/latecomers/leave-without-interview';
import { ChooseFilling } from './use-cases/latecomers/choose-filling';
import { FillInterviews } from './jobs/fill-interviews';
import { InterviewFillingRepository } from './persistence/interview-filling.repository';
import { LatecomerReader } from './persistence/latecomer.reader';
import { AcceptWhatIf } from './use-cases/board/accept-what-if';
import { TryWhatIf } from './use-cases/board/try-what-if';
import { UndoInterviewChange } from './use-cases/board/undo-interview-change';
import { UndoTours } from './use-cases/tours/undo-tours';

const face = [
  AcceptSpareInterview,
  AcceptTours,
  AddInterpreter,
  AgreeOnHour,
  BoardOptionsReader,
  ChangeInterviewDraft,
  ChooseDay,
  ChooseFilling,
  DayPlanReader,
  DisruptionProposals,
  DraftInterviewPlan,
  FillInterviews,
  InterpreterReader,
  InterviewFillingRepository,
  InterviewPlanReader,
  InterviewReader,
  LatecomerReader,
  LeaveWithoutInterview,
  OwnToursReader,
  PinInterview,
  CompareFleets,
  InterpreterClashReader,
  PlanDay,
  PublishDay,
  ReplanDay,
  ReplanDisruption,
  ProposeTours,
  PublishInterviewPlan,
  RemoveInterpreter,
  SettleInterview,
  ShiftInterviews,
  StairsReader,
  TourPlanReader,
  AcceptWhatIf,
  TryWhatIf,
  UndoInterviewChange,
  UndoTours,
  VisitLayoutReader,
  WalkedDayReader,
];

@Module({
  imports: [CompaniesModule, EventsModule, IdentityModule, RegistrationsModule],
  providers: [
    ...face,
    DayGuard,
    DayLayouts,
    DayPlanRepository,
    DayQuestionReader,
    DayTrials,
    DraftStore,
    DraftVersion,
    GuardPublishedDay,
    InterpreterRepository,
    InterpreterRetention,
    InterviewDisclosureReader,
    InterviewChangeRepository,
    InterviewPlanRepository,
    LayoutReader,
    LayOutVisits,
    PlanningInputReader,
    PlanReasonsRetention,
    ReleaseInterviewsOnCancellation,
    ReleaseUnreachableInterviews,
    ReplanSearchCache,
    ReplanSolvers,
    ShortenSlots,
    TourChange,
    TourDayReader,
    TourPlanRetention,
    TourPlanRepository,
    TryOtherTours,
  ],
  exports: face,
})
export class InterviewsModule {}
