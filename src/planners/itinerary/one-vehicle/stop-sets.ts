import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';

/** Totals over every set of stops, indexed by its bit mask. */
export interface StopSets {
  readonly count: number;
  readonly boarding: Float64Array;
  readonly wheelchairs: Float64Array;
  readonly dwell: Float64Array;
  /** Whether a vehicle may serve a set and has the places for it. */
  mayTake(vehicle: NumberedVehicle, mask: number): boolean;
  /** Whether it is besides worth driving for: somebody boards. */
  fits(vehicle: NumberedVehicle, mask: number): boolean;
}

/** Adds up people, wheelchairs and dwell of all 2^n sets of stops. */
export function stopSets(problem: NumberedProblem): StopSets {
  const boarding = sums(problem.boarding);
  const seated = sums(problem.seated);
  const wheelchairs = sums(problem.wheelchairs);
  // Sets are asked one after the other of the same vehicle.
  let asked: NumberedVehicle | undefined;
  let ofOthers = 0;
  const mayTake = (vehicle: NumberedVehicle, mask: number): boolean => {
    if ((seated[mask] as number) > vehicle.seats || (wheelchairs[mask] as number) > vehicle.wheelchairPlaces)
      return false;
    if (asked !== vehicle) {
      asked = vehicle;
      ofOthers = stopsOfOthers(vehicle);
    }
    return (mask & ofOthers) === 0;
  };
  return {
    count: 2 ** problem.stopCount,
    boarding,
    wheelchairs,
    dwell: sums(problem.dwell),
    mayTake,
    fits: (vehicle, mask) => (boarding[mask] as number) > 0 && mayTake(vehicle, mask),
  };
}

/** The set of stops that a vehicle may not serve. */
const stopsOfOthers = ({ mayServe }: NumberedVehicle): number =>
  mayServe.reduce((mask, allowed, stop) => (allowed === 1 ? mask : mask | (1 << stop)), 0);

/** Whether one vehicle may serve all stops of a problem and has the places for them, and somebody boards. */
export function holdsEverybody(problem: NumberedProblem, vehicle: NumberedVehicle): boolean {
  const sum = (amounts: Float64Array): number => amounts.reduce((total, amount) => total + amount, 0);
  if (sum(problem.boarding) === 0 || sum(problem.seated) > vehicle.seats) return false;
  return sum(problem.wheelchairs) <= vehicle.wheelchairPlaces && vehicle.mayServe.every((flag) => flag === 1);
}

function sums(amounts: Float64Array): Float64Array {
  const totals = new Float64Array(2 ** amounts.length);
  for (let node = 0; node < amounts.length; node++) {
    const bit = 1 << node;
    for (let mask = 0; mask < bit; mask++) totals[mask | bit] = (totals[mask] as number) + (amounts[node] as number);
  }
  return totals;
}

/** Per stop the set of stops that may not board before it. */
export function laterStops({ stopCount, boardsBefore }: NumberedProblem): Int32Array {
  return Int32Array.from({ length: stopCount }, (_, stop) =>
    boardsBefore
      .subarray(stop * stopCount, (stop + 1) * stopCount)
      .reduce((mask, flag, later) => mask | (flag << later), 0),
  );
}
