import { addDays, daysBetween, instantOf, localDateOf, type LocalDate } from '../../../kernel';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nobody gets less time than this to answer; when there is less left, the coordinator phones instead. */
const SHORTEST = 30 * MINUTE;

/** Nobody is asked to answer before or after these hours; an end that falls outside them moves to `MORNING`. */
const FIRST_HOUR = '08:00';
const LAST_HOUR = '20:00';
const MORNING = '10:00';

/** On the day before, offers made in the morning end at noon, later ones when the plan is frozen. */
const NOON = '12:00';
const FREEZE = '16:00';

export interface OfferEvent {
  readonly date: LocalDate;
  /** When the first bus leaves on the day itself, `HH:MM`; null while that is not known. */
  readonly departure: string | null;
}

/**
 * Until when a waiting-list offer made now can be answered: 48 hours, 24 hours from 7 days before the event, 4 hours from 2
 * days before, 30 minutes on the day itself. Null when no offer can be made: after the freeze on the day before, too
 * short before noon, the freeze or the departure, and for an event that is over.
 */
export function offerExpiry(madeAt: Date, event: OfferEvent): Date | null {
  const daysLeft = daysBetween(localDateOf(madeAt), event.date);
  const latest = latestAnswer(madeAt, daysLeft, event);
  if (latest === null) return null;
  const wanted = inDaytime(new Date(madeAt.getTime() + lastsFor(daysLeft)));
  const expiry = new Date(Math.min(wanted.getTime(), latest.getTime()));
  const usable = expiry.getTime() - madeAt.getTime() >= SHORTEST && isDaytime(expiry);
  return usable ? expiry : null;
}

function lastsFor(daysLeft: number): number {
  if (daysLeft > 7) return 48 * HOUR;
  if (daysLeft > 2) return 24 * HOUR;
  return daysLeft > 0 ? 4 * HOUR : SHORTEST;
}

function latestAnswer(madeAt: Date, daysLeft: number, { date, departure }: OfferEvent): Date | null {
  if (daysLeft < 0) return null;
  if (daysLeft === 0) return departure === null ? null : instantOf(date, departure);
  const dayBefore = addDays(date, -1);
  const noon = instantOf(dayBefore, NOON);
  return madeAt < noon ? noon : instantOf(dayBefore, FREEZE);
}

const isDaytime = (instant: Date): boolean => {
  const date = localDateOf(instant);
  return instant >= instantOf(date, FIRST_HOUR) && instant <= instantOf(date, LAST_HOUR);
};

function inDaytime(instant: Date): Date {
  if (isDaytime(instant)) return instant;
  const date = localDateOf(instant);
  return instantOf(instant < instantOf(date, FIRST_HOUR) ? date : addDays(date, 1), MORNING);
}
