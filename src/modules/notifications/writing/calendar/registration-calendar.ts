import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { parseClockTime, TIME_ZONE, type LocalDate } from '../../../../kernel';
import { participantMailTexts } from '../../../../texts/mails/participant';
import { BRUSSELS_VTIMEZONE } from './brussels-time-zone';

/** What a participant's calendar entry holds. */
export interface CalendarFacts {
  readonly registrationId: string;
  /** Raised with every entry that was sent before, so that programs replace the older one. */
  readonly sequence: number;
  /** When this version was made. */
  readonly madeAt: Date;
  readonly date: LocalDate;
  /** Bus at the own stop and back there; null = the whole day, because the times are not known yet. */
  readonly times: { readonly from: string; readonly until: string | null } | null;
  readonly place: {
    readonly name: string;
    readonly address: string;
    readonly latitude: number;
    readonly longitude: number;
  } | null;
  readonly phone: string;
  /** The person's own page; null where no link may be. */
  readonly url: string | null;
  readonly organizer: { readonly name: string; readonly email: string };
}

export interface CalendarFile {
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly content: string;
}

const METHODS = { PUBLISH: ICalCalendarMethod.PUBLISH, CANCEL: ICalCalendarMethod.CANCEL } as const;
const STATUSES = { PUBLISH: ICalEventStatus.CONFIRMED, CANCEL: ICalEventStatus.CANCELLED } as const;

function inBrussels(date: LocalDate, time: string): TZDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day, 0, parseClockTime(time), TIME_ZONE);
}

function when({ date, times }: CalendarFacts): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (times === null) return { start: inBrussels(date, '12:00'), allDay: true };
  const start = inBrussels(date, times.from);
  return times.until === null ? { start } : { start, end: inBrussels(date, times.until) };
}

/**
 * The calendar file of one registration (RFC 5545, 5546). One UID for the registration's whole life: a later PUBLISH
 * replaces the entry, CANCEL takes it away. Nobody is invited: a calendar program would send the answer to an address that nobody
 * reads, and who cannot come says so on the own page or by phone.
 */
export function registrationCalendar(method: CalendarFile['method'], facts: CalendarFacts): CalendarFile {
  const calendar = ical({
    prodId: { company: 'hopnjob', product: 'hopnjob', language: 'NL' },
    method: METHODS[method],
  });
  calendar.createEvent({
    id: `${facts.registrationId}@hopnjob`,
    sequence: facts.sequence,
    stamp: facts.madeAt,
    timezone: TIME_ZONE,
    ...when(facts),
    summary: participantMailTexts.calendar.title,
    description: participantMailTexts.calendar.description(inText(facts.phone)),
    status: STATUSES[method],
    organizer: { ...facts.organizer, name: inParameter(facts.organizer.name) || facts.organizer.email },
    ...(facts.url === null ? {} : { url: facts.url }),
    ...(facts.place === null ? {} : { location: locationOf(facts.place) }),
  });
  // The library writes time stamps in local time as soon as the calendar itself has a zone, so the zone is put in here.
  const content = calendar.toString().replace('BEGIN:VEVENT', `${BRUSSELS_VTIMEZONE}\r\nBEGIN:VEVENT`);
  return { method, content: `${content.trimEnd()}\r\n` };
}

/**
 * A name between the quotes of a parameter, which can hold no quote, no line break and no control sign (RFC 5545, 3.2); the
 * library would put a backslash before a quote. Few programs know the signs that RFC 6868 has instead.
 */
const inParameter = (name: string): string =>
  name
    .replace(/["\u201c\u201d]/g, "'")
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();

/** Text without the control signs that no content line can hold. */
const inText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|\p{Cs}/gu, ' ');

const locationOf = (place: NonNullable<CalendarFacts['place']>): NonNullable<ICalEventData['location']> => ({
  title: inParameter(place.name),
  ...(place.address === '' ? {} : { address: inParameter(place.address) }),
  geo: { lat: place.latitude, lon: place.longitude },
});
