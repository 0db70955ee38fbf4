import { parseClockTime } from '../../../../kernel';
import type { ExpectedCall } from '../../../events';
import type { CalendarFacts } from '../calendar/registration-calendar';
import type { PersonalDay } from '../../day/personal-day.reader';
import type { DelayFact, InterviewFact, StopFact, StopTimesFact } from './participant-facts';

export const stopFact = ({ stop }: PersonalDay): StopFact | null => stop ?? null;

export const stopTimesFact = ({ stopTime }: PersonalDay): StopTimesFact | null => stopTime ?? null;

export const interviewFacts = ({ interviews }: PersonalDay): readonly InterviewFact[] | null =>
  interviews?.map(({ vacancyTitle, hostName, startsAt, endsAt, phoneUntil }) => ({
    vacancyTitle,
    hostName,
    startsAt,
    phoneUntil,
    minutes: parseClockTime(endsAt) - parseClockTime(startsAt),
  })) ?? null;

/** From the bus at the own stop until it is back there. */
export const calendarTimes = (times: StopTimesFact | null): CalendarFacts['times'] =>
  times === null ? null : { from: times.arrive, until: times.backAt };

/** When the bus leaves somebody's stop now; null when it does not stop there. */
export function delayFact(stopId: string | null, calls: readonly ExpectedCall[]): DelayFact | null {
  const pickup = calls.find(({ at, kind }) => kind === 'pickup' && at === stopId);
  if (!pickup?.leave) return null;
  const back = calls.find(({ at, kind }) => kind === 'dropoff' && at === stopId);
  return {
    leave: pickup.leave,
    minutes: pickup.late.leave,
    backAt: back?.arrive ?? null,
    isBackLate: (back?.late.arrive ?? 0) > 0,
  };
}
