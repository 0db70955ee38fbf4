import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { EventsModule } from '../events';
import { InterviewsModule } from '../interviews';
import { RegistrationsModule } from '../registrations';
import { AttendanceRepository } from './persistence/attendance.repository';
import { AttendanceRetention } from './persistence/attendance-retention.repository';
import { AttendanceDisclosureReader } from './persistence/attendance-disclosure.reader';
import { AttendanceReader } from './persistence/attendance.reader';
import { NoShowReader } from './persistence/no-show.reader';
import { PassengerReader } from './persistence/passenger.reader';
import { ProposalAnswerRepository } from './persistence/proposal-answer.repository';
import { AttendanceEntryCheck } from './recording/attendance-entry';
import { DelayReportRepository } from './persistence/delay-report.repository';
import { EscortClashReader } from './persistence/escort-clash.reader';
import { EscortReader } from './persistence/escort.reader';
import { EscortRepository } from './persistence/escort.repository';
import { EscortRetention } from './persistence/escort-retention.repository';
import { VehiclePassengerReader } from './persistence/vehicle-passenger.reader';
import { AddEscort } from './use-cases/add-escort';
import { AnswerDayChange } from './use-cases/answer-day-change';
import { ChooseOverbooking } from './use-cases/choose-overbooking';
import { CorrectAttendance } from './use-cases/correct-attendance';
import { DismissDelayReport } from './use-cases/dismiss-delay-report';
import { IssueEscortLink } from './use-cases/issue-escort-link';
import { ProposeDelay } from './use-cases/propose-delay';
import { RevokeEscort } from './use-cases/revoke-escort';
import { TakeBackAttendance } from './use-cases/take-back-attendance';
import { DayFactsReader } from './persistence/day-facts.reader';
import { ProposeDayChange } from './use-cases/propose-day-change';
import { FinishDay } from './use-cases/finish-day';
import { UnnotedReader } from './persistence/unnoted.reader';
import { RecordAttendance } from './use-cases/record-attendance';
import { ReportDelay } from './use-cases/report-delay';
import { ReportHostDisruption } from './use-cases/report-host-disruption';
import { DelayHostInterviews } from './use-cases/delay-host-interviews';

const face = [
  AddEscort,
  AnswerDayChange,
  AttendanceReader,
  ChooseOverbooking,
  CorrectAttendance,
  DelayReportRepository,
  DismissDelayReport,
  EscortClashReader,
  EscortReader,
  IssueEscortLink,
  ProposeDayChange,
  ProposeDelay,
  NoShowReader,
  RecordAttendance,
  ReportDelay,
  ReportHostDisruption,
  DelayHostInterviews,
  RevokeEscort,
  TakeBackAttendance,
  VehiclePassengerReader,
  FinishDay,
  UnnotedReader,
];

@Module({
  imports: [EventsModule, IdentityModule, InterviewsModule, RegistrationsModule],
  providers: [
    ...face,
    AttendanceEntryCheck,
    AttendanceRepository,
    AttendanceRetention,
    AttendanceDisclosureReader,
    DayFactsReader,
    EscortRepository,
    EscortRetention,
    PassengerReader,
    ProposalAnswerRepository,
  ],
  exports: face,
})
export class AttendanceModule {}
