import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies';
import { EventsModule } from '../events';
import { RegistrationsModule } from '../registrations';
import { InterviewPlanReader } from './persistence/interview-plan.reader';
import { InterviewPlanRepository } from './persistence/interview-plan.repository';
import { InterviewReader } from './persistence/interview.reader';
import { PlanningInputReader } from './persistence/planning-input.reader';
import { DraftInterviewPlan } from './use-cases/draft-interview-plan';
import { PinInterview } from './use-cases/pin-interview';
import { PublishInterviewPlan } from './use-cases/publish-interview-plan';
import { ReleaseInterviewsOfTheCancelled } from './use-cases/release-interviews-of-the-cancelled';
import { SettleInterview } from './use-cases/settle-interview';

const face = [
  DraftInterviewPlan,
  InterviewPlanReader,
  InterviewReader,
  PinInterview,
  PublishInterviewPlan,
  SettleInterview,
];

@Module({
  imports: [CompaniesModule, EventsModule, RegistrationsModule],
  providers: [...face, InterviewPlanRepository, PlanningInputReader, ReleaseInterviewsOfTheCancelled],
  exports: face,
})
export class InterviewsModule {}
