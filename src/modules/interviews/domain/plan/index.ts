export { checkInterviewPlan } from './check-interview-plan';
export { buildInterviewModel } from './interview-model';
export type * from './interview-plan';
export * from './interview-problem';
export { parseInterviewProblem } from './parse-interview-problem';
export { planFigures } from './plan-figures';
export { readPlan } from './read-plan';
export { explainUnplaced } from './reasons/explain-unplaced';
export type { WhatIfChange } from './what-if-change';
