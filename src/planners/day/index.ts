/** A day to be planned as one, and the answer. */
export type * from './problem/joined-problem';
/** The planner. */
export { planJoinedDay } from './plan-joined-day';
