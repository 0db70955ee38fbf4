import { interviewModelSteps } from '../model/interview-model';
import { planFigures } from '../objective/plan-figures';
import { readPlan } from '../model/read-plan';
import type { InterviewProblem } from '../problem/interview-problem';
import type { PlanFigures, PlanGain } from '../problem/interview-plan';
import { runInSlices } from '../steps/run-in-slices';
import { solveLevels, type SolveLimits } from './solve-levels';

/** The best figures for a problem, waiting left out; undefined when there was no time for a proof. */
export async function planTotals(problem: InterviewProblem, limits: SolveLimits): Promise<PlanFigures | undefined> {
  const model = await runInSlices(interviewModelSteps(problem));
  const levels = model.programme.levels.filter(({ name }) => name !== 'waitingMinutes');
  const { values, proven } = await solveLevels({ ...model.programme, levels }, limits);
  return proven ? planFigures(model.index, readPlan(model, values)) : undefined;
}

/** Above zero when the first is better: people with an interview, then first choices, then interviews. */
export const compareGains = (one: PlanGain, other: PlanGain): number =>
  one.withInterview - other.withInterview || one.firstChoices - other.firstChoices || one.interviews - other.interviews;
