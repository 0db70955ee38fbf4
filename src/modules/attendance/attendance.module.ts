import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { EventsModule } from '../events';
import { InterviewsModule } from '../interviews';
import { RegistrationsModule } from '../registrations';
import { AttendanceRepository } from './persistence/attendance.repository';
import { AttendanceRetention } from './persistence/attendance-retention.repository';
import { AttendanceReader } from './persistence/attendance.reader';
import { NoShowReader } from './persistence/no-show.reader';
import { PassengerReader } from './persistence/passenger.reader';
import { ProposalAnswerRepository } from './persistence/proposal-answer.repository';
import { AttendanceEntryCheck } from './recording/attendance-entry';
import { AnswerDayChange } from './use-cases/answer-day-change';
import { ChooseOverbooking } from './use-cases/choose-overbooking';
import { CorrectAttendance } from './use-cases/correct-attendance';
import { DayFactsReader } from './persistence/day-facts.reader';
import { ProposeDayChange } from './use-cases/propose-day-change';
import { RecordAttendance } from './use-cases/record-attendance';
import { ReportDelay } from './use-cases/report-delay';
import { ReportHostDisruption } from './use-cases/report-host-disruption';
import { DelayHostInterviews } from './use-cases/delay-host-interviews';

const face = [
  AnswerDayChange,
  AttendanceReader,
  ChooseOverbooking,
  CorrectAttendance,
  ProposeDayChange,
  NoShowReader,
  RecordAttendance,
  ReportDelay,
  ReportHostDisruption,
  DelayHostInterviews,
];

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  providers: [
    ...face,
    AttendanceEntryCheck,
    AttendanceRepository,
    AttendanceRetention,
    DayFactsReader,
    PassengerReader,
    ProposalAnswerRepository,
  ],
  exports: face,
})
export class AttendanceModule {}
