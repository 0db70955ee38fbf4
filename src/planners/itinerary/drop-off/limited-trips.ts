import type { HalfDay } from './drop-off-model';
import { beginAt, leaveAfter, seatsTaken, type Trip } from './half-day-trips';
import { WaitingCost } from './waiting-cost';

/** A way over some of the nodes of a half day that is not finished. */
interface Way {
  readonly trip: Trip;
  readonly served: bigint;
  readonly load: number;
}

/**
 * Good ways over given nodes of a half day: as `HalfDayTrips`, but of every number of nodes served only the `width` most
 * promising ways go on, half of them the cheapest and half the earliest. What it finds is possible; it may miss better.
 */
export function limitedTrips(day: HalfDay, nodes: readonly number[], width: number): Trip[] {
  const rules = new NodeRules(day, nodes);
  const start = { last: -1, cost: WaitingCost.free(day.startTime), drive: 0, before: undefined };
  let ways: readonly Way[] = [{ trip: start, served: 0n, load: 0 }];
  for (let count = 1; count <= nodes.length; count++) {
    const next = new Map<string, Way[]>();
    for (const way of ways) {
      for (const node of nodes) {
        const longer = rules.extend(way, node);
        if (longer) keep(next, longer);
      }
    }
    ways = mostPromising([...next.values()].flat(), width);
  }
  return ways.map(({ trip }) => trip).filter(({ last }) => last >= day.stopCount);
}

/** Who gets on and off where, and what must be served before a node, when only given nodes are served. */
class NodeRules {
  private readonly boarding = new Map<number, number>();
  private readonly needed = new Map<number, bigint>();

  constructor(
    private readonly day: HalfDay,
    nodes: readonly number[],
  ) {
    const { people, stopCount, size, comeLater } = day;
    const bits = (chosen: readonly number[]): bigint => chosen.reduce((set, node) => set | (1n << BigInt(node)), 0n);
    const going = (stop: number, host: number): number =>
      people[stop * (size - stopCount) + host - stopCount] as number;
    const stops = nodes.filter((node) => node < stopCount);
    const hosts = nodes.filter((node) => node >= stopCount);
    for (const host of hosts) {
      this.boarding.set(host, -stops.reduce((sum, stop) => sum + going(stop, host), 0));
      this.needed.set(host, bits(stops.filter((stop) => going(stop, host) > 0)));
    }
    for (const stop of stops) {
      this.boarding.set(
        stop,
        hosts.reduce((sum, host) => sum + going(stop, host), 0),
      );
      this.needed.set(stop, bits(stops.filter((other) => comeLater[other]?.includes(stop) === true)));
    }
  }

  extend({ trip, served, load }: Way, node: number): Way | undefined {
    const { day } = this;
    const bit = 1n << BigInt(node);
    const after = load + (this.boarding.get(node) as number);
    if ((served & bit) !== 0n || ((this.needed.get(node) as bigint) & ~served) !== 0n) return undefined;
    if (after > day.seats && !this.hasSeats(served | bit)) return undefined;
    const leg = (trip.last < 0 ? day.fromStart[node] : day.travel[trip.last * day.size + node]) as number;
    const step = { node, leg, before: load, after };
    const begun = beginAt(day, trip.cost, step);
    if (!begun) return undefined;
    const cost = leaveAfter(day, begun, step);
    const before = trip.last < 0 ? undefined : trip;
    return { trip: { last: node, cost, drive: trip.drive + leg, before }, served: served | bit, load: after };
  }

  private hasSeats(served: bigint): boolean {
    return seatsTaken(this.day, (node) => ((served >> BigInt(node)) & 1n) === 1n) <= this.day.seats;
  }
}

function keep(table: Map<string, Way[]>, way: Way): void {
  const key = `${way.served} ${way.trip.last}`;
  const known = table.get(key) ?? [];
  const beats = (a: Trip, b: Trip): boolean => a.drive <= b.drive && a.cost.isNeverAbove(b.cost);
  if (known.some(({ trip }) => beats(trip, way.trip))) return;
  table.set(key, [...known.filter(({ trip }) => !beats(way.trip, trip)), way]);
}

function mostPromising(ways: Way[], width: number): Way[] {
  if (ways.length <= width) return ways;
  const cheapest = [...ways].sort((a, b) => a.trip.cost.base - b.trip.cost.base || a.trip.drive - b.trip.drive);
  const chosen = new Set(cheapest.slice(0, Math.ceil(width / 2)));
  const earliest = [...ways].sort((a, b) => a.trip.cost.earliest - b.trip.cost.earliest);
  for (const way of earliest) if (chosen.size < width) chosen.add(way);
  return [...chosen];
}
