import type { ClockMinutes } from '../../../kernel/clock-time';
import type { DutchLevel } from '../../../kernel/dutch-level';

/** The rules of one event that hold for every interview; minutes are whole. */
export interface InterviewRules {
  readonly maxInterviewsPerPerson: number;
  /** Of one person at one host. */
  readonly maxInterviewsPerHost: number;
  /** An interview ends at or before a tour's start, or starts this long or longer after its end. */
  readonly minutesAfterTour: number;
  readonly minutesBetweenInterviews: number;
  /** A vacancy has at most posts × this many candidates. */
  readonly candidatesPerPost: number;
}

/** A moment for interviews at one host, `places` of them side by side. */
export interface InterviewSlot {
  readonly id: string;
  readonly host: string;
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
  readonly places: number;
  /** Tour groups that may use it; undefined = all. */
  readonly groups: readonly string[] | undefined;
}

export interface HostTour {
  readonly host: string;
  readonly groups: readonly string[];
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
}

export interface PlanVacancy {
  readonly id: string;
  readonly host: string;
  readonly posts: number;
  readonly dutch: DutchLevel;
  readonly certificates: readonly string[];
}

export interface PlanHost {
  readonly id: string;
  readonly slots: readonly InterviewSlot[];
  readonly tours: readonly HostTour[];
  readonly vacancies: readonly PlanVacancy[];
}

/** From when until when a person is at a host. */
export interface HostPresence {
  readonly host: string;
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
}

export interface PlanPerson {
  readonly id: string;
  readonly group: string;
  readonly dutch: DutchLevel;
  readonly certificates: readonly string[];
  /** Vacancy ids, best first; no other vacancy may be given. */
  readonly preferences: readonly string[];
  /** Hosts this person reaches; undefined = all. */
  readonly hosts: readonly string[] | undefined;
  /** Hosts where this person takes no tour. */
  readonly noTourAt: readonly string[];
  readonly availableFrom: ClockMinutes | undefined;
  readonly availableUntil: ClockMinutes | undefined;
  /** Where this person is when: an interview lies wholly inside, other hosts and their tours are not reached; undefined = not known. */
  readonly presence: readonly HostPresence[] | undefined;
  /** How long this person's interviews last at least; undefined = as long as one slot. */
  readonly interviewMinutes: number | undefined;
  /** The interpreter who comes along to this person's interviews; undefined = none is needed. */
  readonly interpreter: string | undefined;
  /** Left out of everything, pins and the published plan included. */
  readonly absent: boolean;
}

/** Someone who interprets for people, one interview at a time. */
export interface PlanInterpreter {
  readonly id: string;
}

/** A group in which people are shown around. */
export interface PlanGroup {
  readonly id: string;
  /** People who fit in it. */
  readonly places: number;
}

/** One interview as people and plans refer to it. */
export interface InterviewChoice {
  readonly person: string;
  readonly vacancy: string;
  readonly slot: string;
}

/** A checked problem: every id exists, pins keep all rules and belong to people present. */
export interface InterviewProblem {
  readonly rules: InterviewRules;
  readonly hosts: readonly PlanHost[];
  readonly people: readonly PlanPerson[];
  /** Empty = the rule about interpreters is off. */
  readonly interpreters: readonly PlanInterpreter[];
  /** Empty = everybody stays in the own group. */
  readonly groups: readonly PlanGroup[];
  readonly pins: readonly InterviewChoice[];
  /** The plan people already know; undefined = nothing was published. */
  readonly published: readonly InterviewChoice[] | undefined;
}
