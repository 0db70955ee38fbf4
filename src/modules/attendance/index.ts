/** The Nest module. */
export { AttendanceModule } from './attendance.module';
/** What must hold for every fact of the day. */
export { attendanceAuditRules } from './audit-rules';
/** The neutral facts of the day. */
export { attendanceStates, isAbsent, type AttendanceFact, type AttendanceState } from './domain/attendance';
/** What was measured, and what follows from it. */
export { mostExtraPlaces, type MeasuredDay, type NoShow } from './domain/no-show';
export { NoShowReader } from './persistence/no-show.reader';
/** More people than the own limit, as not everybody turns up. */
export { ChooseOverbooking } from './use-cases/choose-overbooking';
/** Who was there. */
export { AttendanceReader, type AttendanceView } from './persistence/attendance.reader';
/** Corrects a fact; what it was stays in the trail. */
export { CorrectAttendance } from './use-cases/correct-attendance';
/** The smallest change of the interviews, for a person to accept. */
export { MinimalReplan, type AnsweredProposal } from './use-cases/minimal-replan';
/** Records whether somebody is there. */
export { RecordAttendance } from './use-cases/record-attendance';
/** Moves the rest of one host's interviews to later. */
export { ShiftTheRest } from './use-cases/shift-the-rest';
