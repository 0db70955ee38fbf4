import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';

/** Ways from some stop over others to the host, as pairs: minutes from leaving the stop, and how early the host is reached. */
type Ways = number[];

/** How often the table looks at the time. */
const SETS_BETWEEN_LOOKS = 64;

/**
 * The earliest moment at which a vehicle that served all stops can be at each host when rides are limited. Searched from
 * the host backwards: a ride is what comes after its stop, so of two ways from a stop over the same others only the
 * shorter, or the one that comes earlier, is worth keeping.
 * @returns undefined when time ran out
 */
export function rideLimitedArrivals(
  problem: NumberedProblem,
  vehicle: NumberedVehicle,
  expired: () => boolean,
): Float64Array | undefined {
  const ahead = new LegsAhead(problem);
  const arrivals = new Float64Array(problem.hosts.length);
  for (const [at, host] of problem.hosts.entries()) {
    const table = new BackwardTable(problem, host, ahead);
    if (!table.fill(expired)) return undefined;
    arrivals[at] = table.arrival(vehicle);
  }
  return arrivals;
}

/**
 * What the stops that come before a way still cost: from each of them there is a leg to another stop. Whoever gets on
 * first rides all of these, and the largest limit of these stops is the most that this may be.
 */
class LegsAhead {
  /** Per set of stops: the least minutes of all their legs, and the largest ride limit of one of them. */
  private readonly minutes: Float64Array;
  private readonly limit: Float64Array;

  constructor({ stopCount, stopToStop, dwell, rideLimit }: NumberedProblem) {
    const least = Float64Array.from({ length: stopCount }, (_, stop) => {
      const others = Array.from({ length: stopCount }, (__, next) => next).filter((next) => next !== stop);
      return Math.min(
        ...others.map((next) => (stopToStop[stop * stopCount + next] as number) + (dwell[next] as number)),
      );
    });
    this.minutes = new Float64Array(2 ** stopCount);
    this.limit = new Float64Array(2 ** stopCount).fill(-Infinity);
    for (let mask = 1; mask < 2 ** stopCount; mask++) {
      const stop = 31 - Math.clz32(mask);
      const rest = mask ^ (1 << stop);
      this.minutes[mask] = (this.minutes[rest] as number) + (least[stop] as number);
      this.limit[mask] = Math.max(this.limit[rest] as number, rideLimit[stop] as number);
    }
  }

  /** Whether the first of these stops can still be in time when what follows them takes so many minutes. */
  fits(mask: number, minutes: number): boolean {
    return mask === 0 || minutes + (this.minutes[mask] as number) <= (this.limit[mask] as number) + TIME_TOLERANCE;
  }
}

class BackwardTable {
  private readonly ways: (Ways | undefined)[];
  /** Per stop the set of stops that board before it. */
  private readonly comeFirst: Int32Array;

  constructor(
    private readonly problem: NumberedProblem,
    host: NumberedHost,
    private readonly ahead: LegsAhead,
  ) {
    const { stopCount } = problem;
    this.ways = new Array<Ways | undefined>(2 ** stopCount * stopCount);
    this.comeFirst = firstStops(problem);
    for (let stop = 0; stop < stopCount; stop++) this.add(0, stop, host.fromStop[stop] as number, -Infinity);
  }

  /** @returns false when time ran out */
  fill(expired: () => boolean): boolean {
    const { stopCount } = this.problem;
    for (let mask = 1; mask < 2 ** stopCount; mask++) {
      if (mask % SETS_BETWEEN_LOOKS === 0 && expired()) return false;
      for (let stop = 0; stop < stopCount; stop++) this.extend(mask, stop);
    }
    return true;
  }

  arrival({ dutyFrom, toStop }: NumberedVehicle): number {
    const { stopCount, dwell } = this.problem;
    let least = Infinity;
    for (let stop = 0; stop < stopCount; stop++) {
      const ways = this.ways[(2 ** stopCount - 1) * stopCount + stop] ?? [];
      const begin = dutyFrom + (toStop[stop] as number) + (dwell[stop] as number);
      for (let way = 0; way < ways.length; way += 2) {
        least = Math.min(least, Math.max(begin + (ways[way] as number), ways[way + 1] as number));
      }
    }
    return least;
  }

  private extend(mask: number, next: number): void {
    const { stopCount, stopToStop, dwell } = this.problem;
    const ways = this.ways[mask * stopCount + next];
    if (!ways) return;
    for (let stop = 0; stop < stopCount; stop++) {
      if (((mask >> stop) & 1) === 1) continue;
      const leg = (stopToStop[stop * stopCount + next] as number) + (dwell[next] as number);
      for (let way = 0; way < ways.length; way += 2) {
        this.add(mask, stop, leg + (ways[way] as number), ways[way + 1] as number);
      }
    }
  }

  /** A way that begins at `stop` and then serves the stops of `mask`. */
  private add(mask: number, stop: number, minutes: number, arrival: number): void {
    const { stopCount, rideLimit, earliest, dwell } = this.problem;
    if ((mask & (this.comeFirst[stop] as number)) !== 0) return;
    if (minutes > (rideLimit[stop] as number) + TIME_TOLERANCE) return;
    if (!this.ahead.fits((2 ** stopCount - 1) ^ (mask | (1 << stop)), minutes)) return;
    const reached = Math.max(arrival, (earliest[stop] as number) + (dwell[stop] as number) + minutes);
    const cell = (mask | (1 << stop)) * stopCount + stop;
    this.ways[cell] = withWay(this.ways[cell], minutes, reached);
  }
}

/** The ways with one more, without those that another one equals or beats. */
function withWay(ways: Ways | undefined, minutes: number, arrival: number): Ways {
  if (!ways) return [minutes, arrival];
  const kept: Ways = [];
  for (let way = 0; way < ways.length; way += 2) {
    const [otherMinutes, otherArrival] = [ways[way] as number, ways[way + 1] as number];
    if (otherMinutes <= minutes && otherArrival <= arrival) return ways;
    if (otherMinutes < minutes || otherArrival < arrival) kept.push(otherMinutes, otherArrival);
  }
  kept.push(minutes, arrival);
  return kept;
}

function firstStops({ stopCount, boardsBefore }: NumberedProblem): Int32Array {
  const first = new Int32Array(stopCount);
  boardsBefore.forEach((flag, cell) => {
    const later = cell % stopCount;
    first[later] = (first[later] as number) | (flag << ((cell - later) / stopCount));
  });
  return first;
}
