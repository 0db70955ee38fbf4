import { readFileSync } from 'node:fs';
import { planInThread } from '../../../src/modules/events/planning/plan-in-thread';
import { planJoinedDay, type JoinedFigures, type JoinedPlan, type JoinedProblem } from '../../../src/planners/day';
import { warmSolver } from '../../../src/planners/interviews';
import { madeUpJoinedDay, type JoinedDaySize } from '../../../src/planners/day/testing/made-up-joined-day';

const SIZES: readonly JoinedDaySize[] = [
  { shape: 'whole-group', hosts: 3, vehicles: 1, people: 50, stops: 7 },
  { shape: 'split-swap', hosts: 2, vehicles: 2, people: 36, stops: 7 },
  { shape: 'drop-off', hosts: 3, vehicles: 2, people: 20, stops: 6 },
  { shape: 'split-swap', hosts: 4, vehicles: 2, people: 80, stops: 9 },
];
const SEEDS = [1, 2, 3];

/** What the planner of days needed for one made-up day, and how near its answer is to the bound. */
interface DayFiguresOfBench
  extends JoinedDaySize, Pick<JoinedPlan, 'isProven' | 'isWaitingProven' | 'compared' | 'bound'> {
  readonly bench: 'plan-day';
  readonly seed: number;
  readonly figures: JoinedFigures | undefined;
  readonly alternatives: number;
  readonly milliseconds: number;
  /** Processor time of all threads: of the route planner, the solver and this one. */
  readonly processorSeconds: number;
  /** The longest that nothing else could be done by this thread, as in the web process: routes are planned in another one. */
  readonly longestBlockMilliseconds: number;
  /** The most processor time of this thread between two turns: without waiting for a core. Linux only. */
  readonly longestBlockProcessorMilliseconds: number;
  /** When there is no time for more than a first day: how long that takes, and its figures. */
  readonly first: { readonly milliseconds: number; readonly withInterview: number | undefined };
}

/** Plans made-up days of each shape as a whole, and prints one JSON line a day. */
export async function benchDays(): Promise<void> {
  // As the product does when it starts.
  await warmSolver();
  for (const size of SIZES) {
    for (const seed of SEEDS) console.log(JSON.stringify(await measureDay(size, seed)));
  }
}

async function measureDay(size: JoinedDaySize, seed: number): Promise<DayFiguresOfBench> {
  const problem = madeUpJoinedDay(seed, size);
  const blocks = watchBlocks();
  const used = process.cpuUsage();
  const begin = performance.now();
  const { days, isProven, isWaitingProven, compared, bound } = await planned(problem, 10_000);
  const { user, system } = process.cpuUsage(used);
  const milliseconds = Math.round(performance.now() - begin);
  const longest = blocks();
  return {
    ...{ bench: 'plan-day', ...size, seed, figures: days[0]?.figures, alternatives: days.length },
    ...{ isProven, isWaitingProven, compared, bound },
    milliseconds,
    processorSeconds: Math.round((user + system) / 1e4) / 100,
    longestBlockMilliseconds: Math.round(longest.wall),
    longestBlockProcessorMilliseconds: Math.round(longest.processor),
    first: await measureFirst(problem),
  };
}

const planned = (problem: JoinedProblem, timeLimitMs: number): Promise<JoinedPlan> =>
  planJoinedDay(problem, { timeLimitMs, planRoute: planInThread });

async function measureFirst(problem: JoinedProblem): Promise<DayFiguresOfBench['first']> {
  const begin = performance.now();
  const { days } = await planned(problem, 1);
  return { milliseconds: Math.round(performance.now() - begin), withInterview: days[0]?.figures.withInterview };
}

interface Block {
  readonly wall: number;
  readonly processor: number;
}

/** @returns ends the watch, and answers the longest between two turns, in milliseconds of each kind of time */
function watchBlocks(): () => Block {
  let longest: Block = { wall: 0, processor: 0 };
  let last = moment();
  const beat = setInterval(() => {
    const now = moment();
    longest = {
      wall: Math.max(longest.wall, now.wall - last.wall),
      processor: Math.max(longest.processor, now.processor - last.processor),
    };
    last = now;
  }, 1);
  return () => {
    clearInterval(beat);
    return longest;
  };
}

/** The clock, and how long the main thread has had a core, in milliseconds. */
const moment = (): Block => ({
  wall: performance.now(),
  processor: Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6,
});
