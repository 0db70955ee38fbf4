import { parseClockTime, type ClockMinutes } from '../../../../kernel';
import type { EventShape, VisitView } from '../event-view';
import type { DayRoute, RouteCall } from './day-route';

/** Minutes from an interview room to the road, for who has to be somewhere in time. */
const LEAVING_MINUTES = 5;

/** What decides where a person of an event is. */
export interface Traveller {
  /** Whether this person rides a vehicle of the event. */
  readonly rides: boolean;
  /** Where this person gets on and off, or lives near; null for who has no stop. */
  readonly eventStopId: string | null;
  /** The only visit of this person on a drop-off day; null while nobody said so. */
  readonly dropVisitId: string | null;
  /** Wall clock at which this person wants to be back; null = no limit. */
  readonly latestReturn: string | null;
}

/** From when until when somebody is on site at a visit, and the vehicle that brings and fetches them. */
export interface Presence {
  readonly visitId: string;
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
  /** Null for who comes without one, and while there is no route. */
  readonly vehicleId: string | null;
}

type PresentVisit = Pick<VisitView, 'id' | 'arriveFrom' | 'arriveUntil' | 'visitMinutes'>;

/** A day on which people are somewhere. */
export interface PresenceDay {
  readonly shape: EventShape;
  readonly route: DayRoute;
  readonly visits: readonly PresentVisit[];
  /** Driving minutes from a visit to an event stop. */
  readonly minutesHome: (visitId: string, eventStopId: string) => number;
}

/**
 * Where a person is, in the order of the hours; a visit that is not named is one at which this person is not.
 * Who rides follows the vehicle that calls at the own stop. Who comes without one follows the vehicle of the own stop all
 * the same, else the first vehicle that visits: so nobody has two companies at one moment. On a drop-off day everybody is
 * at one visit. Who must be back before a vehicle would bring them leaves after the last visit that they can see to its end.
 */
export function presencesOf(day: PresenceDay, traveller: Traveller): Presence[] {
  const stays = day.route.source === 'none' ? windowsOf(day) : staysOf(day, traveller);
  return stays
    .filter(({ visitId }) => day.shape !== 'drop-off' || visitId === traveller.dropVisitId)
    .filter((stay) => isHomeInTime(day, traveller, stay))
    .sort((one, other) => one.from - other.from || one.until - other.until);
}

/**
 * Whether somebody must be back before any visit is over. Before there is a route a visit can be over as soon as the
 * company has had somebody for the agreed minutes.
 */
export function mustLeaveTooEarly(day: PresenceDay, traveller: Traveller): boolean {
  if (traveller.latestReturn === null) return false;
  if (day.route.source === 'none') {
    const earliest = day.visits.map((visit) => ({ ...visit, arriveUntil: visit.arriveFrom }));
    return (
      earliest.length > 0 && !windowsOf({ ...day, visits: earliest }).some((stay) => isHomeInTime(day, traveller, stay))
    );
  }
  return presencesOf(day, { ...traveller, latestReturn: null }).length > 0 && presencesOf(day, traveller).length === 0;
}

/** Before there is a route: whenever the company expects people. */
const windowsOf = ({ visits }: PresenceDay): Presence[] =>
  visits.map(({ id: visitId, arriveFrom, arriveUntil, visitMinutes }) => ({
    visitId,
    from: parseClockTime(arriveFrom),
    until: parseClockTime(arriveUntil) + visitMinutes,
    vehicleId: null,
  }));

function staysOf(day: PresenceDay, traveller: Traveller): Presence[] {
  const followed = followedVehicle(day.route, traveller);
  // From a stop that no vehicle calls at nobody is brought.
  if (traveller.rides) return followed === undefined ? [] : staysOfVehicle(day, followed);
  if (day.shape === 'drop-off') return staysAtOneVisit(day, vehiclesOf(day.route.calls), traveller.dropVisitId);
  const stays = followed === undefined ? windowsOf(day) : staysOfVehicle(day, followed);
  return stays.map((stay) => ({ ...stay, vehicleId: null }));
}

/** Whose hours are those of a person, on a day on which everybody of a vehicle is together; undefined when nobody is brought. */
export function followedVehicle(
  { calls }: DayRoute,
  { rides, eventStopId }: Pick<Traveller, 'rides' | 'eventStopId'>,
): string | undefined {
  const own = vehicleOfStop(calls, eventStopId);
  return rides ? own : (own ?? vehiclesOf(calls)[0]);
}

/** Who comes to a visit without a vehicle is there as long as those who are brought, else while the company expects people. */
function staysAtOneVisit(day: PresenceDay, vehicles: readonly string[], visitId: string | null): Presence[] {
  const brought = vehicles.flatMap((id) => staysOfVehicle(day, id)).filter((stay) => stay.visitId === visitId);
  if (brought.length === 0) return windowsOf(day);
  const from = Math.min(...brought.map((stay) => stay.from));
  const until = Math.max(...brought.map((stay) => stay.until));
  return brought.slice(0, 1).map((stay) => ({ ...stay, from, until, vehicleId: null }));
}

/** The vehicles that visit a company, in the order of the route. */
export const vehiclesOf = (calls: readonly RouteCall[]): string[] => [
  ...new Set(calls.filter(({ kind }) => kind === 'host').map(({ vehicleId }) => vehicleId)),
];

const vehicleOfStop = (calls: readonly RouteCall[], eventStopId: string | null): string | undefined =>
  calls.find(({ kind, at }) => kind === 'pickup' && at === eventStopId)?.vehicleId;

/** From when until when the people of a vehicle are at each visit. Who is left behind is there until the vehicle is back. */
export function staysOfVehicle(
  { route, visits }: Pick<PresenceDay, 'route' | 'visits'>,
  vehicleId: string,
): Presence[] {
  const calls = route.calls.filter((call) => call.vehicleId === vehicleId);
  return visits.flatMap((visit) => {
    const arrival = calls.find(({ kind, at }) => kind === 'host' && at === visit.id);
    const fetched = calls.find(({ kind, at }) => kind === 'collect' && at === visit.id);
    const until = fetched === undefined ? arrival?.leave : fetched.arrive;
    if (arrival?.arrive == null || until == null) return [];
    // Whoever is early waits outside: a visit does not begin before the company expects people.
    const from = Math.max(parseClockTime(arrival.arrive), parseClockTime(visit.arriveFrom));
    return [{ visitId: visit.id, from, until: parseClockTime(until), vehicleId }];
  });
}

function isHomeInTime({ minutesHome }: PresenceDay, { latestReturn, eventStopId }: Traveller, stay: Presence): boolean {
  if (latestReturn === null) return true;
  const home = eventStopId === null ? 0 : minutesHome(stay.visitId, eventStopId);
  return stay.until + LEAVING_MINUTES + home <= parseClockTime(latestReturn);
}
