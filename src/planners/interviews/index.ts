/** What an event asks of its interviews, as a checked problem. */
export * from './problem/interview-problem';
/** Reads a problem from JSON, or refuses it with one line; the second also names what it does not know. */
export { parseInterviewProblem, readInterviewProblem } from './problem/parse-interview-problem';
/** The interviews that a person's own rules allow, without regard to those of others. */
export { firstStart, optionsOf, ProblemIndex } from './problem/possible-interviews';
/** What people without a pin can have while all pins stay. */
export { freeInterviews, type FreeInterview } from './problem/free-interviews';
/** What pins leave open: whose interviews, where, and how many places. */
export { openPeople, openPlaces, type OpenHostOptions, type OpenPlaces } from './problem/open-options';
export type { InterviewMoment } from './problem/interview-moments';
/** Which slots each interview of a plan takes, and which place it keeps in all of them. */
export { placedInterviews } from './problem/planned-places';
/** The answer: interviews, figures, reasons, what-ifs and warnings. */
export type * from './problem/interview-plan';
export type { WhatIfChange } from './what-ifs/what-if-change';
export { applyChange } from './what-ifs/apply-change';
/** The planner, and a plan that keeps every rule when there is no time for a proof. */
export { planInterviews } from './plan-interviews';
export { firstInterviewPlan } from './first-plan/first-interview-plan';
/** Verifies a plan without any code of the search. */
export { checkInterviewPlan } from './checking/check-interview-plan';
/** What is said about a plan that people made: its figures, who is left out and why, interpreters without a break. */
export { planFigures } from './objective/plan-figures';
export { explainUnplaced } from './reasons/explain-unplaced';
export { interpreterWarnings } from './reasons/interpreter-warnings';
export { planWarnings } from './reasons/plan-warnings';
/** Tours with a guide: the request, waves that leave room for most interviews, and their rules. */
export * from './tours/tour-request';
export { bestWaves } from './tours/best-waves';
export { checkTourPlan } from './tours/check-tour-plan';
export { expectedSizes } from './tours/group-divisions';
export { interviewRoom } from './tours/interview-room';
export { proposeTours } from './tours/propose-tours';
/** Waves and groups changed as long as that gives better interviews, and how interviews are compared. */
export { improveTours, type ImprovedTours, type Improving } from './tours/improve-tours';
export { compareGains, planTotals } from './solver/plan-totals';
export { comparePlans } from './objective/compare-plans';
/** Tours and interviews of a visit laid out inside the stay of each vehicle. */
export { layOutVisit } from './layout/lay-out-visit';
export type * from './layout/visit-layout';
/** Long work in steps, so that others have their turn. */
export { runInSlices } from './steps/run-in-slices';
/** The interviews of an event as an integer programme, for whoever plans something together with them. */
export { interviewModelSteps } from './model/interview-model';
export type { InterviewModel } from './model/model-columns';
/** Integer programmes with levels, for whoever plans more than interviews. */
export { solveLevels, type SolveLimits } from './solver/solve-levels';
export { relaxLevels } from './solver/relax-levels';
export { findSolution } from './solver/find-solution';
export { atLeast } from './solver/at-least';
/** Makes the solver quick before somebody waits for it. */
export { warmSolver } from './solver/warm-solver';
export {
  ProgrammeBuilder,
  TermSum,
  type IntegerProgramme,
  type ObjectiveLevel,
  type ProgrammeRow,
} from './model/integer-programme';
