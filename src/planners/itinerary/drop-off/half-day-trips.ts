import { driveCost, rideCost } from '../objective/cost';
import type { HalfDay } from './drop-off-model';
import { WaitingCost } from './waiting-cost';

/** A way over some nodes: when it can end and what it then costs. */
export interface Trip {
  readonly last: number;
  /** Cost by the moment of leaving the last node. */
  readonly cost: WaitingCost;
  readonly drive: number;
  readonly before: Trip | undefined;
}

/** People aboard after serving some nodes: those whose stop was served and whose host was not. */
export function aboard({ people, stopCount, size }: HalfDay, served: (node: number) => boolean): number {
  let load = 0;
  const hosts = size - stopCount;
  people.forEach((count, cell) => {
    const host = cell % hosts;
    const stop = (cell - host) / hosts;
    if (count > 0 && served(stop) && !served(stopCount + host)) load += count;
  });
  return load;
}

/**
 * Seats taken by those aboard. Nobody says which of a stop's people use a wheelchair, so those are taken to get off first:
 * a plan then has the seats whoever they are.
 */
export function seatsTaken({ people, seated, stopCount, size }: HalfDay, served: (node: number) => boolean): number {
  const hosts = size - stopCount;
  return seated.reduce((taken, most, stop) => {
    if (!served(stop)) return taken;
    const going = people.subarray(stop * hosts, (stop + 1) * hosts);
    const left = going.reduce((sum, count, host) => sum + (served(stopCount + host) ? 0 : count), 0);
    return taken + Math.min(most, left);
  }, 0);
}

/** The nodes of a trip in order. */
export function nodesOf(trip: Trip): number[] {
  const nodes: number[] = [];
  for (let at: Trip | undefined = trip; at; at = at.before) nodes.push(at.last);
  return nodes.reverse();
}

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

/** One step of a trip: over a leg to a node, with people aboard before and after. */
export interface Step {
  readonly node: number;
  readonly leg: number;
  readonly before: number;
  readonly after: number;
}

/** Cost by the moment of beginning at a node, undefined when that is too late. */
export function beginAt(day: HalfDay, left: WaitingCost, { node, leg, before }: Step): WaitingCost | undefined {
  const load = day.weights.out * before;
  return left
    .after(leg, driveCost(day.weights.driving, load, leg))
    .withWaiting(load)
    .notBefore(day.ready[node] as number)
    .notAfter(day.due[node] as number);
}

/** Cost by the moment of leaving a node: whoever stays aboard, or was aboard before the stop, sits out the dwell. */
export function leaveAfter(day: HalfDay, begun: WaitingCost, { node, before, after }: Step): WaitingCost {
  const dwell = day.dwell[node] as number;
  const staying = day.weights.out * Math.min(before, after);
  return begun.after(dwell, rideCost(staying, dwell)).withWaiting(day.weights.out * after);
}
