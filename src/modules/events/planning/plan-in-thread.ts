import { extname } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { LastingThread, type ThreadAnswer } from '../../../platform/threads';
import {
  planItinerary,
  type ItineraryPlan,
  type ItineraryProblem,
  type PlanItineraryOptions,
} from '../../../planners/itinerary';
import { planWholeFleet } from './plan-whole-fleet';

/** What the thread of this file is asked. */
interface PlanningOrder {
  readonly problem: ItineraryProblem;
  readonly options: PlanningOptions;
}

interface PlanningOptions extends PlanItineraryOptions {
  /** Every vehicle must drive. */
  readonly wholeFleet?: boolean;
}

const USUAL_LIMIT_MS = 10_000;
const MARGIN_MS = 20_000;

/** The search and its reasons each keep to the limit, for as many fleets as are tried; this one is for when they do not. */
const threadLimit = ({ timeLimitMs = USUAL_LIMIT_MS }: PlanningOptions): number => 4 * timeLimitMs + MARGIN_MS;

/** Tells the thread of this file apart from any other thread that loads the module. */
const TASK = 'plan-itinerary';

const planOf = (problem: ItineraryProblem, { wholeFleet = false, ...options }: PlanningOptions): ItineraryPlan =>
  wholeFleet ? planWholeFleet(problem, options) : planItinerary(problem, options);

function answerTo({ problem, options }: PlanningOrder): ThreadAnswer<ItineraryPlan> {
  try {
    return { answer: planOf(problem, options) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

if (!isMainThread && workerData === TASK) {
  parentPort?.on('message', (order: PlanningOrder) => parentPort?.postMessage(answerTo(order)));
}

const thread = new LastingThread<PlanningOrder, ItineraryPlan>(__filename, TASK);

/**
 * Plans in a thread of its own, so that the web process answers others meanwhile; one plan after the other, so that
 * impatient clicks do not take every core. Node cannot start a thread from a TypeScript file: under Jest, which runs
 * the sources, the plan is made in the same thread, and only the compiled product gets the other one.
 */
export function planInThread(problem: ItineraryProblem, options: PlanningOptions): Promise<ItineraryPlan> {
  if (extname(__filename) === '.ts') return Promise.resolve(planOf(problem, options));
  return thread.run({ problem, options }, threadLimit(options));
}
