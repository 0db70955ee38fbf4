import { isWorkingDay, localDateOf, localTimeOf, type ClosingDays } from '../../../../kernel';

/** A colleague who reads of a task within these hours can still do it today. */
const FROM = '08:30';
const UNTIL = '16:30';

/** Whether somebody is at work now who may be mailed that there are tasks. */
export function isTaskMailTime(now: Date, closingDays: ClosingDays): boolean {
  const time = localTimeOf(now);
  return time >= FROM && time < UNTIL && isWorkingDay(localDateOf(now), closingDays);
}
