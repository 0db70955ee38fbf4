import type { NumberedProblem, NumberedVehicle } from './numbered-problem';
import type { StopSets } from './stop-sets';

/** Shortest ways from a host over each set of stops to a vehicle's depot: nothing but driving counts on the way back. */
export class ReturnTrips {
  /** Fewest driving minutes from a stop over the rest of a set to the depot. */
  private readonly onward: Float64Array;
  private readonly fromHost: Float64Array;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly vehicle: NumberedVehicle,
    sets: StopSets,
  ) {
    const { stopCount, hosts } = problem;
    this.onward = new Float64Array(sets.count * stopCount).fill(Infinity);
    this.fromHost = new Float64Array(sets.count * hosts.length).fill(Infinity);
    for (let mask = 1; mask < sets.count; mask++) {
      if ((sets.boarding[mask] as number) > vehicle.seats) continue;
      if ((sets.wheelchairs[mask] as number) > vehicle.wheelchairPlaces) continue;
      this.fill(mask);
    }
  }

  /** Driving minutes of the shortest way back from `host` over the set. */
  drive(mask: number, host: number): number {
    return this.fromHost[mask * this.problem.hosts.length + host] as number;
  }

  /** The stops of the shortest way back, in order. */
  stopsOf(mask: number, host: number): number[] {
    const { stopCount, stopToStop, hosts } = this.problem;
    const stops: number[] = [];
    let rest = mask;
    let legs = (hosts[host] as NumberedProblem['hosts'][number]).toStop.subarray(0, stopCount);
    while (rest !== 0) {
      const next = this.bestNext(rest, legs);
      stops.push(next);
      rest &= ~(1 << next);
      legs = stopToStop.subarray(next * stopCount, (next + 1) * stopCount);
    }
    return stops;
  }

  private fill(mask: number): void {
    const { stopCount, stopToStop, hosts } = this.problem;
    for (let stop = 0; stop < stopCount; stop++) {
      if (((mask >> stop) & 1) === 0) continue;
      const rest = mask & ~(1 << stop);
      this.onward[mask * stopCount + stop] =
        rest === 0 ? (this.vehicle.fromStop[stop] as number) : this.least(rest, stopToStop, stop * stopCount);
    }
    hosts.forEach((host, index) => {
      this.fromHost[mask * hosts.length + index] = this.least(mask, host.toStop, 0);
    });
  }

  private least(rest: number, legs: Float64Array, offset: number): number {
    const { stopCount } = this.problem;
    let least = Infinity;
    for (let bits = rest; bits !== 0; bits &= bits - 1) {
      const next = 31 - Math.clz32(bits & -bits);
      const minutes = (legs[offset + next] as number) + (this.onward[rest * stopCount + next] as number);
      if (minutes < least) least = minutes;
    }
    return least;
  }

  private bestNext(rest: number, legs: Float64Array): number {
    const { stopCount } = this.problem;
    let best = -1;
    let least = Infinity;
    for (let bits = rest; bits !== 0; bits &= bits - 1) {
      const next = 31 - Math.clz32(bits & -bits);
      const minutes = (legs[next] as number) + (this.onward[rest * stopCount + next] as number);
      if (minutes < least || best < 0) {
        least = minutes;
        best = next;
      }
    }
    return best;
  }
}
