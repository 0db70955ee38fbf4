import type { NumberedProblem } from '../../problem/numbered-problem';
import type { FleetDivision } from '../fleet-division';
import { nearestStops } from '../relaxation/stop-memory';
import { improveWays } from './improve-ways';
import { DayInsertion } from './insert-stop';
import type { SequencedDay, SequencePricing } from './sequenced-day';

/** The days of some vehicles, undefined where one stays, and the stops that nobody serves. */
export interface SequencedDays {
  readonly days: readonly (SequencedDay | undefined)[];
  readonly homeless: readonly number[];
  readonly cost: number;
}

/** How far the improvement goes. */
export interface SequenceEffort {
  readonly rounds: number;
  /** Asked now and then. */
  readonly isOver: (best: SequencedDays) => boolean;
  /** Whether the days fit together at hosts that limit vehicles. */
  readonly fitTogether: (days: readonly SequencedDay[]) => boolean;
}

/** By which part of the cost the next days may be dearer, on average, at first and at last. */
const FIRST_HEAT = 0.015;
const LAST_HEAT = 0.0005;
/** Days that are more than this worse are not looked at closely. */
const HOPELESS = 0.15;
const OVERLOOK_ONE_IN = 20;
/** In one of so many rounds a vehicle has to stay, and in one two vehicles exchange their stops. */
const STAY_ONE_IN = 16;
const EXCHANGE_ONE_IN = 4;
const LEAST_REMOVED = 1;
const MOST_REMOVED = 8;

/**
 * Annealing over sequences: takes a few stops out and puts them back where they cost least, in both ways at once. Draws
 * from fixed numbers, so the same days become the same ones.
 */
export class SequenceImprovement {
  private seed = 20_270_115;
  private readonly near: readonly (readonly number[])[];

  constructor(
    private readonly problem: NumberedProblem,
    private readonly pricing: SequencePricing,
    private readonly effort: SequenceEffort,
  ) {
    const legs = { stopCount: problem.stopCount, travel: problem.stopToStop };
    this.near = Array.from({ length: problem.stopCount }, (_, stop) => nearestStops(legs, stop));
  }

  run(): SequencedDays {
    let best = this.onlyFitting(this.insert(nothingServed(this.problem), -1));
    let current = best;
    const { rounds, isOver, fitTogether } = this.effort;
    for (let round = 0; round < rounds && !((round & 15) === 0 && isOver(best)); round++) {
      const heat = FIRST_HEAT * (LAST_HEAT / FIRST_HEAT) ** (round / rounds);
      const allowed = -Math.log(this.part()) * heat * current.cost;
      const found = this.change(current);
      if (found.homeless.length > current.homeless.length) continue;
      if (found.homeless.length === current.homeless.length && found.cost > current.cost + allowed) continue;
      if (!fitTogether(served(found))) continue;
      current = found;
      if (isBetter(found, best)) best = found;
    }
    return best;
  }

  /** Sends vehicles home, the last first, until the rest fit together at the hosts. */
  private onlyFitting(start: SequencedDays): SequencedDays {
    let found = start;
    for (let vehicle = start.days.length - 1; vehicle > 0 && !this.effort.fitTogether(served(found)); vehicle--) {
      found = this.without(found, new Set(found.days[vehicle]?.out ?? []));
    }
    return found;
  }

  /** Takes some stops out, puts them back and improves the days that changed, unless they are hopeless. */
  private change(current: SequencedDays): SequencedDays {
    const start = this.chance(EXCHANGE_ONE_IN) === 0 ? this.exchanged(current) : current;
    const staying = this.chance(STAY_ONE_IN) === 0 ? this.chance(current.days.length) : -1;
    const removed = this.removed(start);
    start.days[staying]?.out.forEach((stop) => removed.add(stop));
    const found = this.insert(this.without(start, removed), staying);
    if (found.cost > current.cost * (1 + HOPELESS)) return found;
    const days = found.days.map((day, vehicle) => {
      if (day === undefined || day === current.days[vehicle]) return day;
      return improveWays(this.pricing, day);
    });
    return { days, homeless: found.homeless, cost: totalOf(days) };
  }

  /** Two vehicles have exchanged their stops, each as far as it may and has the places. */
  private exchanged({ days, homeless }: SequencedDays): SequencedDays {
    const one = this.chance(days.length);
    const other = this.chance(days.length);
    const taken = [this.takenOver(days[other], one), this.takenOver(days[one], other)];
    const exchanged = days.map((day, vehicle) => (vehicle === one ? taken[0] : vehicle === other ? taken[1] : day));
    const lost = [days[one], days[other]].flatMap((day) => day?.out ?? []);
    const kept = new Set(taken.flatMap((day) => day?.out ?? []));
    return {
      days: exchanged,
      homeless: [...homeless, ...lost.filter((stop) => !kept.has(stop))],
      cost: totalOf(exchanged),
    };
  }

  private takenOver(day: SequencedDay | undefined, vehicle: number): SequencedDay | undefined {
    if (!day) return undefined;
    const stops: number[] = [];
    for (const stop of this.shuffled(day.out)) if (this.pricing.holds(vehicle, [...stops, stop])) stops.push(stop);
    const isTaken = (stop: number): boolean => stops.includes(stop);
    if (stops.length === 0) return undefined;
    return this.pricing.price({ vehicle, out: day.out.filter(isTaken), home: day.home.filter(isTaken) });
  }

  /** Puts every homeless stop, in any order, into the day where it costs least; one vehicle may have to stay. */
  private insert(start: SequencedDays, staying: number): SequencedDays {
    const days = [...start.days];
    const insertions: (DayInsertion | undefined)[] = days.map(() => undefined);
    const homeless: number[] = [];
    const boards = (stop: number): number => Math.sign(this.problem.boarding[stop] as number);
    // A vehicle first needs somebody who boards.
    for (const stop of [...this.shuffled(start.homeless)].sort((a, b) => boards(b) - boards(a))) {
      const best = this.cheapestWith(days, stop, staying, insertions);
      if (best) {
        days[best.vehicle] = best;
        insertions[best.vehicle] = undefined;
      } else homeless.push(stop);
    }
    return { days, homeless, cost: totalOf(days) };
  }

  /** The day that becomes least dearer with one more stop; now and then one is overlooked. */
  private cheapestWith(
    days: SequencedDays['days'],
    stop: number,
    staying: number,
    insertions: (DayInsertion | undefined)[],
  ): SequencedDay | undefined {
    let best: SequencedDay | undefined;
    let least = Infinity;
    for (let vehicle = 0; vehicle < days.length; vehicle++) {
      const longer = vehicle === staying ? undefined : this.dayWith(days[vehicle], vehicle, stop, insertions);
      if (!longer) continue;
      const increase = longer.cost - (days[vehicle]?.cost ?? 0);
      if (increase >= least || (best && this.chance(OVERLOOK_ONE_IN) === 0)) continue;
      best = longer;
      least = increase;
    }
    return best;
  }

  private dayWith(
    day: SequencedDay | undefined,
    vehicle: number,
    stop: number,
    insertions: (DayInsertion | undefined)[],
  ): SequencedDay | undefined {
    if (!day) {
      const only = [stop];
      return !this.pricing.holds(vehicle, only) ? undefined : this.pricing.price({ vehicle, out: only, home: only });
    }
    const insertion = (insertions[vehicle] ??= new DayInsertion(this.pricing, day));
    return insertion.with(stop);
  }

  private without(current: SequencedDays, removed: ReadonlySet<number>): SequencedDays {
    const stays = (stop: number): boolean => !removed.has(stop);
    const days = current.days.map((day, vehicle) => {
      if (!day?.out.some((stop) => removed.has(stop))) return day;
      const out = day.out.filter(stays);
      return out.length === 0 ? undefined : this.pricing.price({ vehicle, out, home: day.home.filter(stays) });
    });
    const lost = current.days.flatMap((day, vehicle) => (day && !days[vehicle] ? day.out : []));
    const homeless = [...new Set([...current.homeless, ...removed, ...lost])];
    return { days, homeless, cost: totalOf(days) };
  }

  /** Neighbours of each other, any stops, or all of one vehicle. */
  private removed(current: SequencedDays): Set<number> {
    const { stopCount } = this.problem;
    const count = LEAST_REMOVED + this.chance(MOST_REMOVED - LEAST_REMOVED + 1);
    const kind = this.chance(10);
    if (kind === 0) return new Set(current.days[this.chance(current.days.length)]?.out ?? []);
    if (kind < 3) return new Set(Array.from({ length: count }, () => this.chance(stopCount)));
    const centre = this.chance(stopCount);
    const neighbours = this.near[centre] as readonly number[];
    return new Set([centre, ...neighbours.filter(() => this.chance(3) > 0).slice(0, count - 1)]);
  }

  private shuffled(stops: readonly number[]): readonly number[] {
    const order = [...stops];
    for (let place = order.length - 1; place > 0; place--) {
      const other = this.chance(place + 1);
      [order[place], order[other]] = [order[other] as number, order[place] as number];
    }
    return order;
  }

  /** A whole number below `limit`, the same ones in every run. */
  private chance(limit: number): number {
    return Math.floor(this.part() * limit);
  }

  /** More than 0 and less than 1. */
  private part(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return (this.seed + 0.5) / 4294967296;
  }
}

export const served = ({ days }: SequencedDays): readonly SequencedDay[] => days.filter((day) => day !== undefined);

/** Which stops each vehicle serves. */
export const divisionOf = ({ days, homeless }: SequencedDays): FleetDivision => ({
  shares: days.map((day) => day?.out ?? []),
  homeless,
});

function nothingServed({ vehicles, stopCount }: NumberedProblem): SequencedDays {
  const homeless = Array.from({ length: stopCount }, (_, stop) => stop);
  return { days: vehicles.map(() => undefined), homeless, cost: 0 };
}

const totalOf = (days: readonly (SequencedDay | undefined)[]): number =>
  days.reduce((sum, day) => sum + (day?.cost ?? 0), 0);

const isBetter = (a: SequencedDays, b: SequencedDays): boolean =>
  a.homeless.length - b.homeless.length < 0 || (a.homeless.length === b.homeless.length && a.cost < b.cost - 1e-9);
