import { addDays, instantOf, weekdayOf, type LocalDate } from '../../../kernel';

/** Working days before the event from which a host sees the list. */
const OPENS_WORKING_DAYS_BEFORE = 5;

/** Whole days after the event during which the link still works. */
const STAYS_OPEN_DAYS = 30;

/** What a host finds behind the link: nothing yet, the list, or the list with a row of buttons per candidate. */
export type HostPhase = 'not-yet' | 'list' | 'outcomes';

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(weekdayOf(date));

/** The day that lies this many days from Monday to Friday before another. */
export function weekdaysBefore(date: LocalDate, count: number): LocalDate {
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, -1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** The first day on which a host sees who comes. */
export const listOpensOn = (eventDate: LocalDate): LocalDate => weekdaysBefore(eventDate, OPENS_WORKING_DAYS_BEFORE);

export function hostPhase(eventDate: LocalDate, today: LocalDate): HostPhase {
  if (today < listOpensOn(eventDate)) return 'not-yet';
  return today < eventDate ? 'list' : 'outcomes';
}

/** Whether the list for the reception desk is shown: from as many working days before as the host asked, until the day itself. */
export const isReceptionOpen = (eventDate: LocalDate, today: LocalDate, opensOn: LocalDate): boolean =>
  opensOn <= today && today <= eventDate;

/** The instant at which a host's link stops working: midnight after the thirtieth day following the event. */
export const hostLinkExpiry = (eventDate: LocalDate): Date =>
  instantOf(addDays(eventDate, STAYS_OPEN_DAYS + 1), '00:00');
