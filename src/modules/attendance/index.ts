/** The Nest module. */
export { AttendanceModule } from './attendance.module';

/** A bus is late, and a person decided who hears it. */
export { BusDelayed } from './domain/attendance.domain-events';

/** The neutral facts of the day: who was there, recorded once, corrected with a trail. */
export { attendanceStates, isAbsent, type AttendanceFact, type AttendanceState } from './domain/attendance';
export { AttendanceReader, type AttendanceView } from './persistence/attendance.reader';
export { CorrectAttendance } from './use-cases/correct-attendance';
export { RecordAttendance } from './use-cases/record-attendance';
export { TakeBackAttendance } from './use-cases/take-back-attendance';
export { VehiclePassengerReader } from './persistence/vehicle-passenger.reader';

/** Who rides along with one bus and opens its lists by a link, and what they say of a late bus. */
export { escortWindow, type EscortView } from './domain/escort';
export { EscortClashReader } from './persistence/escort-clash.reader';
export { EscortReader, type EscortOfLink, type ListedEscort } from './persistence/escort.reader';
export { DelayReportRepository, type DelayReportView } from './persistence/delay-report.repository';
export { AddEscort } from './use-cases/add-escort';
export { IssueEscortLink } from './use-cases/issue-escort-link';
export { RevokeEscort } from './use-cases/revoke-escort';
export { ProposeDelay } from './use-cases/propose-delay';
export { DismissDelayReport } from './use-cases/dismiss-delay-report';

/** The day is finished, with who was not noted in sight. */
export { FinishDay } from './use-cases/finish-day';
export { UnnotedReader, type Unnoted } from './persistence/unnoted.reader';

/** The measured no-show, and the overbooking that it allows: seats above the own limit, because not everybody turns up. */
export { mostExtraPlaces, type MeasuredDay, type NoShow } from './domain/no-show';
export { NoShowReader } from './persistence/no-show.reader';
export { ChooseOverbooking } from './use-cases/choose-overbooking';

/** The smallest change of the interviews once it is known who is there, for a person to accept or reject. */
export { ProposeDayChange, type AnsweredProposal } from './use-cases/propose-day-change';
export { AnswerDayChange } from './use-cases/answer-day-change';

/** What goes wrong on the day: a late bus, a host or an interviewer that falls out, a host that runs late. */
export type { DelayedStop, DelayPreview } from './delay/delay-preview';
export type { HomeCall } from './delay/way-home';
export { DelayHostInterviews } from './use-cases/delay-host-interviews';
export { ReportDelay } from './use-cases/report-delay';
export { ReportHostDisruption, type HostDisruption } from './use-cases/report-host-disruption';
