import { driveCost, legCost } from '../../objective/cost';
import type { PricedHalf } from './priced-half';
import type { StopMemory } from './stop-memory';

/** Which rests are of use: those that with the cheapest way to them cost less than a ceiling. */
export interface RestCeiling {
  readonly ceiling: number;
  /** Least cost of the ways from the depot by load and stop. */
  readonly ways: Float64Array;
}

/** The cheapest ways on from a stop that come to no remembered stop again, by people aboard, stop and what was served. */
export class MemoryRests {
  private readonly cost: Float64Array;
  private readonly memories: number;
  private readonly active: Int32Array;

  constructor(
    private readonly priced: PricedHalf,
    private readonly memory: StopMemory,
    private readonly useful: RestCeiling,
    host: number,
    /** What the rest of the day costs at least after reaching the host with so many people. */
    afterHost: (load: number) => number,
  ) {
    const { half, places } = priced;
    this.memories = 2 ** memory.count;
    this.active = new Int32Array(this.memories);
    this.cost = new Float64Array((places + 1) * half.stopCount * this.memories).fill(Infinity);
    for (let load = places; load > 0; load--) {
      for (let stop = 0; stop < half.stopCount; stop++) {
        const people = half.boarding[stop] as number;
        if (people === 0 || people > load) continue;
        const leg = half.toHost[host]?.[stop] as number;
        const end = driveCost(half.drivingWeight, half.rideWeight * load, leg) + afterHost(load);
        this.offer(load, stop, 0, end);
        this.extend(load, stop);
        this.spread(load * half.stopCount + stop);
      }
    }
  }

  /** Least cost of going on from a stop, its own prize not counted. @param served which stops were served, as bits */
  after(load: number, stop: number, served: number): number {
    const { stopCount } = this.priced.half;
    const free = ~this.memoryOf(stop, served) & (this.memories - 1);
    return this.cost[(load * stopCount + stop) * this.memories + free] as number;
  }

  private memoryOf(stop: number, served: number): number {
    const { stopCount } = this.priced.half;
    let bits = 0;
    for (let left = served; left !== 0; left &= left - 1) {
      bits |= this.memory.bit[stop * stopCount + 31 - Math.clz32(left & -left)] as number;
    }
    return bits;
  }

  private offer(load: number, stop: number, memory: number, cost: number): void {
    const cell = load * this.priced.half.stopCount + stop;
    if (cost + (this.useful.ways[cell] as number) >= this.useful.ceiling) return;
    const target = cell * this.memories + memory;
    if (cost < (this.cost[target] as number)) this.cost[target] = cost;
  }

  /** Goes back to every stop that can come before. */
  private extend(load: number, stop: number): void {
    const { stopCount, boarding } = this.priced.half;
    const begin = (load * stopCount + stop) * this.memories;
    const aboard = load - (boarding[stop] as number);
    let used = 0;
    for (let memory = 0; memory < this.memories; memory++) {
      if ((this.cost[begin + memory] as number) < Infinity) this.active[used++] = memory;
    }
    if (used === 0) return;
    for (let before = 0; before < stopCount; before++) {
      const people = boarding[before] as number;
      if (before !== stop && people > 0 && people <= aboard) this.extendTo(before, stop, aboard, used);
    }
  }

  private extendTo(before: number, stop: number, aboard: number, used: number): void {
    const { stopCount, boarding, travel, dwell, drivingWeight, rideWeight } = this.priced.half;
    const begin = ((aboard + (boarding[stop] as number)) * stopCount + stop) * this.memories;
    const minutes = travel[before * stopCount + stop] as number;
    const leg = legCost(drivingWeight, rideWeight * aboard, minutes, dwell[stop] as number);
    const gain = leg - (this.priced.prizes[stop] as number);
    const cell = aboard * stopCount + before;
    const most = this.useful.ceiling - (this.useful.ways[cell] as number) - gain;
    const bit = this.memory.bit[stop * stopCount + before] as number;
    const carried = (stop * stopCount + before) * this.memories;
    for (let at = 0; at < used; at++) {
      const memory = this.active[at] as number;
      const cost = this.cost[begin + memory] as number;
      if (cost >= most || (memory & bit) !== 0) continue;
      const target = cell * this.memories + (this.memory.carried[carried + memory] as number);
      if (cost + gain < (this.cost[target] as number)) this.cost[target] = cost + gain;
    }
  }

  /** Lets each set of stops stand for all sets within it. */
  private spread(cell: number): void {
    const begin = cell * this.memories;
    for (let bit = 1; bit < this.memories; bit <<= 1) {
      for (let set = 0; set < this.memories; set++) {
        if ((set & bit) === 0) continue;
        const smaller = this.cost[begin + (set ^ bit)] as number;
        if (smaller < (this.cost[begin + set] as number)) this.cost[begin + set] = smaller;
      }
    }
  }
}
