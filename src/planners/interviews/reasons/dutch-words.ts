import { formatClockTime, type ClockMinutes } from '../../../kernel/clock-time';

/** `a`, `a en b`, `a, b en c`. */
export function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} en ${last}`;
}

/** A time as a reader of Dutch writes it: `9.15`, `14.00`. */
export const spokenTime = (minutes: ClockMinutes): string =>
  formatClockTime(minutes).replace(/^0/, '').replace(':', '.');
