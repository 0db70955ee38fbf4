import { runInSlices } from '../../../interviews';
import type { Drops, JoinedProblem } from '../../problem/joined-problem';
import type { DropModel } from '../drop-model';
import { CheapestCounts } from './cheapest-counts';
import { CountQuestions } from './count-questions';
import { stopChoices, type StopChoices } from './stop-choices';

/** Ways to divide the people of one stop over hosts, stops and hosts together, and divisions of stops over vehicles, up to which this is tried. */
const MOST_DIVISIONS = 200;
const MOST_NODES = 12;
const MOST_STOP_DIVISIONS = 20_000;
/** States of tables that are worked out in all. */
const MOST_STATES = 3_000_000;
const MOST_QUESTIONS = 400;
const SAME = 1e-4;

/** What the search for the least cost asks of the rest. */
export interface LeastRouteAsks {
  readonly problem: JoinedProblem;
  readonly model: DropModel;
  /** A solution of the model, best in all levels of interviews. */
  readonly best: ArrayLike<number>;
  /** The cost of a route of people who are as well off as they can be. */
  readonly known: number;
  readonly until: number;
  /** Plans the route of these people. @returns what it costs at least */
  readonly look: (drops: Drops) => Promise<number>;
}

/**
 * What every route costs at least on which people can have interviews as good as if a vehicle came to each host in time: choices of people
 * are asked in the order of what their route costs at least, until one is possible and none is cheaper.
 */
export async function leastRouteCost(asks: LeastRouteAsks): Promise<number> {
  const choices = stopChoices(asks.problem, MOST_DIVISIONS);
  if (!choices || isTooLarge(choices)) return 0;
  const cheapest = new CheapestCounts(choices, { left: MOST_STATES, until: asks.until });
  if (cheapest.least === Infinity) return 0;
  if (asks.known === Infinity) return cheapest.least;
  const isListed = await runInSlices(cheapest.prepare(asks.known));
  if (!isListed) return Math.min(cheapest.least, asks.known);
  return search(asks, choices, cheapest);
}

async function search(asks: LeastRouteAsks, choices: StopChoices, cheapest: CheapestCounts): Promise<number> {
  const questions = new CountQuestions(asks.problem, asks.model, asks.best, choices);
  let below = asks.known;
  let least = Math.min(cheapest.least, below);
  for (let asked = 0; asked < MOST_QUESTIONS && performance.now() < asks.until; asked++) {
    const next = await runInSlices(cheapest.cheapest(below - SAME));
    if (!next) return below;
    least = next.cost;
    const answer = await questions.ask(next.counts, asks.until);
    if (answer === 'unknown') return least;
    if (answer !== 'impossible' && 'weights' in answer) {
      cheapest.add(answer);
      continue;
    }
    cheapest.exclude(next.counts);
    if (answer !== 'impossible') below = Math.min(below, Math.max(least, await asks.look(answer)));
  }
  return least;
}

const isTooLarge = ({ itinerary: { stops, hosts, vehicles } }: StopChoices): boolean =>
  stops.length + hosts.length > MOST_NODES || vehicles.length ** stops.length > MOST_STOP_DIVISIONS;
