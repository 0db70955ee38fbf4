import { parseClockTime } from '../../../kernel';
import type { CalendarFacts } from '../calendar/registration-calendar';
import type { PersonalDay } from '../facts/day.reader';
import type { InterviewFact, StopFact, StopTimesFact } from '../mails/participant-facts';

export const stopFact = ({ stop }: PersonalDay): StopFact | null => stop ?? null;

export const stopTimesFact = ({ stopTime }: PersonalDay): StopTimesFact | null => stopTime ?? null;

export const interviewFacts = ({ interviews }: PersonalDay): readonly InterviewFact[] | null =>
  interviews?.map(({ vacancyTitle, hostName, startsAt, endsAt }) => ({
    vacancyTitle,
    hostName,
    startsAt,
    minutes: parseClockTime(endsAt) - parseClockTime(startsAt),
  })) ?? null;

/** From the bus at the own stop until it is back there. */
export const calendarTimes = (times: StopTimesFact | null): CalendarFacts['times'] =>
  times === null ? null : { from: times.arrive, until: times.backAt };
