import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews';
import { RegistrationsModule } from '../registrations';
import { AttendanceRecords } from './persistence/attendance-records';
import { AttendanceRetention } from './persistence/attendance-retention';
import { AttendanceReader } from './persistence/attendance.reader';
import { NoShowReader } from './persistence/no-show.reader';
import { ProposalAnswers } from './persistence/proposal-answers';
import { AttendancePlace } from './use-cases/attendance-place';
import { ChooseOverbooking } from './use-cases/choose-overbooking';
import { CorrectAttendance } from './use-cases/correct-attendance';
import { DayFactsReader } from './use-cases/day-facts.reader';
import { MinimalReplan } from './use-cases/minimal-replan';
import { RecordAttendance } from './use-cases/record-attendance';
import { ReportDelay } from './use-cases/report-delay';
import { ReportHostTrouble } from './use-cases/report-host-trouble';
import { ShiftTheRest } from './use-cases/shift-the-rest';

const face = [
  AttendanceReader,
  ChooseOverbooking,
  CorrectAttendance,
  MinimalReplan,
  NoShowReader,
  RecordAttendance,
  ReportDelay,
  ReportHostTrouble,
  ShiftTheRest,
];

@Module({
  imports: [InterviewsModule, RegistrationsModule],
  providers: [...face, AttendancePlace, AttendanceRecords, AttendanceRetention, DayFactsReader, ProposalAnswers],
  exports: face,
})
export class AttendanceModule {}
