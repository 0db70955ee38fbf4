import { driveCost, legCost } from '../../objective/cost';
import type { HalfDay } from '../half-day';
import type { PricedHalf } from './priced-half';
import type { StopMemory } from './stop-memory';

/** Which ways are of use: those that with the cheapest rest cost less than a ceiling. */
export interface WayCeiling {
  readonly ceiling: number;
  /** Least cost of the rest of a day by load and stop. */
  readonly rests: Float64Array;
}

/**
 * The cheapest ways from a depot by load, last stop and the stops that are remembered there (ng-routes, Baldacci, Mingozzi
 * and Roberti 2012): a way may come to a stop again only after it forgot it.
 */
export class MemoryWays {
  private readonly cost: Float64Array;
  /** Least of these by load and stop, whatever is remembered. */
  private readonly least: Float64Array;
  private readonly memories: number;
  private readonly half: HalfDay;
  private readonly active: Int32Array;

  constructor(
    private readonly priced: PricedHalf,
    private readonly memory: StopMemory,
    private readonly useful: WayCeiling,
  ) {
    this.half = priced.half;
    this.memories = 2 ** memory.count;
    this.active = new Int32Array(this.memories);
    const cells = (priced.places + 1) * this.half.stopCount;
    this.cost = new Float64Array(cells * this.memories).fill(Infinity);
    this.least = new Float64Array(cells).fill(Infinity);
    this.start();
    for (let load = 1; load < priced.places; load++) {
      for (let stop = 0; stop < this.half.stopCount; stop++) this.extend(load, stop);
    }
  }

  /** Least cost of a way by load and host. */
  ends(): Float64Array {
    const { stopCount, toHost, drivingWeight, rideWeight } = this.half;
    const hosts = toHost.length;
    const least = new Float64Array((this.priced.places + 1) * hosts).fill(Infinity);
    for (let load = 1; load <= this.priced.places; load++) {
      for (let stop = 0; stop < stopCount; stop++) {
        const cost = this.leastAt(load, stop);
        if (cost === Infinity) continue;
        for (let host = 0; host < hosts; host++) {
          const end = cost + driveCost(drivingWeight, rideWeight * load, toHost[host]?.[stop] as number);
          if (end < (least[load * hosts + host] as number)) least[load * hosts + host] = end;
        }
      }
    }
    return least;
  }

  /** Calls back with each stop of the cheapest way of one load to one host, from the last one to the first. */
  follow(load: number, host: number, visit: (stop: number) => void): void {
    const { stopCount, toHost, drivingWeight, rideWeight } = this.half;
    let best = Infinity;
    let stop = -1;
    for (let last = 0; last < stopCount; last++) {
      const leg = driveCost(drivingWeight, rideWeight * load, toHost[host]?.[last] as number);
      const cost = this.leastAt(load, last) + leg;
      if (cost >= best) continue;
      best = cost;
      stop = last;
    }
    if (stop < 0) return;
    const begin = (load * stopCount + stop) * this.memories;
    const cells = this.cost.subarray(begin, begin + this.memories);
    let memory = cells.indexOf(this.leastAt(load, stop));
    for (let aboard = load; stop >= 0;) {
      visit(stop);
      const before = this.before(aboard, stop, memory);
      aboard -= this.half.boarding[stop] as number;
      [stop, memory] = before;
    }
  }

  private before(load: number, stop: number, memory: number): [number, number] {
    const { stopCount, boarding } = this.half;
    const aboard = load - (boarding[stop] as number);
    const cost = this.cost[(load * stopCount + stop) * this.memories + memory] as number;
    if (aboard <= 0) return [-1, 0];
    for (let from = 0; from < stopCount; from++) {
      if (from === stop) continue;
      const leg = this.legTo(from, stop, aboard);
      for (let held = 0; held < this.memories; held++) {
        const earlier = this.cost[(aboard * stopCount + from) * this.memories + held] as number;
        if (earlier + leg !== cost || ((this.memory.bit[from * stopCount + stop] as number) & held) !== 0) continue;
        if (this.memory.carried[(from * stopCount + stop) * this.memories + held] === memory) return [from, held];
      }
    }
    return [-1, 0];
  }

  private leastAt(load: number, stop: number): number {
    return this.least[load * this.half.stopCount + stop] as number;
  }

  private put(cell: number, memory: number, cost: number): void {
    const target = cell * this.memories + memory;
    if (cost < (this.cost[target] as number)) this.cost[target] = cost;
    if (cost < (this.least[cell] as number)) this.least[cell] = cost;
  }

  private start(): void {
    const { stopCount, boarding, drivingWeight, fromDepot } = this.half;
    const { places, prizes, vehicle } = this.priced;
    for (let stop = 0; stop < stopCount; stop++) {
      const load = boarding[stop] as number;
      if (load === 0 || load > places) continue;
      const cost = driveCost(drivingWeight, 0, fromDepot[vehicle]?.[stop] as number) - (prizes[stop] as number);
      const cell = load * stopCount + stop;
      if (cost + (this.useful.rests[cell] as number) < this.useful.ceiling) this.put(cell, 0, cost);
    }
  }

  private extend(load: number, stop: number): void {
    const { stopCount, boarding } = this.half;
    if (this.leastAt(load, stop) === Infinity) return;
    const begin = (load * stopCount + stop) * this.memories;
    let used = 0;
    for (let memory = 0; memory < this.memories; memory++) {
      if ((this.cost[begin + memory] as number) < Infinity) this.active[used++] = memory;
    }
    for (let next = 0; next < stopCount; next++) {
      const people = boarding[next] as number;
      if (next !== stop && people > 0 && load + people <= this.priced.places) this.extendTo(load, stop, next, used);
    }
  }

  private extendTo(load: number, stop: number, next: number, used: number): void {
    const { stopCount, boarding } = this.half;
    const begin = (load * stopCount + stop) * this.memories;
    const cell = (load + (boarding[next] as number)) * stopCount + next;
    const leg = this.legTo(stop, next, load);
    const most = this.useful.ceiling - (this.useful.rests[cell] as number) - leg;
    const bit = this.memory.bit[stop * stopCount + next] as number;
    const carried = (stop * stopCount + next) * this.memories;
    for (let at = 0; at < used; at++) {
      const memory = this.active[at] as number;
      const cost = this.cost[begin + memory] as number;
      if (cost >= most || (memory & bit) !== 0) continue;
      this.put(cell, this.memory.carried[carried + memory] as number, cost + leg);
    }
  }

  private legTo(from: number, to: number, aboard: number): number {
    const { stopCount, travel, dwell, drivingWeight, rideWeight } = this.half;
    const minutes = travel[from * stopCount + to] as number;
    const leg = legCost(drivingWeight, rideWeight * aboard, minutes, dwell[to] as number);
    return leg - (this.priced.prizes[to] as number);
  }
}
