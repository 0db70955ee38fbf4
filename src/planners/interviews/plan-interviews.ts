import { setImmediate } from 'node:timers/promises';
import { checkInterviewPlan } from './checking/check-interview-plan';
import { interviewModelSteps } from './model/interview-model';
import { interpreterWarnings } from './reasons/interpreter-warnings';
import { planFigures } from './objective/plan-figures';
import { unproven } from './objective/unproven';
import { readPlan } from './model/read-plan';
import { unplacedSteps } from './reasons/explain-unplaced';
import type { InterviewModel } from './model/model-columns';
import type { InterviewPlan, UnplacedPerson } from './problem/interview-plan';
import type { InterviewProblem } from './problem/interview-problem';
import { findWhatIfs } from './what-ifs/find-what-ifs';
import { runInSlices } from './steps/run-in-slices';
import type { RelaxedLevel } from './solver/relaxed-level';
import { scarcePlaces } from './reasons/scarce-places';
import { solveLevels } from './solver/solve-levels';

export interface PlanOptions {
  /** For the plan and its proof, default 60 000. */
  readonly timeLimitMs?: number;
  /** For the what-ifs that follow, within the limit above, default 4 000. */
  readonly whatIfsLimitMs?: number;
  /** Stops the planner at once. */
  readonly signal?: AbortSignal;
  /** Whether to search changes that would help; default only when somebody has no interview. */
  readonly whatIfs?: boolean;
}

const DEFAULT_TIME_LIMIT_MS = 60_000;
const DEFAULT_WHAT_IFS_MS = 4_000;

/**
 * Plans the interviews of one event: the best plan by every level of the objective, with a proof unless time runs out.
 * @throws the signal's reason when it aborts
 */
export async function planInterviews(problem: InterviewProblem, options: PlanOptions = {}): Promise<InterviewPlan> {
  const begin = performance.now();
  const limits = { until: begin + (options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS), signal: options.signal };
  const model = await runInSlices(interviewModelSteps(problem));
  await setImmediate();
  const { values, proven, open, relaxed } = await solveLevels(model.programme, limits);
  const interviews = readPlan(model, values);
  const solved: InterviewPlan = {
    status: statusOf(problem, interviews, proven),
    objective: planFigures(model.index, interviews),
    interviews,
    unplaced: [],
    ...(open && unproven(model, interviews, open)),
    whatIfs: [],
    ...(problem.interpreters.length > 0 && { warnings: interpreterWarnings(model.index, interviews) }),
    milliseconds: Math.round(performance.now() - begin),
  };
  const plan = { ...solved, unplaced: await explain(model, solved, relaxed.get('withInterview')) };
  await setImmediate();
  const findings = checkInterviewPlan(problem, plan);
  if (findings.length > 0) throw new Error(`the interview plan breaks a rule: ${findings.join('; ')}`);
  const wanted = options.whatIfs ?? plan.unplaced.length > 0;
  if (!proven || !wanted) return plan;
  const until = Math.min(limits.until, performance.now() + (options.whatIfsLimitMs ?? DEFAULT_WHAT_IFS_MS));
  return { ...plan, whatIfs: await findWhatIfs(problem, plan, { ...limits, until }) };
}

function statusOf(
  { pins }: InterviewProblem,
  interviews: InterviewPlan['interviews'],
  proven: boolean,
): InterviewPlan['status'] {
  if (proven) return 'optimal';
  return interviews.length === pins.length ? 'unknown' : 'feasible';
}

async function explain(
  model: InterviewModel,
  { status, objective, interviews }: InterviewPlan,
  relaxed: RelaxedLevel | undefined,
): Promise<readonly UnplacedPerson[]> {
  if (objective.withInterview === model.people.length) return [];
  return runInSlices(unplacedSteps(model.index, interviews, status === 'optimal', scarcePlaces(model, relaxed)));
}
