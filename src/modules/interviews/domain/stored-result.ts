import type { InterviewPlan } from '../../../planners/interviews';

/** What is kept of the planner's answer; the interviews themselves are rows. */
export type StoredResult = Pick<InterviewPlan, 'status' | 'objective' | 'whatIfs' | 'warnings' | 'milliseconds'> & {
  readonly unplaced: readonly (InterviewPlan['unplaced'][number] | LeftOut)[];
};

/** Somebody whom a coordinator gives no interview. */
interface LeftOut {
  readonly person: string;
  readonly code: 'LEFT_OUT';
  readonly reason: string;
}

/** What of a plan is stored beside its interviews. */
export const storedResult = (plan: InterviewPlan): StoredResult => {
  const { status, objective, unplaced, whatIfs, warnings, milliseconds } = plan;
  return { status, objective, unplaced, whatIfs, ...(warnings && { warnings }), milliseconds };
};
