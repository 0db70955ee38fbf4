import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import {
  checkInterviewPlan,
  firstInterviewPlan,
  parseInterviewProblem,
  planInterviews,
  type InterviewPlan,
  type InterviewProblem,
} from '../../../src/planners/interviews';
import { generatedEvent, withInterpreters, type EventShape } from './interviews-problems';

/** The histogram counts from its second beat on. */
const LOOP_WARM_UP_MS = 20;

const SEEDS = [1, 2, 3];

type Shape = Omit<EventShape, 'seed'>;

const SMALL = { people: 50, hosts: 5, slots: 6, interviewers: 2, atOnce: true };
const LARGE = { people: 400, hosts: 12, slots: 10, interviewers: 3, atOnce: true };

interface Kind {
  readonly shapes: readonly Shape[];
  /** What the product promises, in milliseconds, for up to 50 people and for more. */
  readonly limits: readonly [small: number, large: number];
  readonly plan: (problem: InterviewProblem) => Promise<InterviewPlan>;
}

const best = (problem: InterviewProblem): Promise<InterviewPlan> => planInterviews(problem, { whatIfs: false });

const KINDS: readonly Kind[] = [
  {
    limits: [500, 3000],
    plan: best,
    shapes: [SMALL, LARGE].flatMap((size) => [
      { name: 'one after the other', ...size, atOnce: false },
      { name: 'all at once', ...size },
    ]),
  },
  {
    limits: [200, 200],
    plan: firstInterviewPlan,
    shapes: [SMALL, LARGE].map((size) => ({ name: 'replan, first answer', ...size, replan: true })),
  },
  {
    limits: [1000, 1000],
    plan: best,
    shapes: [SMALL, LARGE].map((size) => ({ name: 'replan, proven', ...size, replan: true })),
  },
  {
    limits: [1000, 10_000],
    plan: best,
    shapes: [SMALL, LARGE].map((size) => ({ name: 'replan, interpreters', ...size, interpreters: size.hosts - 2 })),
  },
  {
    // Four seconds for the what-ifs, and what the plan itself may take.
    limits: [4500, 7000],
    plan: (problem) => planInterviews(problem, { whatIfs: true }),
    shapes: [SMALL, { ...LARGE, people: 200 }].map((size) => ({ name: 'with what-ifs', ...size, groups: true })),
  },
];

/** Plans generated events and prints one JSON line each; `limit` is the time that the product promises. */
export async function benchInterviews(): Promise<void> {
  // The solver starts once, with the first plan: what follows is measured without that.
  await best(parseInterviewProblem(generatedEvent({ name: 'start', ...SMALL, seed: 0 })));
  for (const kind of KINDS) {
    for (const shape of kind.shapes) {
      for (const seed of SEEDS) console.log(JSON.stringify(await measured(kind, { ...shape, seed })));
    }
  }
}

async function problemOf(shape: EventShape): Promise<InterviewProblem> {
  const event = generatedEvent(shape);
  const problem = parseInterviewProblem(event);
  if (shape.interpreters === undefined) return problem;
  const { interviews } = await best(problem);
  const published = interviews.map(({ person, vacancy, slot }) => ({ person, vacancy, slot }));
  return parseInterviewProblem(withInterpreters(event, published, shape));
}

async function measured({ plan: planned, limits: [small, large] }: Kind, shape: EventShape): Promise<object> {
  const problem = await problemOf(shape);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await setTimeout(LOOP_WARM_UP_MS);
  loop.reset();
  const begin = performance.now();
  const work = process.cpuUsage();
  const plan = await planned(problem);
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
    whatIfs: plan.whatIfs.length,
    findings: checkInterviewPlan(problem, plan).length,
    milliseconds,
    processorMilliseconds: Math.round((user + system) / 1000),
    limit: shape.people <= SMALL.people ? small : large,
    loopBlockedMilliseconds: Math.round(loop.max / 1e6),
    megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
