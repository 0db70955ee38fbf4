import { DomainError, localDateOf } from '../../../kernel';
import { attendanceTexts } from '../../../texts/attendance';

/** The neutral facts of the day, in the order of the lists. */
export const attendanceStates = [
  'present',
  'late',
  'joined-later',
  'left-as-planned',
  'absent-notified',
  'absent-not-notified',
] as const;

export type AttendanceState = (typeof attendanceStates)[number];

/** What is recorded of one participant. */
export interface AttendanceFact {
  readonly state: AttendanceState;
  /** The visit from which on somebody who joined later takes part; null for all others. */
  readonly joinedAtVisitId: string | null;
}

/** People who do not take part. */
export const isAbsent = (state: AttendanceState): boolean =>
  state === 'absent-notified' || state === 'absent-not-notified';

const CLOSED: ReadonlySet<string> = new Set(['draft', 'cancelled', 'anonymised']);

/** @throws DomainError `ATTENDANCE.NOT_TODAY` (conflict) before the day, or when the event does not take place */
export function requireDay(event: { readonly date: string; readonly state: string }, now: Date): void {
  if (localDateOf(now) >= event.date && !CLOSED.has(event.state)) return;
  throw notToday();
}

/** The answer to what is said on another day. */
export const notToday = (): DomainError =>
  new DomainError('ATTENDANCE.NOT_TODAY', 'conflict', attendanceTexts.notToday);

/** @throws DomainError `ATTENDANCE.HOST_MISSING` (invalid) when somebody joined later, but nowhere of this event */
export function checkedFact(fact: AttendanceFact, visitIds: readonly string[]): AttendanceFact {
  if (fact.state !== 'joined-later') return { state: fact.state, joinedAtVisitId: null };
  if (fact.joinedAtVisitId !== null && visitIds.includes(fact.joinedAtVisitId)) return fact;
  throw new DomainError('ATTENDANCE.HOST_MISSING', 'invalid', attendanceTexts.hostMissing);
}

/** Whether two facts say the same. */
export const isSameFact = (one: AttendanceFact, other: AttendanceFact): boolean =>
  one.state === other.state && one.joinedAtVisitId === other.joinedAtVisitId;
