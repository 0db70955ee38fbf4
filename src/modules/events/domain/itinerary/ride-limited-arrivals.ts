import type { NumberedHost, NumberedProblem, NumberedVehicle } from './numbered-problem';
import { TIME_TOLERANCE } from './route-search/route-model';

/** Ways from some stop over others to the host, as pairs: minutes from leaving the stop, and how early the host is reached. */
type Ways = number[];

/**
 * The earliest moment at which a vehicle that served all stops can be at each host when rides are limited. Searched from
 * the host backwards: a ride is what comes after its stop, so of two ways from a stop over the same others only the
 * shorter, or the one that comes earlier, is worth keeping.
 */
export function rideLimitedArrivals(problem: NumberedProblem, vehicle: NumberedVehicle): Float64Array {
  return Float64Array.from(problem.hosts, (host) => new BackwardTable(problem, host).arrival(vehicle));
}

class BackwardTable {
  private readonly ways: (Ways | undefined)[];
  /** Per stop the set of stops that board before it. */
  private readonly comeFirst: Int32Array;

  constructor(
    private readonly problem: NumberedProblem,
    host: NumberedHost,
  ) {
    const { stopCount } = problem;
    this.ways = new Array<Ways | undefined>(2 ** stopCount * stopCount);
    this.comeFirst = firstStops(problem);
    for (let stop = 0; stop < stopCount; stop++) this.add(0, stop, host.fromStop[stop] as number, -Infinity);
    for (let mask = 1; mask < 2 ** stopCount; mask++) {
      for (let stop = 0; stop < stopCount; stop++) this.extend(mask, stop);
    }
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
