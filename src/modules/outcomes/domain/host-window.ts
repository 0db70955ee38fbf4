import { addDays, instantOf, workingDaysBefore, type ClosingDays, type LocalDate } from '../../../kernel';

/** Working days before the event from which a host sees the list. */
const OPENS_WORKING_DAYS_BEFORE = 5;

/** Whole days after the event during which the link still works. */
const STAYS_OPEN_DAYS = 30;

/** The day of an event, and the days on which its association is closed. */
interface DayOfHost {
  readonly date: LocalDate;
  readonly closingDays: ClosingDays;
}

/** What a host finds behind the link: nothing yet, the list, or the list with a row of buttons per candidate. */
export type HostPhase = 'not-yet' | 'list' | 'outcomes';

/** The first day on which a host sees who comes. */
export const listOpensOn = ({ date, closingDays }: DayOfHost): LocalDate =>
  workingDaysBefore(date, OPENS_WORKING_DAYS_BEFORE, closingDays);

export function hostPhase(event: DayOfHost, today: LocalDate): HostPhase {
  if (today < listOpensOn(event)) return 'not-yet';
  return today < event.date ? 'list' : 'outcomes';
}

/** Whether the list for the reception desk is shown: from as many working days before as the host asked, until the day itself. */
export const isReceptionOpen = (eventDate: LocalDate, today: LocalDate, opensOn: LocalDate): boolean =>
  opensOn <= today && today <= eventDate;

/** The instant at which a host's link stops working: midnight after the thirtieth day following the event. */
export const hostLinkExpiry = (eventDate: LocalDate): Date =>
  instantOf(addDays(eventDate, STAYS_OPEN_DAYS + 1), '00:00');
