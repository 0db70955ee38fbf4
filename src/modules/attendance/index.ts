/** The Nest module. */
export { AttendanceModule } from './attendance.module';
/** What must hold for every fact of the day. */
export { attendanceAuditRules } from './audit-rules';
/** The neutral facts of the day. */
export { attendanceStates, isAbsent, type AttendanceFact, type AttendanceState } from './domain/attendance';
/** The measured no-show, and the overbooking that it allows. */
export { mostExtraPlaces, type MeasuredDay, type NoShow } from './domain/no-show';
export { NoShowReader } from './persistence/no-show.reader';
/** Overbooking: seats above the own limit, because not everybody turns up. */
export { ChooseOverbooking } from './use-cases/choose-overbooking';
/** A bus is late. */
export { BusDelayed } from './domain/attendance.domain-events';
export type { DelayedStop, DelayPreview } from './delay/delay-preview';
/** Who was there. */
export { AttendanceReader, type AttendanceView } from './persistence/attendance.reader';
/** Corrects a fact; what it was stays in the trail. */
export { CorrectAttendance } from './use-cases/correct-attendance';
/** The smallest change of the interviews, for a person to accept. */
export { ProposeDayChange, type AnsweredProposal } from './use-cases/propose-day-change';
/** Records whether somebody is there. */
export { RecordAttendance } from './use-cases/record-attendance';
/** What a late bus means for stops, visits and interviews. */
export { ReportDelay } from './use-cases/report-delay';
/** A host or an interviewer falls out. */
export { ReportHostDisruption, type HostDisruption } from './use-cases/report-host-disruption';
/** Moves the rest of one host's interviews to later. */
export { DelayHostInterviews } from './use-cases/delay-host-interviews';
