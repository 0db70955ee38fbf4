import { objectiveWeights, ONLY_DRIVING, type ObjectiveWeights } from '../objective/cost';
import {
  arrivalWindow,
  dwellMinutesAt,
  seatedAt,
  type BreakRule,
  type ItineraryProblem,
  type ItineraryStop,
  type ItineraryVehicle,
} from './itinerary-problem';
import { travelTimes, type TravelTime } from './travel-times';

/** Minutes are kept on a grid of 2^-32 minute (14 nanoseconds), on which sums and comparisons of doubles are exact. */
const GRID = 2 ** 32;

/** Puts minutes on the planner's grid, so that equal sums are equal whatever the order of adding. */
export const onGrid = (minutes: number): number => Math.round(minutes * GRID) / GRID;

/** When the visits of one vehicle may begin, per host. */
export interface VisitWindows {
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/** One vehicle by numbers. */
export interface NumberedVehicle {
  readonly seats: number;
  readonly wheelchairPlaces: number;
  readonly dutyFrom: number;
  /** The end of duty less the buffer, which is as late as the plan goes; and as it is given. */
  readonly dutyUntil: number;
  readonly dutyEnds: number;
  readonly toStop: Float64Array;
  readonly fromStop: Float64Array;
  /** 1 for each stop that this vehicle may serve. */
  readonly mayServe: Uint8Array;
  /** The hosts that come first, in this order. */
  readonly firstHosts: readonly number[];
  /** When it may reach each host, less the buffer; and as late as that is given. */
  readonly windows: VisitWindows;
  readonly latestGiven: Float64Array;
}

/** One host by numbers; `capacity` is Infinity where any number of vehicles may visit at once. */
export interface NumberedHost {
  readonly visit: number;
  /** What holds for every vehicle; one vehicle may have narrower windows. */
  readonly from: number;
  /** The latest arrival less the buffer. */
  readonly until: number;
  readonly capacity: number;
  readonly fromStop: Float64Array;
  readonly toStop: Float64Array;
  readonly toHost: Float64Array;
}

/** The problem with places numbered from 0 and every travel time looked up once. */
export interface NumberedProblem {
  readonly weights: ObjectiveWeights;
  readonly vehicles: readonly NumberedVehicle[];
  readonly hosts: readonly NumberedHost[];
  readonly stopCount: number;
  readonly stopToStop: Float64Array;
  readonly dwell: Float64Array;
  readonly boarding: Float64Array;
  /** Seats and wheelchair places that the people of each stop take. */
  readonly seated: Float64Array;
  readonly wheelchairs: Float64Array;
  readonly earliest: Float64Array;
  readonly rideLimit: Float64Array;
  /** Latest arrival at each stop on the way back. */
  readonly latestReturn: Float64Array;
  /** 1 where the stop of the row boards before the stop of the column, if one vehicle serves both. */
  readonly boardsBefore: Uint8Array;
  /** When the driver must rest; undefined when nothing is asked. */
  readonly breaks: BreakRule | undefined;
  /** Minutes kept before the latest arrivals at hosts and the ends of duty. */
  readonly buffer: number;
}

/** The problem with a simpler objective, least driving: enough, and quicker, to find out whether any plan exists. */
export function withOnlyDriving(problem: NumberedProblem): NumberedProblem {
  return { ...problem, weights: ONLY_DRIVING };
}

/** Numbers the places of a problem in the order in which they are given. */
export function numberProblem(problem: ItineraryProblem): NumberedProblem {
  const travel = travelTimes(problem);
  const { stops, hosts } = problem;
  const buffer = onGrid(problem.rules.bufferMinutes ?? 0);
  const stopIds = stops.map((stop) => stop.id);
  const row = (from: string, ids: readonly string[]): Float64Array =>
    Float64Array.from(ids, (to) => onGrid(travel(from, to)));
  const column = (ids: readonly string[], to: string): Float64Array =>
    Float64Array.from(ids, (from) => onGrid(travel(from, to)));
  return {
    weights: objectiveWeights(problem.rules),
    stopCount: stops.length,
    stopToStop: stopMatrix(stopIds, travel),
    dwell: Float64Array.from(stops, (stop) => onGrid(dwellMinutesAt(problem.rules, stop))),
    boarding: Float64Array.from(stops, (stop) => stop.boarding),
    seated: Float64Array.from(stops, seatedAt),
    wheelchairs: Float64Array.from(stops, (stop) => stop.wheelchairs),
    earliest: Float64Array.from(stops, (stop) => stop.earliest ?? -Infinity),
    rideLimit: Float64Array.from(stops, (stop) => stop.maxRideMinutes ?? Infinity),
    latestReturn: Float64Array.from(stops, (stop) => stop.latestReturn ?? Infinity),
    boardsBefore: boardingOrder(stops),
    breaks: breaksOnGrid(problem.rules.breaks),
    buffer,
    vehicles: problem.vehicles.map((vehicle) => ({
      seats: vehicle.seats,
      wheelchairPlaces: vehicle.wheelchairPlaces,
      dutyFrom: vehicle.dutyFrom,
      dutyUntil: vehicle.dutyUntil - buffer,
      dutyEnds: vehicle.dutyUntil,
      toStop: row(vehicle.id, stopIds),
      fromStop: column(stopIds, vehicle.id),
      mayServe: Uint8Array.from(stops, (stop) => ((stop.vehicle ?? vehicle.id) === vehicle.id ? 1 : 0)),
      firstHosts: (vehicle.hostOrder ?? []).map((id) => hosts.findIndex((host) => host.id === id)),
      windows: windowsOf(problem, vehicle, buffer),
      latestGiven: windowsOf(problem, vehicle, 0).until,
    })),
    hosts: hosts.map((host) => ({
      visit: onGrid(host.visitMinutes),
      from: host.arriveFrom,
      until: host.arriveUntil - buffer,
      capacity: host.maxVehicles ?? Infinity,
      fromStop: column(stopIds, host.id),
      toStop: row(host.id, stopIds),
      toHost: row(
        host.id,
        hosts.map((other) => other.id),
      ),
    })),
  };
}

function windowsOf({ hosts }: ItineraryProblem, vehicle: ItineraryVehicle, buffer: number): VisitWindows {
  const windows = hosts.map((host) => arrivalWindow(host, vehicle, buffer));
  return {
    from: Float64Array.from(windows, ({ from }) => onGrid(from)),
    until: Float64Array.from(windows, ({ until }) => onGrid(until)),
  };
}

function breaksOnGrid(rule: BreakRule | undefined): BreakRule | undefined {
  if (!rule) return undefined;
  const { afterDrivingMinutes, minutes, shortestPart, visitsCount } = rule;
  return {
    afterDrivingMinutes: onGrid(afterDrivingMinutes),
    minutes: onGrid(minutes),
    shortestPart: onGrid(shortestPart),
    visitsCount,
  };
}

function boardingOrder(stops: readonly ItineraryStop[]): Uint8Array {
  return Uint8Array.from(stops.flatMap(({ id }) => stops.map(({ after }) => (after?.includes(id) === true ? 1 : 0))));
}

function stopMatrix(ids: readonly string[], travel: TravelTime): Float64Array {
  const matrix = new Float64Array(ids.length * ids.length);
  ids.forEach((from, i) => {
    ids.forEach((to, j) => (matrix[i * ids.length + j] = i === j ? 0 : onGrid(travel(from, to))));
  });
  return matrix;
}
