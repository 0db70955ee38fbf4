import type { Span, TourTerms } from '../tours/tour-request';

/** What a coordinator wants of a visit to a company; the hours follow from the vehicles. */
export interface WantedVisit {
  /** From getting off to the first tour or interview. */
  readonly welcomeMinutes: number;
  /** Null = nobody is shown around. */
  readonly tours: TourTerms | null;
  readonly toursFirst: boolean;
  /** Interviews at once; 0 = none. */
  readonly interviewers: number;
  readonly interviewMinutes: number;
  /** A break of all interviewers between their interviews; 0 = none. */
  readonly breakMinutes: number;
  /** Interviews are within these hours only; null = as long as people are there. */
  readonly interviewHours: Span | null;
}

/** People who come together, leave together and are shown around together. */
export interface Party {
  /** The tour group; null for people without one. */
  readonly group: string | null;
  readonly people: number;
  /** From getting off until the vehicle leaves; empty when they are never there all together. */
  readonly present: Span;
  /** When this group is on a tour elsewhere that a coordinator fixed. */
  readonly busy: readonly Span[];
}

/** What a coordinator fixed: it stays where it is. */
export interface FixedMoments {
  readonly tours: readonly TourMoment[];
  readonly slots: readonly Span[];
}

/** One or more groups, each with a guide. */
export interface TourMoment extends Span {
  readonly groups: readonly string[];
}

/** An interview of every interviewer at once. */
export interface SlotMoment extends Span {
  readonly places: number;
}

/** A visit whose hours are asked. */
export interface VisitToLayOut {
  readonly wanted: WantedVisit;
  readonly parties: readonly Party[];
  readonly fixed: FixedMoments;
}

/** Why a group is not shown around. */
export interface TourLeftOut {
  readonly group: string;
  readonly reason: 'too-large' | 'no-time';
}

/** Tours and interviews of one visit, beside what is fixed; in the order of the hours. */
export interface VisitLayout {
  readonly tours: readonly TourMoment[];
  readonly slots: readonly SlotMoment[];
  readonly leftOut: readonly TourLeftOut[];
}

/** Hours that people read begin at a whole five minutes. */
const CLOCK_MINUTES = 5;

export const roundedUp = (minutes: number): number => Math.ceil(minutes / CLOCK_MINUTES) * CLOCK_MINUTES;
export const roundedDown = (minutes: number): number => Math.floor(minutes / CLOCK_MINUTES) * CLOCK_MINUTES;

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
