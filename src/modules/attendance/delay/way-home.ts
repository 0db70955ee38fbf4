import { formatClockTime, parseClockTime } from '../../../kernel';
import type { ExpectedCall } from '../../events';
import { returnsBefore } from '../../registrations';
import { isWorthTelling, type DelayedDay } from './delayed-day';

/** Somebody who goes home with a vehicle of the event. */
export interface HomePassenger {
  /** The registration. */
  readonly id: string;
  readonly eventStopId: string | null;
  /** Wall clock `HH:MM` at which this person wants to be back; null = no limit. */
  readonly latestReturn: string | null;
  /** On a drop-off day: the visit where a vehicle fetches this person; null on any other day. */
  readonly fetchedAt: string | null;
}

/** A call on the way home that moves; wall clock `HH:MM`, as people know it and as it will be. */
export interface HomeCall {
  /** The visit where people are fetched, or the stop where they get off. */
  readonly at: string;
  readonly vehicleId: string;
  readonly known: string;
  readonly expected: string;
  /** Registrations of the people it concerns. */
  readonly people: readonly string[];
}

/** Somebody who is back later than they must be, since this delay. */
export interface MissedReturn {
  readonly registrationId: string;
  readonly latestReturn: string;
  readonly backAt: string;
}

/** What a delay does to the way home. */
export interface WayHome {
  readonly fetched: readonly HomeCall[];
  readonly stops: readonly HomeCall[];
  readonly missed: readonly MissedReturn[];
  /** Registrations of the people who are told. */
  readonly tell: readonly string[];
}

/**
 * What moves on the way home: who is fetched later, who is back later, and who misses the hour at which they must be back. A bus
 * that waits for another one counts too. Who goes home before the bus by other means is not concerned.
 */
export function wayHomeOf(day: DelayedDay, everybody: readonly HomePassenger[]): WayHome {
  const passengers = everybody.filter((person) => !goesEarly(day.known, person));
  const isAt = (person: HomePassenger, { vehicleId, at, kind }: ExpectedCall): boolean =>
    kind === 'collect'
      ? person.fetchedAt === at && vehicleOf(day.known, person) === vehicleId
      : person.eventStopId === at;
  const callsOf = (kind: 'collect' | 'dropoff'): HomeCall[] =>
    day.expected.flatMap((call, index): HomeCall[] => {
      const [known, expected] = [day.known[index]?.arrive, call.arrive];
      if (call.kind !== kind || !known || !expected || known === expected) return [];
      const people = passengers.filter((person) => isAt(person, call)).map(({ id }) => id);
      return [{ at: call.at, vehicleId: call.vehicleId, known, expected, people }];
    });
  const [fetched, stops] = [callsOf('collect'), callsOf('dropoff')];
  const missed = stops.flatMap((stop) => missedAt(stop, passengers));
  const moved = [...fetched, ...stops].filter(isWorthTelling).flatMap(({ people }) => people);
  const tell = [...new Set([...moved, ...missed.map(({ registrationId }) => registrationId)])];
  return { fetched, stops, missed, tell };
}

const missedAt = ({ known, expected, people }: HomeCall, passengers: readonly HomePassenger[]): MissedReturn[] =>
  passengers.flatMap(({ id: registrationId, latestReturn }) => {
    if (latestReturn === null || !people.includes(registrationId)) return [];
    const isMissed = known <= latestReturn && expected > latestReturn;
    return isMissed ? [{ registrationId, latestReturn, backAt: expected }] : [];
  });

const vehicleOf = (calls: readonly ExpectedCall[], { eventStopId }: HomePassenger): string | undefined =>
  calls.find(({ kind, at }) => kind === 'pickup' && at === eventStopId)?.vehicleId;

/** Whether the published route already brings this person back too late, so that they go by other means. */
function goesEarly(calls: readonly ExpectedCall[], { eventStopId, latestReturn }: HomePassenger): boolean {
  const back = calls.find(({ kind, at }) => kind === 'dropoff' && at === eventStopId);
  if (!back?.arrive) return false;
  return returnsBefore({ backAt: formatClockTime(parseClockTime(back.arrive) - back.late.arrive) }, latestReturn);
}
