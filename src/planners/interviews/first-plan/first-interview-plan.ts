import { setImmediate } from 'node:timers/promises';
import { checkInterviewPlan } from '../checking/check-interview-plan';
import { firstPlanSteps } from './first-plan';
import { interpreterWarnings } from '../reasons/interpreter-warnings';
import { planFigures } from '../objective/plan-figures';
import { ProblemIndex } from '../problem/possible-interviews';
import { unplacedSteps } from '../reasons/explain-unplaced';
import type { InterviewPlan } from '../problem/interview-plan';
import type { InterviewProblem } from '../problem/interview-problem';
import { runInSlices } from '../steps/run-in-slices';

/**
 * A plan that keeps every rule, found without the solver in a few hundredths of a second; nothing proves that it is
 * the best. The same problem always gives the same plan.
 */
export async function firstInterviewPlan(problem: InterviewProblem): Promise<InterviewPlan> {
  const begin = performance.now();
  const interviews = await runInSlices(firstPlanSteps(problem));
  await setImmediate();
  const index = new ProblemIndex(problem);
  const plan: InterviewPlan = {
    status: 'feasible',
    objective: planFigures(index, interviews),
    interviews,
    unplaced: await runInSlices(unplacedSteps(index, interviews, false)),
    whatIfs: [],
    ...(problem.interpreters.length > 0 && { warnings: interpreterWarnings(index, interviews) }),
    milliseconds: Math.round(performance.now() - begin),
  };
  await setImmediate();
  const findings = checkInterviewPlan(problem, plan);
  if (findings.length > 0) throw new Error(`the first interview plan breaks a rule: ${findings.join('; ')}`);
  return plan;
}
