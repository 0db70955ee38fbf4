import { formatClockTime } from '../../../kernel/clock-time';
import type { ItineraryCall } from '../../itinerary';

/** One way out or back of a drop-off day, also while it is put together. */
export interface DropHalf {
  /** Where the vehicle is at the end, and from when it may go on. */
  readonly at: string;
  readonly now: number;
  /** When people are let off at each host, or collected there. */
  readonly moments: ReadonlyMap<string, number>;
  /** When the stops were left, on the way out. */
  readonly leaves: ReadonlyMap<string, number>;
  readonly driving: number;
  readonly riding: number;
  readonly calls: readonly ItineraryCall[];
}

export const emptyHalf = (at: string, now: number): DropHalf => ({
  ...{ at, now, driving: 0, riding: 0, calls: [] },
  moments: new Map(),
  leaves: new Map(),
});

/** A call from whole minutes; nobody gets on or off until the caller says so. */
export const callAt = (
  at: string,
  kind: ItineraryCall['kind'],
  arrive: number | null,
  leave: number | null,
): ItineraryCall => ({
  ...{ at, kind, on: 0, off: 0 },
  arrive: arrive === null ? null : formatClockTime(arrive),
  leave: leave === null ? null : formatClockTime(leave),
});

export const wholeMinutes = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor(until) - Math.ceil(from) + 1) }, (_, at) => Math.ceil(from) + at);
