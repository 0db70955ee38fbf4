import { runInSlices } from '../../../interviews';
import type { Drops, JoinedProblem } from '../../problem/joined-problem';
import type { DropModel } from '../drop-model';
import { CheapestCounts } from './cheapest-counts';
import type { CostBudget } from './counts-below';
import type { CountRule } from './counts-list';
import { CountQuestions } from './count-questions';
import { stopChoices, type Counts, type StopChoices } from './stop-choices';

/** Ways to divide the people of one stop over hosts, stops and hosts together, and divisions of stops over vehicles, up to which this is tried. */
const MOST_DIVISIONS = 200;
const MOST_NODES = 12;
const MOST_STOP_DIVISIONS = 20_000;
/** States of tables that are worked out in all. */
const MOST_STATES = 3_000_000;
const MOST_QUESTIONS = 400;
const SAME = 1e-4;
/** Where no route is known, those are looked for that cost at most so much more than the cheapest; then all. */
const WIDER = [1.02, 1.06, 1.15, 1.4, 2];
const ANY_COST = 1e12;

/** What the search for the least cost asks of the rest. */
export interface LeastRouteAsks {
  readonly problem: JoinedProblem;
  readonly model: DropModel;
  /** A solution of the model, as good in all levels of interviews as is asked. */
  readonly best: ArrayLike<number>;
  /** The cost of a known route of people who are so well off; Infinity when there is none. */
  readonly known: number;
  readonly until: number;
  /** Plans the route of these people. @returns what it costs at least, Infinity = there is none; undefined when no more is to be asked */
  readonly look: (drops: Drops) => Promise<number | undefined>;
}

/** What every route costs at least, Infinity = there is none; `isSure` when one costs no more, or there is none. */
export interface LeastRoute {
  readonly least: number;
  readonly isSure: boolean;
}

/**
 * What every route costs at least on which people can have interviews so good as if a vehicle came to each host in time: choices of
 * people are asked in the order of what their route costs at least, until one is possible and none is cheaper.
 */
export async function leastRouteCost(asks: LeastRouteAsks): Promise<LeastRoute> {
  const choices = stopChoices(asks.problem, MOST_DIVISIONS);
  if (!choices || isTooLarge(choices)) return { least: 0, isSure: false };
  const budget = { left: MOST_STATES, until: asks.until };
  const search = new CountSearch(asks, choices, budget);
  const { least } = new CheapestCounts(choices, budget);
  if (least === Infinity) return { least, isSure: true };
  if (asks.known < Infinity) return search.below(asks.known);
  for (const ceiling of [...WIDER.map((wider) => least * wider + 1), ANY_COST]) {
    const found = await search.below(ceiling);
    if (!found.isSure || found.least < ceiling) return found;
  }
  return { least: Infinity, isSure: true };
}

class CountSearch {
  private readonly questions: CountQuestions;
  private readonly rules: CountRule[] = [];
  private readonly excluded: Counts[] = [];
  private asked = 0;
  /** The least cost of a route that was planned. */
  private reached = Infinity;

  constructor(
    private readonly asks: LeastRouteAsks,
    private readonly choices: StopChoices,
    private readonly budget: CostBudget,
  ) {
    this.questions = new CountQuestions(asks.problem, asks.model, asks.best, choices);
  }

  /** The least cost below this one, which is itself given when there is none. */
  async below(ceiling: number): Promise<LeastRoute> {
    const cheapest = new CheapestCounts(this.choices, this.budget);
    const isListed = await runInSlices(cheapest.prepare(ceiling));
    let least = Math.min(cheapest.least, ceiling);
    if (!isListed) return { least, isSure: false };
    for (const rule of this.rules) await runInSlices(cheapest.add(rule));
    for (const counts of this.excluded) cheapest.exclude(counts);
    let below = Math.min(ceiling, this.reached);
    for (; this.asked < MOST_QUESTIONS && performance.now() < this.asks.until; this.asked++) {
      const next = await runInSlices(cheapest.cheapest(below - SAME));
      if (!next) return { least: below, isSure: true };
      least = next.cost;
      const cost = await this.ask(cheapest, next.counts);
      if (cost === undefined) return { least, isSure: false };
      this.reached = Math.min(this.reached, Math.max(least, cost));
      below = Math.min(below, this.reached);
    }
    return { least, isSure: false };
  }

  /** What the route of people in these counts costs at least, Infinity where they cannot be; undefined when nothing more is to be asked. */
  private async ask(cheapest: CheapestCounts, counts: Counts): Promise<number | undefined> {
    const answer = await this.questions.ask(counts, this.asks.until);
    if (answer === 'unknown') return undefined;
    if (answer !== 'impossible' && 'weights' in answer) {
      await runInSlices(cheapest.add(answer));
      this.rules.push(answer);
      return Infinity;
    }
    cheapest.exclude(counts);
    this.excluded.push(counts);
    return answer === 'impossible' ? Infinity : this.asks.look(answer);
  }
}

const isTooLarge = ({ itinerary: { stops, hosts, vehicles } }: StopChoices): boolean =>
  stops.length + hosts.length > MOST_NODES || vehicles.length ** stops.length > MOST_STOP_DIVISIONS;
