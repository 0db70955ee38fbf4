import type { InterviewPlan } from '../../../planners/interviews';
import { interviewTexts } from '../../../texts/interviews';

/** What is kept of the planner's answer; the interviews themselves are rows. */
export type StoredResult = Pick<InterviewPlan, 'status' | 'objective' | 'whatIfs' | 'warnings' | 'milliseconds'> & {
  readonly unplaced: readonly (InterviewPlan['unplaced'][number] | LeftOut | Forgotten)[];
};

/** Somebody whom a coordinator gives no interview. */
interface LeftOut {
  readonly person: string;
  readonly code: 'LEFT_OUT';
  readonly reason: string;
}

/** Somebody without an interview of whom is no longer known why. */
interface Forgotten {
  readonly person: string;
  readonly code: 'FORGOTTEN';
  readonly reason: string;
}

/** A result long after the event: who had no interview stays, why and what would have helped goes. */
export const withoutReasons = ({ status, objective, unplaced, milliseconds }: StoredResult): StoredResult => ({
  status,
  objective,
  unplaced: unplaced.map(({ person }) => ({ person, code: 'FORGOTTEN', reason: interviewTexts.reasonForgotten })),
  whatIfs: [],
  milliseconds,
});

/** What of a plan is stored beside its interviews. */
export const storedResult = (plan: InterviewPlan): StoredResult => {
  const { status, objective, unplaced, whatIfs, warnings, milliseconds } = plan;
  return { status, objective, unplaced, whatIfs, ...(warnings && { warnings }), milliseconds };
};
