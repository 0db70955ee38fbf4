import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { RegistrationsModule } from '../registrations';
import { BoardOptionsReader } from './persistence/board-options.reader';
import { InterpreterReader } from './persistence/interpreter.reader';
import { InterpreterRetention } from './persistence/interpreter-retention';
import { InterviewChanges } from './persistence/interview-changes';
import { InterviewPlanReader } from './persistence/interview-plan.reader';
import { InterviewPlanRepository } from './persistence/interview-plan.repository';
import { InterviewReader } from './persistence/interview.reader';
import { PlanningInputReader } from './persistence/planning-input.reader';
import { TourDayReader } from './persistence/tour-day.reader';
import { TourPlanReader } from './persistence/tour-plan.reader';
import { TourPlanRetention } from './persistence/tour-plan-retention';
import { TourPlans } from './persistence/tour-plans';
import { AcceptTours } from './use-cases/accept-tours';
import { AddInterpreter } from './use-cases/add-interpreter';
import { ChangeInterviewDraft } from './use-cases/change-interview-draft';
import { DraftInterviewPlan } from './use-cases/draft-interview-plan';
import { DraftStore } from './use-cases/draft-store';
import { DraftVersion } from './use-cases/draft-version';
import { PinInterview } from './use-cases/pin-interview';
import { PlanTheDay } from './use-cases/plan-the-day';
import { PlanTheTrouble } from './use-cases/plan-the-trouble';
import { ProposeTours } from './use-cases/propose-tours';
import { PublishInterviewPlan } from './use-cases/publish-interview-plan';
import { ReleaseInterviewsOfTheCancelled } from './use-cases/release-interviews-of-the-cancelled';
import { RemoveInterpreter } from './use-cases/remove-interpreter';
import { ReplanAnswers } from './use-cases/replan-answers';
import { ReplanPlanners } from './use-cases/replan-planners';
import { SettleInterview } from './use-cases/settle-interview';
import { ShiftInterviews } from './use-cases/shift-interviews';
import { ShortenSlots } from './use-cases/shorten-slots';
import { TourChange } from './use-cases/tour-change';
import { TryOtherTours } from './use-cases/try-other-tours';
import { TryWhatIf } from './use-cases/try-what-if';
import { UndoInterviewChange } from './use-cases/undo-interview-change';
import { UndoTours } from './use-cases/undo-tours';

const face = [
  AcceptTours,
  AddInterpreter,
  BoardOptionsReader,
  ChangeInterviewDraft,
  DraftInterviewPlan,
  InterpreterReader,
  InterviewPlanReader,
  InterviewReader,
  PinInterview,
  PlanTheDay,
  PlanTheTrouble,
  ProposeTours,
  PublishInterviewPlan,
  RemoveInterpreter,
  SettleInterview,
  ShiftInterviews,
  TourPlanReader,
  TryWhatIf,
  UndoInterviewChange,
  UndoTours,
];

@Module({
  imports: [CompaniesModule, EventsModule, RegistrationsModule],
  providers: [
    ...face,
    DraftStore,
    DraftVersion,
    InterpreterRetention,
    InterviewChanges,
    InterviewPlanRepository,
    PlanningInputReader,
    ReleaseInterviewsOfTheCancelled,
    ReplanAnswers,
    ReplanPlanners,
    ShortenSlots,
    TourChange,
    TourDayReader,
    TourPlanRetention,
    TourPlans,
    TryOtherTours,
  ],
  exports: face,
})
export class InterviewsModule {}
