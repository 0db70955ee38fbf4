import type { LocalDate } from '../../../kernel';
import type { HostPhase } from './host-window';
import type { NotHeldReason, OutcomeCode } from './interview-outcome';

/**
 * All that a host may know of an event, and nothing else: no last names, no phones, no counsellors or organisations, no
 * measures, no needs beside the interpreter, no waiting list.
 */
export interface HostDay {
  readonly eventTitle: string;
  readonly eventDate: LocalDate;
  readonly cancelled: boolean;
  readonly hostName: string;
  /** The number of the association, to call when something changes. */
  readonly phone: string;
  readonly phase: HostPhase;
  /** The first day on which the list is shown. */
  readonly listOpensOn: LocalDate;
  /** Who comes in at the reception desk; null where the host did not ask for such a list. */
  readonly reception: HostReception | null;
  /** `HH:MM` per vehicle; empty until the route is published. */
  readonly arrivals: readonly string[];
  readonly vacancies: readonly HostVacancy[];
  /** The host says that its interview rooms are reached without stairs; nothing tells whether somebody needs that. */
  readonly interviewsWithoutStairs: boolean;
  /** False until the interview plan is published. */
  readonly published: boolean;
  /** In order of time, then interviewer; empty outside the days on which a host sees the list. */
  readonly candidates: readonly HostCandidate[];
}

/** A list for the reception desk. */
export interface HostReception {
  readonly opensOn: LocalDate;
  /** First names of everybody who comes, with an initial where two share one; null outside the days on which it is shown. */
  readonly visitors: readonly string[] | null;
}

export interface HostVacancy {
  readonly title: string;
  readonly posts: number;
}

/** One interview as the host sees it. */
export interface HostCandidate {
  readonly interviewId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** By phone, on this day at the latest; null = on the day. */
  readonly phoneUntil: LocalDate | null;
  /** Which interviewer, from 1; null by phone, which takes no interviewer's time on the day. */
  readonly interviewer: number | null;
  /** First name; with an initial only when two people at this host share it. */
  readonly name: string;
  readonly vacancy: string;
  readonly interpreterLanguage: string | null;
  /** What became of it, once somebody said so. */
  readonly result: HostResult | null;
}

export type HostResult =
  | { readonly held: true; readonly outcome: OutcomeCode; /** The host's own words only. */ readonly feedback: string }
  | { readonly held: false; readonly reason: NotHeldReason | null };
