import type { BreakRule } from '../problem/itinerary-problem';
import { bitsOf } from './bits';
import { halfDayOver, type HalfDay, type Halves } from './drop-off-model';
import type { LeastDays } from './least-days';
import { LeastRests, type AfterWay } from './least-rests';
import { NodeSets } from './node-sets';
import { bestPairing, type PricedDropOffDay } from './pair-halves';
import { WaysBelow, type FoundWays, type TripBudget } from './ways-below';

/** Above the least that a day can cost, as a part of it: up to where ways are looked for, the first time, the second … */
const REACHES = [0, 0.005, 0.02, 0.08, 0.3];

const NO_DAY = { cost: Infinity, drive: Infinity };

/** The best day of those that were looked at; every other one costs at least `leastLeftOut`. */
interface FoundDay {
  readonly day: PricedDropOffDay | undefined;
  readonly leastLeftOut: number;
}

/** What every set of stops costs one kind of vehicle: at first at least, and exactly where it was looked at closely. */
export class DayPrices {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  /** The best day known for a set of stops. */
  readonly days = new Map<number, PricedDropOffDay>();
  private readonly known = new Set<number>();
  private readonly looks = new Map<number, number>();

  constructor(
    private readonly halves: Halves,
    private readonly sets: NodeSets,
    private readonly least: LeastDays,
    private readonly breaks: BreakRule | undefined,
  ) {
    this.cost = least.cost;
    this.drive = least.drive;
  }

  isKnown(stops: number): boolean {
    return stops === 0 || this.known.has(stops);
  }

  /** Looks for the cheapest day for these stops not far above what it costs at least. @returns whether the budget did */
  look(stops: number, budget: TripBudget): boolean {
    const looks = this.looks.get(stops) ?? 0;
    const reach = REACHES[looks];
    const ceiling = reach === undefined ? Infinity : (this.cost[stops] as number) * (1 + reach);
    const found = this.waysBelow(stops, ceiling, budget);
    if (!found) return false;
    this.looks.set(stops, looks + 1);
    this.settle(stops, found);
    return true;
  }

  private settle(stops: number, { day, leastLeftOut }: FoundDay): void {
    const isBest = leastLeftOut === Infinity || (day !== undefined && day.cost < leastLeftOut);
    const { cost, drive } = isBest ? (day ?? NO_DAY) : { cost: leastLeftOut, drive: 0 };
    this.cost[stops] = Math.max(this.cost[stops] as number, cost);
    this.drive[stops] = drive;
    if (isBest) this.known.add(stops);
    if (day) this.days.set(stops, day);
  }

  private waysBelow(stops: number, ceiling: number, budget: TripBudget): FoundDay | undefined {
    const nodes = bitsOf(this.sets.withHosts(stops));
    const { stopCount } = this.halves.out;
    const hosts = nodes.filter((node) => node >= stopCount).map((node) => node - stopCount);
    const search = (half: HalfDay, after: AfterWay): FoundWays | undefined => {
      const part = halfDayOver(half, nodes);
      const sets = new NodeSets(part);
      budget.left -= 2 ** part.size;
      return new WaysBelow(part, sets, new LeastRests(part, sets, after), budget).find(ceiling);
    };
    const out = search(this.halves.out, this.least.afterOut(stops, hosts));
    const back = out && search(this.halves.back, this.least.afterBack(stops, hosts));
    if (!back) return undefined;
    const pairing = { ways: out.ways, homes: back.ways };
    const paired = bestPairing(0, halfDayOver(this.halves.out, nodes), this.breaks, pairing);
    const original = (order: readonly number[]): number[] => order.map((node) => nodes[node] as number);
    const day = paired && {
      ...paired,
      day: { ...paired.day, out: original(paired.day.out), back: original(paired.day.back) },
    };
    return { day, leastLeftOut: Math.min(out.leastLeftOut, back.leastLeftOut) };
  }
}
