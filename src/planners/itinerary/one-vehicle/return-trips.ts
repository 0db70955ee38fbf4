import { homewardCost, turnedWeights } from '../objective/cost';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import type { Checkpoint } from '../route-search/out-of-time';
import { outboundTrips } from './outbound-trips';
import type { StopSets } from './stop-sets';

/**
 * The useful ways from each last host over each set of stops to a vehicle's depot: of two ways with the same set and
 * host, one that neither costs less nor can be begun later is left out. Ways of set `s` from host `h` stand at
 * `first[s × hosts + h] … first[s × hosts + h + 1] - 1`; without latest returns, and where minutes on the way home weigh
 * nothing, there is one, the shortest.
 */
export interface ReturnTrips {
  readonly first: Int32Array;
  /** Latest moment to leave the host; any earlier moment is possible too. */
  readonly leaveBy: Float64Array;
  /** By `objective/cost.ts`, from the host to the depot. */
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  /** The stops of one way, in order. */
  stopsOf(way: number): number[];
}

/** Searches all sets of stops that fit in the vehicle: a way back is a way out with the clock turned round. */
export function returnTrips(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  sets: StopSets,
  look?: Checkpoint,
): ReturnTrips {
  const backwards = turnedRound(problem);
  const turned = outboundTrips(backwards, turnedVehicle(vehicle), sets, look);
  return {
    first: turned.first,
    cost: turned.cost.map((found) => homewardCost(problem.weights, found)),
    drive: turned.drive,
    leaveBy: turned.arrival.map((moment) => -moment),
    stopsOf: (way) => turned.stopsOf(way).reverse(),
  };
}

/** The problem with the clock turned round: a latest arrival at a stop becomes an earliest departure, which is the dwell away from its earliest beginning. */
export function turnedRound(problem: NumberedProblem): NumberedProblem {
  const { stopCount, stopToStop, latestReturn, dwell } = problem;
  return {
    ...problem,
    weights: turnedWeights(problem.weights),
    stopToStop: stopToStop.map(
      (_, leg) => stopToStop[(leg % stopCount) * stopCount + Math.floor(leg / stopCount)] as number,
    ),
    earliest: latestReturn.map((moment, stop) => -moment - (dwell[stop] as number)),
    rideLimit: new Float64Array(stopCount).fill(Infinity),
    boardsBefore: new Uint8Array(stopCount * stopCount),
    hosts: problem.hosts.map((host) => turnedHost(host, problem.breaks?.minutes ?? 0)),
  };
}

/** No vehicle leaves later than after the latest visit and a break, so that being able to brings nothing. */
function turnedHost(host: NumberedHost, longestBreak: number): NumberedHost {
  const { fromStop, toStop, visit } = host;
  const from = -(host.until + visit + longestBreak);
  return { ...host, fromStop: toStop, toStop: fromStop, from, until: -(host.from + visit) };
}

/** A vehicle that starts where, and when, it must be back. */
export function turnedVehicle(vehicle: NumberedVehicle): NumberedVehicle {
  return { ...vehicle, toStop: vehicle.fromStop, fromStop: vehicle.toStop, dutyFrom: -vehicle.dutyUntil };
}
