import { setImmediate } from 'node:timers/promises';
import { planInterviews, type InterviewPlan } from '../../../interviews';
import { SAME_COST } from '../../days/compare-joined-days';
import type { Drops, JoinedDay, JoinedPerson, JoinedProblem } from '../../problem/joined-problem';
import { leastRouteCost } from '../proof/least-route-cost';
import { divideRegion } from './divide-region';
import { problemIn, wholeDay, type DropRegion } from './drop-region';
import { RegionOptions } from './region-options';
import { compareGains, gainsOf, promiseOf, type DropPromise, type Gains } from './region-promise';

/** So many regions are looked at. */
const MOST_REGIONS = 600;

/** What the route of a region with given drops costs at least (Infinity: there is none), and the day along it. */
export interface TriedDay {
  readonly least: number;
  readonly day: JoinedDay | undefined;
}

/** What the search asks of the rest. */
export interface DropDayAsks {
  readonly problem: JoinedProblem;
  readonly until: number;
  /** What the ride of a person costs, as far as is known. */
  readonly costOf: (person: JoinedPerson, host: string) => number;
  /** The best day within the hours of a problem, of those with these drops. */
  readonly tryDay: (problem: JoinedProblem, drops: Drops) => Promise<TriedDay>;
  /** The best possible day that is known. */
  readonly best: () => JoinedDay | undefined;
}

interface OpenRegion {
  readonly region: DropRegion;
  /** No day of the region gives as much as this. */
  readonly below: Gains | undefined;
  /** What no day of the region exceeds. */
  readonly gains: Gains;
  /** What days of the region that give so much cost at least. */
  readonly cost: number;
  readonly promise?: DropPromise;
}

type PromisedRegion = OpenRegion & { readonly promise: DropPromise };

/**
 * Best-first branch and bound over regions of drop-off days. The programme of drops says what a region gives people at most, as if
 * everybody were there as long as anybody can be; the tables of counts what the route costs at least on which they have as much.
 * A day that turns out to give less divides the region at the moments that it is off.
 */
export class DropDaySearch {
  private open: OpenRegion[] = [];
  /** Regions of which nobody knows more than their bounds. */
  private readonly givenUp: OpenRegion[] = [];
  private regions = 0;
  private readonly options: RegionOptions;

  constructor(private readonly asks: DropDayAsks) {
    this.options = new RegionOptions(asks.problem);
  }

  /** @returns whether no possible day is better than the best one, waiting left out */
  async run(): Promise<boolean> {
    this.open = [{ region: wholeDay, below: undefined, gains: [Infinity, Infinity, Infinity], cost: 0 }];
    for (;;) {
      this.open.sort(compareRegions);
      const next = this.open[0];
      if (!next || this.isNoBetter(next)) return this.givenUp.every((region) => this.isNoBetter(region));
      if (performance.now() > this.asks.until || this.regions >= MOST_REGIONS) return false;
      this.open.shift();
      this.regions += 1;
      await this.look(next);
      await setImmediate();
    }
  }

  /** What no possible day exceeds, and what one that gives as much costs at least; undefined when there is none. */
  bound(): { readonly gains: Gains; readonly cost: number } | undefined {
    const best = this.asks.best();
    const known = best ? [{ gains: gainsOf(best.figures), cost: best.figures.routeCost }] : [];
    const [first] = [...this.open, ...this.givenUp, ...known].sort(compareRegions);
    return first;
  }

  private async look(at: OpenRegion): Promise<void> {
    const { problem, until, costOf } = this.asks;
    const options = this.options.of(at.region, costOf);
    const isSettled = new Set(options.map(({ person }) => person));
    if (problem.people.some(({ id, drops }) => drops.length > 0 && !isSettled.has(id))) return;
    const promise = at.promise ?? (await promiseOf(problem.interviews, options, { until, below: at.below }));
    if (!promise) return;
    // What days cost that give more says nothing of those that give less.
    const isLess = compareGains(promise.gains, at.gains) > 0;
    const found = isLess ? { ...at, promise, gains: promise.gains, cost: 0 } : { ...at, promise };
    if (this.isNoBetter(found)) return;
    const [next] = this.open;
    if (next && compareRegions(next, found) < 0) this.open.push(found);
    else await this.lookInside(found);
  }

  private async lookInside(at: PromisedRegion): Promise<void> {
    const { promise, region } = at;
    const tried = await this.asks.tryDay(problemIn(this.asks.problem, region), promise.drops);
    if (tried.day && !this.keeps(tried.day, at)) return this.divide(at, tried.day);
    if (this.isNoBetter(at)) return;
    if (!promise.isProven) this.givenUp.push(at);
    else await this.proveCost(at);
  }

  /** Whether a day is a possible one that gives what its region promises. */
  private keeps({ figures, hindrances }: JoinedDay, { gains }: OpenRegion): boolean {
    return hindrances === 0 && compareGains(gainsOf(figures), gains) <= 0;
  }

  private async proveCost(at: PromisedRegion): Promise<void> {
    const { region, promise, gains } = at;
    const problem = problemIn(this.asks.problem, region);
    let apart: JoinedDay | undefined;
    const look = async (drops: Drops): Promise<number | undefined> => {
      const { least, day } = await this.asks.tryDay(problem, drops);
      if (!day || this.keeps(day, at)) return least;
      apart = day;
      return undefined;
    };
    const { model, values } = promise;
    const known = this.knownCost(gains);
    const { least, isSure } = await leastRouteCost({
      problem,
      model,
      best: values,
      known,
      until: this.asks.until,
      look,
    });
    const bounded = { ...at, cost: Math.max(at.cost, least) };
    if (apart) await this.divide(bounded, apart);
    else if (isSure && least === Infinity) this.open.push({ region, gains, cost: 0, below: gains });
    else if (!this.isNoBetter(bounded)) this.givenUp.push(bounded);
  }

  private knownCost(gains: Gains): number {
    const best = this.asks.best();
    return best && compareGains(gainsOf(best.figures), gains) <= 0 ? best.figures.routeCost : Infinity;
  }

  private async divide(at: PromisedRegion, day: JoinedDay): Promise<void> {
    const promised = await this.promisedTo(at, day.drops);
    const parts = divideRegion(this.asks.problem, this.options, at.region, day, promised);
    const { gains, cost, below } = at;
    if (parts.length === 0) this.givenUp.push(at);
    for (const region of parts) this.open.push({ region, gains, cost, below });
  }

  /** The best interviews as if everybody were as long as anybody can be where they are let off. */
  private promisedTo({ region }: OpenRegion, drops: Drops): Promise<InterviewPlan> {
    const { interviews } = this.asks.problem;
    const options = this.options.of(region, () => 0);
    const people = interviews.people.map((person) => {
      const chosen = options.find((option) => option.person === person.id && option.host === drops.get(person.id));
      return { ...person, presence: chosen?.presence ? [chosen.presence] : [] };
    });
    const timeLimitMs = Math.max(100, this.asks.until - performance.now());
    return planInterviews({ ...interviews, people }, { whatIfs: false, timeLimitMs });
  }

  private isNoBetter({ gains, cost }: OpenRegion): boolean {
    const best = this.asks.best();
    if (!best) return false;
    const difference = compareGains(gains, gainsOf(best.figures));
    return difference > 0 || (difference === 0 && cost > best.figures.routeCost - SAME_COST);
  }
}

const compareRegions = (one: Pick<OpenRegion, 'gains' | 'cost'>, other: Pick<OpenRegion, 'gains' | 'cost'>): number =>
  compareGains(one.gains, other.gains) || one.cost - other.cost;
