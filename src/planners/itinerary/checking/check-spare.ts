import { dwellMinutesAt, type ItineraryProblem } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan } from '../problem/itinerary-plan';
import { travelTimes } from '../problem/travel-times';
import { shownMinutes } from './check-times';

/** Shown times are each rounded by half a minute, and a day may add up such times at two hosts. */
const ROUNDING = 2;

/**
 * Pushes a vehicle later from every call on, by what the call is said to spare: everything is then still in time, and with
 * a little more something is late. Where hosts limit vehicles only the first is looked at, for others may be pushed too.
 */
export function checkSpare(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const isShared = problem.hosts.some(({ maxVehicles }) => maxVehicles !== undefined);
  return plan.vehicles.flatMap(({ id, calls }) =>
    calls.flatMap(({ at, spare = NaN }, place) => {
      const lateness = lateBy(forVehicle(problem, id), calls, place, spare);
      const isRight = lateness <= ROUNDING && (isShared || lateness >= -ROUNDING);
      return isRight ? [] : [`${id}, ${at}: ${spare} minutes to spare, late by ${lateness}`];
    }),
  );
}

/** The problem as one vehicle meets it: with its own hours at the hosts. */
function forVehicle(problem: ItineraryProblem, id: string): ItineraryProblem {
  const vehicles = problem.vehicles.filter((vehicle) => vehicle.id === id);
  const arrivals = vehicles[0]?.arrivals;
  if (!arrivals) return { ...problem, vehicles };
  const hosts = problem.hosts.map((host) => {
    const { from, until } = arrivals.get(host.id) ?? { from: 0, until: Infinity };
    const narrower = { arriveFrom: Math.max(host.arriveFrom, from), arriveUntil: Math.min(host.arriveUntil, until) };
    return { ...host, ...narrower };
  });
  return { ...problem, vehicles, hosts };
}

/** The greatest lateness, below zero when all is early, when the vehicle comes to a call so much later than it can. */
function lateBy(problem: ItineraryProblem, calls: readonly ItineraryCall[], from: number, delay: number): number {
  const travel = travelTimes(problem);
  let left = NaN;
  let worst = -Infinity;
  for (let place = from; place < calls.length; place++) {
    const call = calls[place] as ItineraryCall;
    const before = calls[place - 1];
    const leg = before && before.at !== call.at ? travel(before.at, call.at) : 0;
    const reached = place === from ? (shownMinutes(call.arrive ?? call.leave ?? '') ?? NaN) + delay : left + leg;
    worst = Math.max(worst, reached - latestAt(problem, call));
    left = leaveAfter(problem, call, reached);
  }
  return worst;
}

function latestAt({ hosts, stops, vehicles }: ItineraryProblem, { kind, at, arrive }: ItineraryCall): number {
  const latest: Readonly<Record<ItineraryCall['kind'], () => number | undefined>> = {
    pickup: () => undefined,
    host: () => hosts.find(({ id }) => id === at)?.arriveUntil ?? NaN,
    collect: () => vehicles[0]?.collects?.get(at)?.until,
    dropoff: () => stops.find(({ id }) => id === at)?.latestReturn,
    depot: () => (arrive === null ? undefined : vehicles[0]?.dutyUntil),
  };
  return latest[kind]() ?? Infinity;
}

/** Stays as short as the call allows: a visit and a break take as long as planned, whoever comes too early waits. */
function leaveAfter({ hosts, stops, rules }: ItineraryProblem, call: ItineraryCall, reached: number): number {
  const host = hosts.find(({ id }) => id === call.at);
  const stop = stops.find(({ id }) => id === call.at);
  if (stop) return reached + dwellMinutesAt(rules, stop);
  if (!host) return reached;
  const begin = Math.max(shownMinutes(call.arrive ?? '') ?? NaN, host.arriveFrom);
  const stay = (shownMinutes(call.leave ?? '') ?? NaN) - begin;
  return Math.max(reached, host.arriveFrom) + stay;
}
