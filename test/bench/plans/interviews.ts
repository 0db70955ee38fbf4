import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { checkInterviewPlan, parseInterviewProblem } from '../../../src/modules/interviews/domain/plan';
import { planInterviews } from '../../../src/modules/interviews/solver';
import { generatedEvent, type EventShape } from './interviews-problems';

/** The histogram counts from its second beat on. */
const LOOP_WARM_UP_MS = 20;

const SEEDS = [1, 2, 3];

const SHAPES: readonly Omit<EventShape, 'seed'>[] = [
  { name: 'one after the other', people: 50, hosts: 5, slots: 6, interviewers: 2, atOnce: false },
  { name: 'all at once', people: 50, hosts: 5, slots: 6, interviewers: 2, atOnce: true },
  { name: 'replan', people: 50, hosts: 5, slots: 6, interviewers: 2, atOnce: true, replan: true },
  { name: 'one after the other', people: 400, hosts: 12, slots: 10, interviewers: 3, atOnce: false },
  { name: 'all at once', people: 400, hosts: 12, slots: 10, interviewers: 3, atOnce: true },
  { name: 'replan', people: 400, hosts: 12, slots: 10, interviewers: 3, atOnce: true, replan: true },
];

/** Plans generated events and prints one JSON line each; `limit` is the time that the product promises. */
export async function benchInterviews(): Promise<void> {
  for (const shape of SHAPES) {
    for (const seed of SEEDS) console.log(JSON.stringify(await measured({ ...shape, seed })));
  }
}

async function measured(shape: EventShape): Promise<object> {
  const problem = parseInterviewProblem(generatedEvent(shape));
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await setTimeout(LOOP_WARM_UP_MS);
  loop.reset();
  const begin = performance.now();
  const work = process.cpuUsage();
  const plan = await planInterviews(problem, { whatIfs: false });
  const milliseconds = Math.round(performance.now() - begin);
  await setTimeout(LOOP_WARM_UP_MS);
  loop.disable();
  const { user, system } = process.cpuUsage(work);
  return {
    name: `interviews, ${shape.name}`,
    people: shape.people,
    hosts: shape.hosts,
    seed: shape.seed,
    status: plan.status,
    ...plan.objective,
    findings: checkInterviewPlan(problem, plan).length,
    milliseconds,
    processorMilliseconds: Math.round((user + system) / 1000),
    limit: shape.people <= 50 ? 500 : 3000,
    loopBlockedMilliseconds: Math.round(loop.max / 1e6),
    megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
