import { driveCost, legCost } from '../../objective/cost';
import type { HalfDay } from '../half-day';
import type { PricedHalf } from './priced-half';

/** The cheapest ways from a depot by load and last stop that never go straight back: load × stops + stop. */
export class LooseWays {
  readonly cost: Float64Array;
  private readonly second: Float64Array;
  private readonly from: Int16Array;
  private readonly secondFrom: Int16Array;

  private readonly half: HalfDay;
  private readonly vehicle: number;
  private readonly places: number;
  private readonly prizes: Float64Array;

  constructor({ half, vehicle, places, prizes }: PricedHalf) {
    this.half = half;
    this.vehicle = vehicle;
    this.places = places;
    this.prizes = prizes;
    const size = (places + 1) * half.stopCount;
    this.cost = new Float64Array(size).fill(Infinity);
    this.second = new Float64Array(size).fill(Infinity);
    this.from = new Int16Array(size).fill(-1);
    this.secondFrom = new Int16Array(size).fill(-1);
    this.start();
    for (let load = 1; load < places; load++) {
      for (let stop = 0; stop < half.stopCount; stop++) {
        if ((this.cost[load * half.stopCount + stop] as number) < Infinity) this.extend(load, stop);
      }
    }
  }

  /** Least cost of a way by load and host: load × hosts + host. */
  ends(): Float64Array {
    const hosts = this.half.toHost.length;
    const least = new Float64Array((this.places + 1) * hosts);
    for (let host = 0; host < hosts; host++) {
      this.endsAt(host).forEach((cost, load) => (least[load * hosts + host] = cost));
    }
    return least;
  }

  /** Least cost of a way to one host by load. */
  endsAt(host: number): Float64Array {
    const { stopCount, toHost, drivingWeight, rideWeight } = this.half;
    const legs = toHost[host] as Float64Array;
    const least = new Float64Array(this.places + 1).fill(Infinity);
    for (let load = 1; load <= this.places; load++) {
      for (let stop = 0; stop < stopCount; stop++) {
        const leg = driveCost(drivingWeight, rideWeight * load, legs[stop] as number);
        const cost = (this.cost[load * stopCount + stop] as number) + leg;
        if (cost < (least[load] as number)) least[load] = cost;
      }
    }
    return least;
  }

  /** Calls back with each stop of the cheapest way of one load to one host. */
  follow(load: number, host: number, visit: (stop: number) => void): void {
    const { stopCount, toHost, drivingWeight, rideWeight, boarding } = this.half;
    let last = -1;
    let best = Infinity;
    for (let stop = 0; stop < stopCount; stop++) {
      const cost =
        (this.cost[load * stopCount + stop] as number) +
        driveCost(drivingWeight, rideWeight * load, toHost[host]?.[stop] as number);
      if (cost < best) {
        best = cost;
        last = stop;
      }
    }
    let after = -1;
    let aboard = load;
    while (last >= 0) {
      visit(last);
      const cell = aboard * stopCount + last;
      const before = (this.from[cell] === after && after >= 0 ? this.secondFrom[cell] : this.from[cell]) as number;
      aboard -= boarding[last] as number;
      after = last;
      last = before;
    }
  }

  private start(): void {
    const { stopCount, boarding, drivingWeight, fromDepot } = this.half;
    for (let stop = 0; stop < stopCount; stop++) {
      const load = boarding[stop] as number;
      if (load === 0 || load > this.places) continue;
      const leg = fromDepot[this.vehicle]?.[stop] as number;
      this.insert(load * stopCount + stop, driveCost(drivingWeight, 0, leg) - (this.prizes[stop] as number), -1);
    }
  }

  private extend(load: number, stop: number): void {
    const { stopCount, travel, dwell, boarding, drivingWeight, rideWeight } = this.half;
    const cell = load * stopCount + stop;
    const first = this.cost[cell] as number;
    const other = this.second[cell] as number;
    const came = this.from[cell] as number;
    for (let next = 0; next < stopCount; next++) {
      const people = boarding[next] as number;
      const total = load + people;
      if (next === stop || people === 0 || total > this.places) continue;
      const minutes = travel[stop * stopCount + next] as number;
      const leg = legCost(drivingWeight, rideWeight * load, minutes, dwell[next] as number);
      const before = came === next ? other : first;
      this.insert(total * stopCount + next, before + leg - (this.prizes[next] as number), stop);
    }
  }

  private insert(cell: number, cost: number, from: number): void {
    if (cost < (this.cost[cell] as number)) {
      if (this.from[cell] !== from) {
        this.second[cell] = this.cost[cell] as number;
        this.secondFrom[cell] = this.from[cell] as number;
      }
      this.cost[cell] = cost;
      this.from[cell] = from;
    } else if (cost < (this.second[cell] as number) && this.from[cell] !== from) {
      this.second[cell] = cost;
      this.secondFrom[cell] = from;
    }
  }
}
