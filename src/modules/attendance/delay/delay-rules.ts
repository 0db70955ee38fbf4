import { DomainError } from '../../../kernel';
import { attendanceTexts } from '../../../texts/attendance';
import { isReportedAt, type BusDelay, type ExpectedCall } from '../../events';

const MOST_MINUTES = 240;

/** @throws DomainError `ATTENDANCE.DELAY_WRONG` (invalid) */
export function requireMinutes({ minutes }: BusDelay): void {
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES) return;
  throw new DomainError('ATTENDANCE.DELAY_WRONG', 'invalid', attendanceTexts.delayWrong(MOST_MINUTES));
}

/** @throws DomainError `ATTENDANCE.DELAY_WRONG` (invalid) when none of these calls is meant */
export function requirePlace(calls: readonly ExpectedCall[], delay: BusDelay): void {
  if (calls.some((call) => isReportedAt(call, delay))) return;
  throw new DomainError('ATTENDANCE.DELAY_WRONG', 'invalid', attendanceTexts.delayNowhere);
}
