import type { HalfDay } from '../drop-off/drop-off-model';
import { aboard, beginAt, leaveAfter, seatsTaken, type Trip } from '../drop-off/half-day-trips';
import { WaitingCost } from '../drop-off/waiting-cost';

/**
 * Every useful way over every set of stops to all hosts of their people, by dynamic programming over (nodes served, last
 * node). A stop is served before each host of its people, and a host once. Of two ways with the same nodes and end, one
 * that is never earlier nor cheaper is left out.
 */
export class HalfDayTrips {
  private readonly ways: (Trip[] | undefined)[];
  private readonly loads: Float64Array;
  private readonly taken: Float64Array;
  private readonly partners: Int32Array;
  private readonly comeLater: Int32Array;

  constructor(private readonly day: HalfDay) {
    const { size } = day;
    this.ways = new Array<Trip[] | undefined>(2 ** size * size);
    const perSet = (count: typeof aboard): Float64Array =>
      Float64Array.from({ length: 2 ** size }, (_, mask) => count(day, (node) => ((mask >> node) & 1) === 1));
    this.loads = perSet(aboard);
    this.taken = perSet(seatsTaken);
    this.partners = Int32Array.from({ length: size }, (_, node) => this.partnersOf(node));
    this.comeLater = Int32Array.from(day.comeLater, (stops) => stops.reduce((mask, stop) => mask | (1 << stop), 0));
    const start = { last: -1, cost: WaitingCost.free(day.startTime), drive: 0, before: undefined };
    for (let node = 0; node < day.stopCount; node++) this.extend(start, 0, node);
    for (let mask = 1; mask < 2 ** size; mask++) this.extendAll(mask);
  }

  /** All useful ways over exactly these stops; each ends at a host. */
  tripsOver(stops: number): Trip[] {
    const { stopCount, size } = this.day;
    let mask = stops;
    for (let host = stopCount; host < size; host++) {
      if (((this.partners[host] as number) & stops) !== 0) mask |= 1 << host;
    }
    return Array.from(
      { length: size - stopCount },
      (_, host) => this.ways[mask * size + stopCount + host] ?? [],
    ).flat();
  }

  private partnersOf(node: number): number {
    const { people, stopCount, size } = this.day;
    const hosts = size - stopCount;
    let mask = 0;
    people.forEach((count, cell) => {
      const host = cell % hosts;
      const stop = (cell - host) / hosts;
      if (count > 0 && node === stop) mask |= 1 << (stopCount + host);
      if (count > 0 && node === stopCount + host) mask |= 1 << stop;
    });
    return mask;
  }

  private extendAll(mask: number): void {
    const { size } = this.day;
    for (let last = 0; last < size; last++) {
      const ways = this.ways[mask * size + last];
      if (!ways) continue;
      for (let node = 0; node < size; node++) {
        if (!this.mayFollow(mask, node)) continue;
        for (const way of ways) this.extend(way, mask, node);
      }
    }
  }

  private mayFollow(mask: number, node: number): boolean {
    const { stopCount } = this.day;
    if (((mask >> node) & 1) === 1) return false;
    const met = (this.partners[node] as number) & mask;
    return node < stopCount ? met === 0 && ((this.comeLater[node] as number) & mask) === 0 : met !== 0;
  }

  private extend(way: Trip, mask: number, node: number): void {
    const { size, seats, fromStart, travel } = this.day;
    if ((this.taken[mask | (1 << node)] as number) > seats) return;
    const leg = (way.last < 0 ? fromStart[node] : travel[way.last * size + node]) as number;
    const step = { node, leg, before: this.loads[mask] as number, after: this.loads[mask | (1 << node)] as number };
    const begun = beginAt(this.day, way.cost, step);
    if (!begun) return;
    const cost = leaveAfter(this.day, begun, step);
    this.insert((mask | (1 << node)) * size + node, {
      last: node,
      cost,
      drive: way.drive + leg,
      before: way.last < 0 ? undefined : way,
    });
  }

  private insert(state: number, way: Trip): void {
    const known = this.ways[state] ?? [];
    const beats = (a: Trip, b: Trip): boolean => a.drive <= b.drive && a.cost.isNeverAbove(b.cost);
    if (known.some((other) => beats(other, way))) return;
    this.ways[state] = [...known.filter((other) => !beats(way, other)), way];
  }
}
