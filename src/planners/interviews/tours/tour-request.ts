import type { ClockMinutes } from '../../../kernel/clock-time';

/** A part of the day, in whole minutes after midnight. */
export interface Span {
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
}

/** What a company said about its tours. */
export interface TourTerms {
  readonly minutes: number;
  /** Groups that can be shown around at the same time. */
  readonly guides: number;
  /** People in one group at most. */
  readonly largestGroup: number;
}

/** A visit with tours to plan. */
export interface TourVisit {
  readonly id: string;
  readonly name: string;
  readonly terms: TourTerms;
  /** Everybody is there from then until then. */
  readonly present: Span;
  /** When nobody can be shown around: a lunch. */
  readonly blocks: readonly Span[];
  readonly slots: readonly (Span & { readonly places: number })[];
  /** Interviews here that are pinned or that people know of, by their group. */
  readonly known: readonly (Span & { readonly group: string })[];
}

/** A group in which people are shown around, everywhere the same. */
export interface GroupOfTour {
  readonly id: string;
  readonly name: string;
  readonly places: number;
}

/** All that decides the tours of a day on which everybody goes everywhere. */
export interface TourRequest {
  /** Who is expected, whether they are known by name or not. */
  readonly people: number;
  readonly groups: readonly GroupOfTour[];
  readonly visits: readonly TourVisit[];
}

/** Groups that are shown around at the same time. */
export interface TourWave extends Span {
  readonly groups: readonly string[];
}

export interface VisitTours {
  readonly visit: string;
  readonly waves: readonly TourWave[];
  /** How many people can have an interview here beside their tour, wishes left aside. */
  readonly room: number;
}

/** Tours of which none overlaps for a group or a guide, and that everybody is on. */
export interface TourPlan {
  readonly groups: readonly GroupOfTour[];
  readonly visits: readonly VisitTours[];
  /** Whether no other waves with such groups leave room for more interviews. */
  readonly proven: boolean;
}

/** The smallest change of its kind with which the tours of a visit fit. */
export interface TourRemedy {
  readonly kind: 'longer-visit' | 'more-guides' | 'larger-groups' | 'shorter-tour';
  /** Minutes more, guides in all, people in a group, minutes of a tour. */
  readonly amount: number;
}

/** A visit at which the tours do not fit. */
export interface TourShortage {
  readonly visit: string;
  readonly name: string;
  readonly groups: number;
  /** Groups one after the other, and the minutes they take with the pauses between them. */
  readonly waves: number;
  readonly needed: number;
  readonly available: number;
  /** Known interviews or a lunch are in the way: there would be time enough without these. */
  readonly interrupted: boolean;
  readonly remedies: readonly TourRemedy[];
}

/** Between two tours of one guide: to come back and to meet the next group. */
export const MINUTES_BETWEEN_TOURS = 5;

/** An interview begins so long after a tour: to walk there and to hang up a coat. */
export const MINUTES_AFTER_TOUR = 5;

/** Nobody waits for a tour shorter than this. */
export const SHORTEST_TOUR = 10;
