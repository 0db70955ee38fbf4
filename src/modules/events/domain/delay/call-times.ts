import { formatClockTime, parseClockTime } from '../../../../kernel';

/** Minutes after midnight; 0 for a time that is not there. */
export const minutesOf = (time: string | null): number => parseClockTime(time ?? '00:00');

/** A time so many minutes later, on the same day. */
export const later = (time: string | null, minutes: number): string | null =>
  time === null ? null : formatClockTime(Math.min(parseClockTime(time) + minutes, 24 * 60 - 1));
