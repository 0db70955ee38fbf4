import { earliestLeaves } from '../one-vehicle/earliest-leaves';
import type { KnownArrivals } from '../one-vehicle/one-vehicle-exists';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import type { Checkpoint } from '../route-search/out-of-time';

/** So many tables are kept, the oldest go first. */
const KEPT_TABLES = 24;

/** The earliest moment at which a vehicle that served a set of stops can be at a host: `from` + `arrivals[set × hosts + host]`. */
export interface ArrivalTable {
  readonly from: number;
  readonly arrivals: Float64Array;
}

/** The tables that questions about one day have in common. */
export class ArrivalTables {
  constructor(private readonly known: KnownArrivals) {}

  of(problem: NumberedProblem, vehicle: NumberedVehicle, look: Checkpoint): ArrivalTable {
    // Where no stop asks for a moment, all moments follow the beginning of duty, and one table does for any.
    const from = problem.earliest.every((moment) => moment === -Infinity) ? vehicle.dutyFrom : 0;
    const begun = { ...vehicle, dutyFrom: vehicle.dutyFrom - from };
    const key = keyOf(problem, begun);
    const arrivals = this.known.get(key) ?? arrivalsOf(problem, begun, look);
    const oldest = this.known.keys().next();
    if (this.known.size >= KEPT_TABLES && !this.known.has(key) && oldest.done !== true) this.known.delete(oldest.value);
    this.known.set(key, arrivals);
    return { from, arrivals };
  }
}

function keyOf(
  { stopToStop, dwell, earliest, boardsBefore, hosts }: NumberedProblem,
  vehicle: NumberedVehicle,
): string {
  const legs = [vehicle.toStop, stopToStop, ...hosts.map(({ fromStop }) => fromStop)];
  const columns = [...legs, dwell, earliest, boardsBefore];
  return ['sets', vehicle.dutyFrom, ...columns.map((column) => column.join(' '))].join('|');
}

function arrivalsOf(problem: NumberedProblem, vehicle: NumberedVehicle, look: Checkpoint): Float64Array {
  const { stopCount, hosts } = problem;
  const leave = earliestLeaves(problem, vehicle, look);
  const arrivals = new Float64Array(2 ** stopCount * hosts.length).fill(Infinity);
  hosts.forEach(({ fromStop }, host) => {
    for (let mask = 1; mask < 2 ** stopCount; mask++) {
      let least = Infinity;
      for (let rest = mask; rest > 0; rest &= rest - 1) {
        const last = 31 - Math.clz32(rest & -rest);
        const reached = (leave[mask * stopCount + last] as number) + (fromStop[last] as number);
        if (reached < least) least = reached;
      }
      arrivals[mask * hosts.length + host] = least;
    }
  });
  return arrivals;
}
