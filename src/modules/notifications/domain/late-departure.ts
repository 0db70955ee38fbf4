import { addDays, instantOf, type LocalDate } from '../../../kernel';

/** On the day before, from when on a coordinator must hear at once that somebody does not come. */
const LATE_FROM = '16:00';

/** On the day itself, until when: afterwards the bus is gone. */
const LATE_UNTIL = '12:00';

/** Whether somebody falls out so late that the ordinary overviews no longer tell it in time. */
export const isLateDeparture = (eventDate: LocalDate, now: Date): boolean =>
  now >= instantOf(addDays(eventDate, -1), LATE_FROM) && now < instantOf(eventDate, LATE_UNTIL);
