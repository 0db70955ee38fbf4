import { interviewModelSteps } from '../model/interview-model';
import { planChanges, type PlanChanges } from '../objective/plan-changes';
import { planFigures } from '../objective/plan-figures';
import { readPlan } from '../model/read-plan';
import type { InterviewProblem } from '../problem/interview-problem';
import type { PlanFigures, PlanGain, PlannedInterview } from '../problem/interview-plan';
import type { ProblemIndex } from '../problem/possible-interviews';
import { runInSlices } from '../steps/run-in-slices';
import { solveLevels, type SolveLimits } from './solve-levels';

/** What a plan reaches, and what it changes for people who know theirs. */
export type PlanTotals = PlanFigures & PlanChanges;

/** The best figures for a problem, waiting left out; undefined when there was no time for a proof. */
export async function planTotals(problem: InterviewProblem, limits: SolveLimits): Promise<PlanTotals | undefined> {
  const model = await runInSlices(interviewModelSteps(problem));
  const levels = model.programme.levels.filter(({ name }) => name !== 'waitingMinutes');
  const { values, proven } = await solveLevels({ ...model.programme, levels }, limits);
  return proven ? totalsOf(model.index, readPlan(model, values)) : undefined;
}

export const totalsOf = (index: ProblemIndex, interviews: readonly PlannedInterview[]): PlanTotals => ({
  ...planFigures(index, interviews),
  ...planChanges(index, interviews),
});

/** Whether it pays to go from one problem to another: more people with an interview, or else more without more changes. */
export const isBetter = (after: PlanTotals, before: PlanTotals): boolean =>
  compareGains(after, before) > 0 && (after.withInterview > before.withInterview || compareChanges(after, before) <= 0);

const compareChanges = (one: PlanChanges, other: PlanChanges): number =>
  one.changedPeople - other.changedPeople || one.changedInterviews - other.changedInterviews;

/** Above zero when the first is better: people with an interview, then first choices, then interviews. */
export const compareGains = (one: PlanGain, other: PlanGain): number =>
  one.withInterview - other.withInterview || one.firstChoices - other.firstChoices || one.interviews - other.interviews;
