import type { ClockMinutes } from '../../../kernel/clock-time';
import type { ItineraryCall, ItineraryProblem } from '../../itinerary';
import type { JoinedProblem } from '../problem/joined-problem';

/** A day small enough to try everything: all its minutes are whole, and its table names every pair of places. */
export interface SmallDay {
  readonly problem: JoinedProblem;
  /** Person → when this person wants to be back at the own stop; the rest of what presence asks stands in the problem. */
  readonly latestReturns: ReadonlyMap<string, ClockMinutes>;
}

/** A vehicle at a host: for people from `from` until `until`. */
export interface Visit {
  readonly host: string;
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
}

/** Which stops a vehicle serves and which hosts it visits when. */
export interface VehicleVisits {
  readonly vehicle: string;
  readonly stops: readonly string[];
  readonly visits: readonly Visit[];
}

/** One way for a vehicle to spend the day, with its minutes of each kind. */
export interface VehicleDay extends VehicleVisits {
  readonly cost: number;
  readonly driving: number;
  readonly passenger: number;
  readonly home: number;
  readonly calls: () => ItineraryCall[];
}

/** Driving minutes between two places by their ids. */
export type MinutesBetween = (from: string, to: string) => number;

/** @returns the table of the problem as a function, which throws RangeError where the table is silent */
export function minutesBetween({ travelMinutes }: ItineraryProblem): MinutesBetween {
  return (from, to) => {
    if (from === to) return 0;
    const minutes = travelMinutes.get(from)?.get(to) ?? travelMinutes.get(to)?.get(from);
    if (minutes === undefined) throw new RangeError(`no minutes from ${from} to ${to}`);
    return minutes;
  };
}

export const isDropOff = ({ stops }: ItineraryProblem): boolean => stops.some(({ drop }) => drop !== undefined);

/** Every order of some things. */
export function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) => ordersOf(things.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

/** Every way to take one of each list. */
export function choicesOf<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((start) => list.map((one) => [...start, one])), [[]]);
}

/** What the minutes of a route weigh together. */
export function weigh({ rules }: ItineraryProblem, driving: number, passenger: number, home: number): number {
  return rules.drivingMinuteWeight * driving + passenger + (rules.homeMinuteWeight ?? 0) * home;
}
