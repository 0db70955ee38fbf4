import { driveCost, legCost } from '../../objective/cost';
import type { HalfDay } from '../half-day';
import type { PricedHalf } from './priced-half';

/** The cheapest ways on from a stop, by people aboard and stop, that never go straight back; the stop's prize is not in it. */
export class LooseRests {
  /** By load and stop: load × stops + stop. */
  readonly cost: Float64Array;
  private readonly second: Float64Array;
  private readonly next: Int16Array;

  constructor(
    { half, places, prizes }: PricedHalf,
    /** What the rest of the day costs, by the people aboard at the end and the host: load × hosts + host. */
    afterHost: Float64Array,
  ) {
    const { stopCount, travel, dwell, boarding, drivingWeight, rideWeight } = half;
    const size = (places + 1) * stopCount;
    this.cost = new Float64Array(size).fill(Infinity);
    this.second = new Float64Array(size).fill(Infinity);
    this.next = new Int16Array(size).fill(-1);
    for (let load = places; load > 0; load--) {
      for (let stop = 0; stop < stopCount; stop++) {
        const people = boarding[stop] as number;
        if (people === 0 || people > load) continue;
        const cell = load * stopCount + stop;
        this.insert(cell, endCost(half, afterHost, load, stop), -1);
        for (let next = 0; next < stopCount; next++) {
          const total = load + (boarding[next] as number);
          if (next === stop || boarding[next] === 0 || total > places) continue;
          const after = total * stopCount + next;
          const rest = (this.next[after] === stop ? this.second[after] : this.cost[after]) as number;
          const minutes = travel[stop * stopCount + next] as number;
          const leg = legCost(drivingWeight, rideWeight * load, minutes, dwell[next] as number);
          this.insert(cell, leg - (prizes[next] as number) + rest, next);
        }
      }
    }
  }

  private insert(cell: number, cost: number, next: number): void {
    if (cost < (this.cost[cell] as number)) {
      this.second[cell] = this.cost[cell] as number;
      this.cost[cell] = cost;
      this.next[cell] = next;
    } else if (cost < (this.second[cell] as number)) this.second[cell] = cost;
  }
}

/** The cheapest leg to a host with what comes after it. */
export function endCost(
  { toHost, drivingWeight, rideWeight }: HalfDay,
  afterHost: Float64Array,
  load: number,
  stop: number,
) {
  let best = Infinity;
  for (let host = 0; host < toHost.length; host++) {
    const leg = driveCost(drivingWeight, rideWeight * load, toHost[host]?.[stop] as number);
    const cost = leg + (afterHost[load * toHost.length + host] as number);
    if (cost < best) best = cost;
  }
  return best;
}
