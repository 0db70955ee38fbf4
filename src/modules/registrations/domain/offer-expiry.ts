import {
  addDays,
  daysBetween,
  instantOf,
  isHoliday,
  localDateOf,
  weekdayOf,
  type LocalDate,
  type ClosingDays,
} from '../../../kernel';
import { freezeOf } from './plan-freeze';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nobody gets less time than this to answer; when there is less left, the coordinator phones instead. */
const SHORTEST = 30 * MINUTE;

/**
 * Nobody is asked to answer outside these hours, on a Sunday or on a holiday of the association; an end that falls there moves to
 * the next morning that is allowed: to `MORNING`, on the event's own day to the first hour.
 */
const FIRST_HOUR = '08:00';
const LAST_HOUR = '20:00';
const MORNING = '10:00';

/** On the day before, offers made in the morning end at noon, later ones when the plan is frozen. */
const NOON = '12:00';

export interface OfferEvent {
  readonly date: LocalDate;
  /** When the first bus leaves on the day itself, `HH:MM`; null while that is not known. */
  readonly departure: string | null;
  /** On which its association is closed. */
  readonly closingDays: ClosingDays;
}

/**
 * Until when a waiting-list offer made now can be answered: 48 hours, 24 hours from 7 days before the event, 4 hours from 2
 * days before, 30 minutes on the day itself. Never outside office hours, and never past the freeze on the day before or
 * the departure: when those themselves fall outside office hours, the last office hour before them counts. Null when no
 * offer can be made: after the freeze, too short before the end, and for an event that is over.
 */
export function offerExpiry(madeAt: Date, event: OfferEvent): Date | null {
  const daysLeft = daysBetween(localDateOf(madeAt), event.date);
  const latest = latestAnswer(madeAt, daysLeft, event);
  if (latest === null) return null;
  const morning = daysLeft === 0 ? FIRST_HOUR : MORNING;
  const office = officeOf(event.closingDays);
  const wanted = office.orNextMorning(new Date(madeAt.getTime() + lastsFor(daysLeft)), morning);
  const expiry = new Date(Math.min(wanted.getTime(), office.orEveningBefore(latest).getTime()));
  return expiry.getTime() - madeAt.getTime() >= SHORTEST ? expiry : null;
}

function lastsFor(daysLeft: number): number {
  if (daysLeft > 7) return 48 * HOUR;
  if (daysLeft > 2) return 24 * HOUR;
  return daysLeft > 0 ? 4 * HOUR : SHORTEST;
}

function latestAnswer(madeAt: Date, daysLeft: number, { date, departure }: OfferEvent): Date | null {
  if (daysLeft < 0) return null;
  if (daysLeft === 0) return departure === null ? null : instantOf(date, departure);
  const noon = instantOf(addDays(date, -1), NOON);
  return madeAt < noon ? noon : freezeOf(date);
}

const SUNDAY = 0;

interface Office {
  /** The instant itself in office hours, else this time on the next morning that is allowed. */
  readonly orNextMorning: (instant: Date, morning: string) => Date;
  /** The instant itself in office hours, else the last office hour before it. */
  readonly orEveningBefore: (instant: Date) => Date;
}

function officeOf(closingDays: ClosingDays): Office {
  const isOpen = (date: LocalDate): boolean => weekdayOf(date) !== SUNDAY && !isHoliday(date, closingDays);
  const isOpenAt = (instant: Date): boolean => {
    const date = localDateOf(instant);
    return isOpen(date) && instant >= instantOf(date, FIRST_HOUR) && instant <= instantOf(date, LAST_HOUR);
  };
  const openFrom = (date: LocalDate): LocalDate => (isOpen(date) ? date : openFrom(addDays(date, 1)));
  const openUpTo = (date: LocalDate): LocalDate => (isOpen(date) ? date : openUpTo(addDays(date, -1)));
  return {
    orNextMorning: (instant, morning) => {
      if (isOpenAt(instant)) return instant;
      const date = localDateOf(instant);
      const early = instant < instantOf(date, FIRST_HOUR);
      return instantOf(openFrom(early || !isOpen(date) ? date : addDays(date, 1)), morning);
    },
    orEveningBefore: (instant) => {
      if (isOpenAt(instant)) return instant;
      const date = localDateOf(instant);
      const late = instant > instantOf(date, LAST_HOUR);
      return instantOf(openUpTo(late ? date : addDays(date, -1)), LAST_HOUR);
    },
  };
}
