import { extname } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { runInThread } from '../../../platform/threads';
import {
  planItinerary,
  type ItineraryPlan,
  type ItineraryProblem,
  type PlanItineraryOptions,
} from '../../../planners/itinerary';
import { planWholeFleet } from './plan-whole-fleet';

/** What the thread of this file is asked; the name tells it apart from any other thread that loads the module. */
interface PlanningOrder {
  readonly task: 'plan-itinerary';
  readonly problem: ItineraryProblem;
  readonly options: PlanningOptions;
}

interface PlanningOptions extends PlanItineraryOptions {
  /** Every vehicle must drive. */
  readonly wholeFleet?: boolean;
}

const planOf = (problem: ItineraryProblem, { wholeFleet = false, ...options }: PlanningOptions): ItineraryPlan =>
  wholeFleet ? planWholeFleet(problem, options) : planItinerary(problem, options);

const isOrder = (data: unknown): data is PlanningOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'plan-itinerary';

const order: unknown = workerData;
if (!isMainThread && isOrder(order)) parentPort?.postMessage(planOf(order.problem, order.options));

let previous: Promise<unknown> = Promise.resolve();

/**
 * Plans in a thread of its own, so that the web process answers others meanwhile; one plan after the other, so that
 * impatient clicks do not take every core. Node cannot start a thread from a TypeScript file: under Jest, which runs
 * the sources, the plan is made in the same thread, and only the compiled product gets the other one.
 */
export function planInThread(problem: ItineraryProblem, options: PlanningOptions): Promise<ItineraryPlan> {
  if (extname(__filename) === '.ts') return Promise.resolve(planOf(problem, options));
  const asked: PlanningOrder = { task: 'plan-itinerary', problem, options };
  const start = (): Promise<ItineraryPlan> => runInThread<ItineraryPlan>(__filename, asked);
  const plan = previous.then(start, start);
  previous = plan;
  return plan;
}
