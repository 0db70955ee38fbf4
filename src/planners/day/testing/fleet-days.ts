import type { JoinedPerson } from '../problem/joined-problem';
import { isHindered, possibleInterviews, type PossibleInterview } from './exhaustive-interviews';
import { momentsThatMatter } from './moments-that-matter';
import { servesStopOf, staysOn } from './presence-on-visits';
import { isDropOff, type SmallDay, type VehicleDay } from './small-day';

/** The interviews that a day allows a person, or that a tour of this person lies outside the stay. */
type Allowed = readonly PossibleInterview[] | 'hindered';

/** A day of a vehicle with the name of the interviews that it gives people; days of one name give the same ones. */
export interface DistinctDay {
  readonly day: VehicleDay;
  readonly kind: string;
}

/** The interviews of one person with some vehicles. */
export function allowedOn(
  day: SmallDay,
  person: JoinedPerson,
  vehicles: readonly VehicleDay[],
  drop: string | undefined,
): Allowed {
  const { interviews } = day.problem;
  const planned = interviews.people.find(({ id }) => id === person.id);
  if (!planned) return [];
  const stays = staysOn(day, person, vehicles, drop);
  return isHindered(interviews, planned, stays) ? 'hindered' : possibleInterviews(interviews, planned, stays);
}

/**
 * Of the days of one vehicle the cheapest of those that give all people the same interviews: those of its stops, and those who
 * come alone and may follow it; the cheapest first. Where hosts limit vehicles the moments count too.
 */
export function distinctDays(
  day: SmallDay,
  days: readonly VehicleDay[],
  drops: ReadonlyMap<string, string>,
): DistinctDay[] {
  const limited = day.problem.itinerary.hosts.filter(({ maxVehicles }) => maxVehicles !== undefined);
  const kept = new Map<string, DistinctDay>();
  for (const one of days) {
    const together = day.problem.people.map((person) => offered(day, person, one, drops.get(person.id)));
    if (together.includes(undefined)) continue;
    const kind = together.join('|');
    const meeting = limited.map(({ id }) => one.visits.find(({ host }) => host === id)?.from ?? '');
    const key = `${kind}/${meeting.join()}`;
    const other = kept.get(key);
    if (!other || one.cost < other.day.cost) kept.set(key, { day: one, kind });
  }
  return [...kept.values()].sort((a, b) => a.day.cost - b.day.cost);
}

/** What a vehicle's day offers a person, in words; undefined when a tour of somebody whom it brings lies outside the stay. */
function offered(
  day: SmallDay,
  person: JoinedPerson,
  vehicle: VehicleDay,
  drop: string | undefined,
): string | undefined {
  const isBrought = servesStopOf(vehicle, person);
  if (person.rides && !isBrought) return '';
  if (isDropOff(day.problem.itinerary) && !person.rides) {
    const { beginOf, endOf } = momentsThatMatter(day);
    const visit = vehicle.visits.find(({ host }) => host === drop);
    return visit ? `${beginOf(visit.host, visit.from)}-${endOf(visit.host, visit.until)}` : '';
  }
  const allowed = allowedOn(day, person, [vehicle], drop);
  if (allowed === 'hindered') return isBrought ? undefined : allowed;
  return allowed.map(({ vacancy, slot }) => `${vacancy}@${slot}`).join();
}
