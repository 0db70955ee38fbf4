import type { LocalDate } from '../../../kernel';

/** How many people were expected on a day that is over, and how many of them were not there. */
export interface MeasuredDay {
  readonly code: string;
  readonly title: string;
  readonly date: LocalDate;
  readonly expected: number;
  readonly absent: number;
}

/** The no-show of the last finished events together: a figure about events, never about a person. */
export interface NoShow {
  readonly days: readonly MeasuredDay[];
  readonly expected: number;
  readonly absent: number;
}

/** Finished events that count. */
export const DAYS_THAT_COUNT = 3;

/** At most one in ten of the physical seats, and half of what was measured. */
const MOST_PERMILLE = 100;
const HALF_IN_PERMILLE = 500;

/** The last days together, the latest first. */
export function noShowOf(latest: readonly MeasuredDay[]): NoShow {
  const days = latest.slice(0, DAYS_THAT_COUNT);
  const sum = (count: (day: MeasuredDay) => number): number => days.reduce((total, day) => total + count(day), 0);
  return { days, expected: sum(({ expected }) => expected), absent: sum(({ absent }) => absent) };
}

/**
 * How much of the physical seats may be overbooked, in thousandths: half of the measured share of absent people, at most
 * 100. A day that was not measured counts as one where everybody came, so that one bad day does not decide alone.
 */
export function overbookingPermille({ days, expected, absent }: NoShow): number {
  if (expected === 0) return 0;
  const half = (HALF_IN_PERMILLE * absent * days.length) / (expected * DAYS_THAT_COUNT);
  return Math.min(MOST_PERMILLE, Math.floor(half));
}

/**
 * Places above the own limit that a coordinator may ask for; without an own limit the bus is the limit, and nothing
 * can be above that.
 */
export function mostExtraPlaces(
  noShow: NoShow,
  event: { readonly physicalSeats: number; readonly busSeats: number; readonly ownLimit: number | null },
): number {
  const allowed = Math.floor((event.physicalSeats * overbookingPermille(noShow)) / 1000);
  return Math.max(0, Math.min(allowed, event.busSeats - (event.ownLimit ?? event.busSeats)));
}
