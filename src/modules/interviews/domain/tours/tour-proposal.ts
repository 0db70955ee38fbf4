import type { PlanGain, TourShortage } from '../../../../planners/interviews';
import type { TourState } from './tour-state';

/** How good the interviews are, without and with the proposal. */
export interface ToursWorth {
  readonly people: number;
  readonly before: PlanGain;
  readonly after: PlanGain;
  /** Without any tour: no tours can do better. Left out when there was no time for it. */
  readonly bound?: PlanGain;
  /** Who has an interview only with the proposal, and who only without it. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Tours to be accepted or not; `before` and `after` name only the people who change group. */
export interface ToursToAccept {
  readonly kind: 'tours';
  /** Stands for all that the proposal looked at. */
  readonly fingerprint: string;
  readonly before: TourState;
  readonly after: TourState;
  /** People who can have an interview beside their tour, per visit, wishes left aside. */
  readonly room: readonly { readonly visitId: string; readonly before: number | null; readonly after: number }[];
  readonly proven: boolean;
  /** Undefined while nobody has a place yet. */
  readonly worth?: ToursWorth;
}

/** What the planner found: tours, or why they do not fit. */
export type TourProposal = ToursToAccept | { readonly kind: 'short'; readonly shortages: readonly TourShortage[] };
