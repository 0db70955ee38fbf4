import type { ClockMinutes } from '../../../kernel/clock-time';

/** A place on earth in degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Rules that hold for the whole day; minutes are real-valued. */
export interface ItineraryRules {
  readonly speedKmh: number;
  readonly detourFactor: number;
  readonly dwellMinutes: number;
  readonly wheelchairDwellMinutes: number;
  /** What one driving minute weighs against one passenger minute. */
  readonly drivingMinuteWeight: number;
  /** What a minute of one passenger on the way home weighs; absent = nothing. */
  readonly homeMinuteWeight?: number | undefined;
  readonly breaks?: BreakRule | undefined;
  /** Minutes kept before every latest arrival at a host and every end of duty; absent = none. */
  readonly bufferMinutes?: number | undefined;
  /** Whether times are chosen for the greatest delay that every call absorbs, instead of the latest departures. */
  readonly spareMinutes?: boolean | undefined;
  /** Whether `arrivals` were given in minutes as plans show them, and `collects` too; they stand in the problem with the half minutes that rounding takes. */
  readonly shownArrivals?: boolean | undefined;
}

/**
 * Breaks of the driver, as Regulation (EC) 561/2006 asks for: no more than so many minutes of driving without a break, in
 * one piece or, as for occasional passenger services since 2024, in two parts. They are held at hosts after the visit.
 */
export interface BreakRule {
  readonly afterDrivingMinutes: number;
  readonly minutes: number;
  /** A break may be held in two parts that each last at least this long. */
  readonly shortestPart: number;
  /** Whether the driver is free during visits, so that a visit is a break or part of one. */
  readonly visitsCount: boolean;
}

/** A bus with its depot and the hours in which its driver is on duty. */
export interface ItineraryVehicle {
  readonly id: string;
  /** Places of people who do not use a wheelchair; nobody takes both a seat and a wheelchair place. */
  readonly seats: number;
  readonly wheelchairPlaces: number;
  readonly depot: GeoPoint;
  readonly dutyFrom: ClockMinutes;
  readonly dutyUntil: ClockMinutes;
  /** Ids of the hosts that this vehicle visits first, in this order; the other hosts come after them in any order. */
  readonly hostOrder?: readonly string[];
  /** Between which moments this vehicle reaches which hosts (by id), where that is narrower than what the host allows. */
  readonly arrivals?: ReadonlyMap<string, ArrivalWindow> | undefined;
  /** Drop-off day: between which moments it comes to collect people at which hosts, where that is narrower than what the host allows. */
  readonly collects?: ReadonlyMap<string, ArrivalWindow> | undefined;
}

/** Between which moments a vehicle reaches a host; where it would be earlier, it waits elsewhere. */
export interface ArrivalWindow {
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
}

/** A pick-up stop; `boarding` counts everybody, wheelchair users included. */
export interface ItineraryStop {
  readonly id: string;
  readonly place: GeoPoint;
  readonly boarding: number;
  readonly wheelchairs: number;
  /** Whether a vehicle comes here also when nobody boards. */
  readonly visit?: boolean;
  readonly earliest?: ClockMinutes;
  readonly maxRideMinutes?: number;
  /** The bus is back at this stop by then. */
  readonly latestReturn?: ClockMinutes;
  /** Id of the only vehicle that may serve the stop. */
  readonly vehicle?: string | undefined;
  /** Ids of stops that board before this one where the same vehicle serves them. */
  readonly after?: readonly string[];
  /** How many of the people go to which host (by id); with it the whole day is a drop-off day. */
  readonly drop?: ReadonlyMap<string, number>;
}

/** A place that every used vehicle visits once: a host company, or a lunch. */
export interface ItineraryHost {
  readonly id: string;
  readonly place: GeoPoint;
  readonly visitMinutes: number;
  readonly arriveFrom: ClockMinutes;
  readonly arriveUntil: ClockMinutes;
  readonly maxVehicles?: number;
  /** Drop-off day: people are collected from then on; absent = when the last to arrive have had their whole visit. */
  readonly collectFrom?: ClockMinutes;
}

/** Everything the planner needs to know; made by `parseItineraryProblem`. */
export interface ItineraryProblem {
  readonly version: 1;
  readonly rules: ItineraryRules;
  readonly vehicles: readonly ItineraryVehicle[];
  readonly stops: readonly ItineraryStop[];
  readonly hosts: readonly ItineraryHost[];
  /** Known driving minutes from one id to another; where only one direction is given it serves both. */
  readonly travelMinutes: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The problem without the stops to which nobody drives: nobody boards there, and nobody asks for a visit. */
export function withDrivenStops(problem: ItineraryProblem): ItineraryProblem {
  const stops = problem.stops.filter(({ boarding, visit }) => boarding > 0 || visit === true);
  const isDriven = (id: string): boolean => stops.some((stop) => stop.id === id);
  return {
    ...problem,
    stops: stops.map((stop) => (stop.after ? { ...stop, after: stop.after.filter(isDriven) } : stop)),
  };
}

/** People who sit on a seat: a wheelchair user takes a wheelchair place instead. */
export function seatedAt({ boarding, wheelchairs }: ItineraryStop): number {
  return boarding - wheelchairs;
}

/** Between which moments a vehicle may reach a host; the buffer is kept before the latest moment of the host only. */
export function arrivalWindow(host: ItineraryHost, { arrivals }: ItineraryVehicle, bufferMinutes = 0): ArrivalWindow {
  const own = arrivals?.get(host.id);
  return {
    from: Math.max(host.arriveFrom, own?.from ?? -Infinity),
    until: Math.min(host.arriveUntil - bufferMinutes, own?.until ?? Infinity),
  };
}

/** From when people may be collected: also those who arrived last have then had their whole visit. */
export function collectFrom(host: ItineraryHost): number {
  return host.collectFrom ?? host.arriveUntil + host.visitMinutes;
}

/** Drop-off day: between which moments a vehicle may come to collect people at a host. */
export function collectWindow(host: ItineraryHost, { collects }: ItineraryVehicle): ArrivalWindow {
  const own = collects?.get(host.id);
  return { from: Math.max(collectFrom(host), own?.from ?? -Infinity), until: own?.until ?? Infinity };
}

/** Minutes a vehicle stands at a stop, out as well as back. */
export function dwellMinutesAt(rules: ItineraryRules, stop: ItineraryStop): number {
  return stop.wheelchairs > 0 ? rules.wheelchairDwellMinutes : rules.dwellMinutes;
}
