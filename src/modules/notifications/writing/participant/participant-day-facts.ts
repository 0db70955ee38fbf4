import { formatClockTime, parseClockTime } from '../../../../kernel';
import type { ExpectedCall } from '../../../events';
import type { RegistrationView } from '../../../registrations';
import type { CalendarFacts } from '../calendar/registration-calendar';
import type { PersonalDay } from '../../day/personal-day.reader';
import type { DelayFact, InterviewFact, MeetingFact, StopFact, StopTimesFact, WayHomeFact } from './participant-facts';

export const stopFact = ({ stop }: PersonalDay): StopFact | null => stop ?? null;

/**
 * When the bus is expected, without hours that have been: a bus that stands at the stop is there now.
 * @param hour of the event's own day; null on any other
 */
export function stopTimesFact({ stopTime }: PersonalDay, hour: string | null): StopTimesFact | null {
  if (stopTime === undefined) return null;
  const { arrive, leave, backAt } = stopTime;
  if (hour === null) return { arrive, leave, backAt };
  return { arrive: arrive < hour ? hour : arrive, leave, backAt: backAt !== null && backAt < hour ? null : backAt };
}

/** The bus has left the own stop; who comes without it must have been there by now. */
export function hasLeft({ stopTime, meeting }: PersonalDay, hour: string | null): boolean {
  const last = stopTime?.leave ?? meeting?.at;
  return last !== undefined && hour !== null && last < hour;
}

export const meetingFact = ({ meeting }: PersonalDay): MeetingFact | null =>
  meeting === undefined ? null : { hostName: meeting.hostName, address: meeting.address, at: meeting.at };

export const interviewFacts = ({ interviews }: PersonalDay): readonly InterviewFact[] | null =>
  interviews?.map(({ vacancyTitle, hostName, startsAt, endsAt, phoneUntil }) => ({
    vacancyTitle,
    hostName,
    startsAt,
    phoneUntil,
    minutes: parseClockTime(endsAt) - parseClockTime(startsAt),
  })) ?? null;

/** From the bus at the own stop until it is back there; without the bus from joining the others to the end. */
export function calendarTimes({ stopTime, meeting }: PersonalDay): CalendarFacts['times'] {
  if (stopTime !== undefined) return { from: stopTime.arrive, until: stopTime.backAt };
  return meeting === undefined ? null : { from: meeting.at, until: meeting.until };
}

/** The own stop, or the company; a shared phone shows no company. */
export function calendarPlace({ stop, meeting }: PersonalDay, neutral: boolean): CalendarFacts['place'] {
  if (stop !== undefined || meeting === undefined) return stop ?? null;
  if (!neutral) return { ...meeting, name: meeting.hostName };
  return meeting.address === '' ? null : { ...meeting, name: meeting.address, address: '' };
}

/** When to stand ready: the bus then stands as long as was planned, also where it only leaves late. */
function standReadyAt({ arrive, late }: ExpectedCall, leave: string): string {
  if (arrive === null) return leave;
  return formatClockTime(parseClockTime(arrive) + Math.max(0, late.leave - late.arrive));
}

/** When the bus leaves somebody's stop now and is back there; null when it does not stop there. */
export function delayFact(
  stopId: string | null,
  calls: readonly ExpectedCall[],
  returnsEarly: boolean,
): DelayFact | null {
  const pickup = calls.find(({ at, kind }) => kind === 'pickup' && at === stopId);
  if (!pickup?.leave) return null;
  const back = calls.find(({ at, kind }) => kind === 'dropoff' && at === stopId);
  return {
    standReady: standReadyAt(pickup, pickup.leave),
    leave: pickup.leave,
    minutes: pickup.late.leave,
    backAt: back?.arrive ?? null,
    isBackLate: !returnsEarly && (back?.late.arrive ?? 0) > 0,
  };
}

/** How somebody comes home with the bus of the own stop; null for who does not. */
export function wayHomeFact(
  { eventStopId, latestReturn }: Pick<RegistrationView, 'eventStopId' | 'latestReturn'>,
  calls: readonly ExpectedCall[],
  { returnsEarly, dropOff, visits }: PersonalDay,
): WayHomeFact | null {
  const back = calls.find(({ at, kind }) => kind === 'dropoff' && at === eventStopId);
  if (returnsEarly || !back?.arrive) return null;
  const fetched = calls.find(
    ({ at, kind, vehicleId }) =>
      kind === 'collect' && vehicleId === back.vehicleId && visits.some(({ id }) => id === at),
  );
  const hostName = dropOff?.hostName;
  return {
    minutes: back.late.arrive,
    backAt: back.arrive,
    fetched: fetched?.arrive && hostName ? { at: fetched.arrive, hostName } : null,
    missed: latestReturn !== null && back.arrive > latestReturn ? latestReturn : null,
  };
}
