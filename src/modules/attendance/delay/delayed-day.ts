import { parseClockTime } from '../../../kernel';
import type { ExpectedCall } from '../../events';

/** Who hears of a delay: people whose bus comes or leaves at least so many minutes earlier or later than they know. */
const TELL_FROM_MINUTES = 5;

/** The calls of all vehicles, as people know them and with the delay. */
export interface DelayedDay {
  readonly known: readonly ExpectedCall[];
  readonly expected: readonly ExpectedCall[];
}

/** Whether a time has moved far enough, wall clock `HH:MM`. */
export const isWorthTelling = ({ known, expected }: { readonly known: string; readonly expected: string }): boolean =>
  Math.abs(parseClockTime(expected) - parseClockTime(known)) >= TELL_FROM_MINUTES;
