import { interviewWarningTexts as texts } from '../../../texts/planners/interview-reasons';
import type { InterviewPlan, PlanWarning } from '../problem/interview-plan';

/** A warning in the form that files of all planners share: what about, and a Dutch sentence. */
export interface FileWarning {
  readonly code: PlanWarning['code'] | 'OUT_OF_TIME';
  /** The part of the answer that it is about. */
  readonly path: string;
  readonly message: string;
}

/** What is worth knowing about a plan. */
export const planWarnings = ({ isOutOfTime, warnings = [] }: InterviewPlan): FileWarning[] => [
  ...(isOutOfTime ? [{ code: 'OUT_OF_TIME', path: 'status', message: texts.outOfTime } as const] : []),
  ...warnings.map(({ code, text }) => ({ code, path: 'interviews', message: text })),
];
