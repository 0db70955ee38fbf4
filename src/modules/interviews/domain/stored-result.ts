import type { InterviewPlan } from '../../../planners/interviews';

/** What is kept of the planner's answer; the interviews themselves are rows. */
export type StoredResult = Pick<
  InterviewPlan,
  'status' | 'objective' | 'unplaced' | 'whatIfs' | 'warnings' | 'milliseconds'
>;

/** What of a plan is stored beside its interviews. */
export const storedResult = (plan: InterviewPlan): StoredResult => {
  const { status, objective, unplaced, whatIfs, warnings, milliseconds } = plan;
  return { status, objective, unplaced, whatIfs, ...(warnings && { warnings }), milliseconds };
};
