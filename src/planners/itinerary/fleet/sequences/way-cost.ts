import { driveCost, legCost, rideCost } from '../../objective/cost';
import type { HalfDay } from '../half-day';

/** What a way costs that calls at stops in this order, by its ends. */
export function wayCost(half: HalfDay, vehicle: number, stops: readonly number[], host: number): number {
  const { stopCount, travel, dwell, boarding, drivingWeight, rideWeight } = half;
  let cost = 0;
  let aboard = 0;
  let before = -1;
  for (const stop of stops) {
    const leg = (before < 0 ? half.fromDepot[vehicle]?.[stop] : travel[before * stopCount + stop]) as number;
    cost += legCost(drivingWeight, rideWeight * aboard, leg, dwell[stop] as number);
    aboard += boarding[stop] as number;
    before = stop;
  }
  const last = half.toHost[host]?.[before] as number;
  return cost + driveCost(drivingWeight, rideWeight * aboard, last);
}

/** What it costs more to call at one more stop, at each place of a way; the stops stay in their order. */
export class WayInsertion {
  /** By place, from before the first stop to after the last one. */
  readonly increases: Float64Array;
  private readonly aboard: Float64Array;
  /** Minutes from leaving the stop at a place to the host. */
  private readonly rest: Float64Array;

  constructor(
    private readonly half: HalfDay,
    private readonly vehicle: number,
    private readonly stops: readonly number[],
    private readonly host: number,
  ) {
    const count = stops.length;
    this.increases = new Float64Array(count + 1);
    this.aboard = new Float64Array(count + 1);
    this.rest = new Float64Array(count + 1);
    for (let place = 0; place < count; place++) {
      this.aboard[place + 1] = (this.aboard[place] as number) + (half.boarding[stops[place] as number] as number);
    }
    for (let place = count - 1; place >= 0; place--) {
      const next = place + 1 < count ? this.dwellAt(place + 1) + (this.rest[place + 1] as number) : 0;
      this.rest[place] = this.leg(place) + next;
    }
  }

  /** Works out `increases` for one stop. */
  consider(stop: number): void {
    const { drivingWeight, rideWeight, boarding, dwell, travel, stopCount } = this.half;
    const people = boarding[stop] as number;
    const count = this.stops.length;
    for (let place = 0; place <= count; place++) {
      const load = rideWeight * (this.aboard[place] as number);
      const loadAfter = load + rideWeight * people;
      const before = place === 0 ? -1 : (this.stops[place - 1] as number);
      const to = (before < 0 ? this.half.fromDepot[this.vehicle]?.[stop] : travel[before * stopCount + stop]) as number;
      const reached = legCost(drivingWeight, load, to, dwell[stop] as number);
      if (place === count) {
        const end = this.half.toHost[this.host]?.[stop] as number;
        const skipped = count === 0 ? 0 : driveCost(drivingWeight, load, this.leg(count - 1));
        this.increases[place] = reached + driveCost(drivingWeight, loadAfter, end) - skipped;
        continue;
      }
      const next = this.stops[place] as number;
      const on = legCost(drivingWeight, loadAfter, travel[stop * stopCount + next] as number, this.dwellAt(place));
      const skipped = legCost(drivingWeight, load, this.leg(place - 1), this.dwellAt(place));
      this.increases[place] = reached + on - skipped + rideCost(rideWeight * people, this.rest[place] as number);
    }
  }

  /** Minutes from a place of the way, -1 = the depot, to the next one. */
  private leg(place: number): number {
    const { travel, stopCount, fromDepot, toHost } = this.half;
    const from = this.stops[place];
    const to = this.stops[place + 1];
    if (from === undefined) return fromDepot[this.vehicle]?.[to as number] as number;
    if (to === undefined) return toHost[this.host]?.[from] as number;
    return travel[from * stopCount + to] as number;
  }

  private dwellAt(place: number): number {
    return this.half.dwell[this.stops[place] as number] as number;
  }
}
