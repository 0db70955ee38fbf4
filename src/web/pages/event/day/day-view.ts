import type { AttendanceState } from '../../../../modules/attendance';
import type { MeetingPoint } from '../../../../modules/registrations';

/** One line of a boarding list. */
export interface BoardingLine {
  readonly registrationId: string;
  readonly name: string;
  readonly phone: string;
  readonly transport: 'bus' | 'taxi' | 'own';
  /** Where and when who comes without the bus is expected; undefined for riders, and until a route is published. */
  readonly meeting: Pick<MeetingPoint, 'hostName' | 'at'> | undefined;
  readonly state: AttendanceState | undefined;
  /** The host from which on somebody takes part. */
  readonly joinedAt: string | undefined;
}

export interface BoardingList {
  readonly id: string;
  readonly name: string;
  /** Whether these people get on the bus. */
  readonly rides: boolean;
  /** Wall clock `HH:MM`; null before a route was published. */
  readonly leaves: string | null;
  /** False when the published route does not come here. */
  readonly isDriven: boolean;
  readonly lines: readonly BoardingLine[];
}

/** The smallest change of the interviews, in words. */
export interface ProposalView {
  readonly fingerprint: string;
  readonly changed: readonly string[];
  readonly dropped: number;
  readonly withInterview: number;
  readonly present: number;
  readonly isRejected: boolean;
  /** Whether a better one may still be found. */
  readonly isPreliminary: boolean;
}

/** What an escort said of a late bus, until a coordinator answers. */
export interface ReportView {
  readonly id: string;
  readonly escortName: string;
  /** Wall clock `HH:MM`. */
  readonly time: string;
  readonly minutes: number;
  readonly place: string;
  /** The fields that ask what would follow. */
  readonly question: Readonly<Record<string, string>>;
}

/** All that the page of the day shows. */
export interface DayView {
  readonly isDay: boolean;
  readonly lists: readonly BoardingList[];
  readonly hosts: readonly { readonly value: string; readonly label: string }[];
  readonly reports: readonly ReportView[];
  readonly proposal: ProposalView | undefined;
  /** Why no proposal could be computed. */
  readonly noProposal: string | undefined;
  /** Puts names where the planner wrote ids. */
  readonly named: (text: string) => string;
}
