import { extname } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { runInThread } from '../../../platform/threads';
import {
  planItinerary,
  type ItineraryPlan,
  type ItineraryProblem,
  type PlanItineraryOptions,
} from '../../../planners/itinerary';

/** What the thread of this file is asked; the name tells it apart from any other thread that loads the module. */
interface PlanningOrder {
  readonly task: 'plan-itinerary';
  readonly problem: ItineraryProblem;
  readonly options: PlanItineraryOptions;
}

const isOrder = (data: unknown): data is PlanningOrder =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'plan-itinerary';

const order: unknown = workerData;
if (!isMainThread && isOrder(order)) parentPort?.postMessage(planItinerary(order.problem, order.options));

let previous: Promise<unknown> = Promise.resolve();

/**
 * Plans in a thread of its own, so that the web process answers others meanwhile; one plan after the other, so that
 * impatient clicks do not take every core. Node cannot start a thread from a TypeScript file: under Jest, which runs
 * the sources, the plan is made in the same thread, and only the compiled product gets the other one.
 */
export function planInThread(problem: ItineraryProblem, options: PlanItineraryOptions): Promise<ItineraryPlan> {
  if (extname(__filename) === '.ts') return Promise.resolve(planItinerary(problem, options));
  const asked: PlanningOrder = { task: 'plan-itinerary', problem, options };
  const start = (): Promise<ItineraryPlan> => runInThread<ItineraryPlan>(__filename, asked);
  const plan = previous.then(start, start);
  previous = plan;
  return plan;
}
