import { parseClockTime } from '../../../kernel/clock-time';
import type { ItineraryPlan } from '../../itinerary';
import type { JoinedPerson, Stay, StaysOf } from '../problem/joined-problem';
import { isDropOff, minutesBetween, type SmallDay, type VehicleVisits, type Visit } from './small-day';

/** Getting up, coat and goodbye before the way home of who must be back early. */
const LEAVING_MINUTES = 5;

/**
 * Where a person is, by the table of docs/day.md: with the vehicle of the own stop; who comes without a vehicle else with the
 * first of the route that visits; on a drop-off day at the own host only, on the own legs as long as anybody is brought there.
 */
export function staysOn(
  day: SmallDay,
  person: JoinedPerson,
  vehicles: readonly VehicleVisits[],
  drop: string | undefined,
): Stay[] {
  const visits = isDropOff(day.problem.itinerary)
    ? visitsAtDrop(day, person, vehicles, drop)
    : (vehicleOf(person, vehicles)?.visits ?? []);
  return visits.filter(({ host, until }) => seesToTheEnd(day, person, host, until));
}

/** The vehicle whose visits this person follows on a day on which everybody goes everywhere. */
function vehicleOf(person: JoinedPerson, vehicles: readonly VehicleVisits[]): VehicleVisits | undefined {
  const own = vehicles.find((vehicle) => servesStopOf(vehicle, person));
  return own ?? (person.rides ? undefined : vehicles.find(({ visits }) => visits.length > 0));
}

export const servesStopOf = ({ stops }: VehicleVisits, { stop }: JoinedPerson): boolean =>
  stop !== undefined && stops.includes(stop);

function visitsAtDrop(
  { problem }: SmallDay,
  person: JoinedPerson,
  vehicles: readonly VehicleVisits[],
  drop: string | undefined,
): Visit[] {
  const bringing = vehicles.filter((vehicle) => !person.rides || servesStopOf(vehicle, person));
  const there = bringing.flatMap(({ visits }) => visits.filter(({ host }) => host === drop));
  const host = problem.itinerary.hosts.find(({ id }) => id === drop);
  if (!host || (person.rides && there.length === 0)) return [];
  const { id, arriveFrom, arriveUntil, visitMinutes } = host;
  if (there.length === 0) return [{ host: id, from: arriveFrom, until: arriveUntil + visitMinutes }];
  const [from, until] = [Math.min(...there.map((one) => one.from)), Math.max(...there.map((one) => one.until))];
  return [{ host: id, from, until }];
}

/** Whether somebody who wants to be back can stay at a host until a vehicle leaves it. */
export function seesToTheEnd(
  { problem, latestReturns }: SmallDay,
  { id, stop }: JoinedPerson,
  host: string,
  until: number,
): boolean {
  const wayHome = stop === undefined ? 0 : minutesBetween(problem.itinerary)(host, stop);
  return until + LEAVING_MINUTES + wayHome <= (latestReturns.get(id) ?? Infinity);
}

/** The same rule on a route as it is shown, for problems that are made up. */
export function presenceRule(dayOf: () => SmallDay): StaysOf {
  return (route, drops) => {
    const day = dayOf();
    const vehicles = route.map((vehicle) => visitsOfRoute(day, vehicle));
    return new Map(day.problem.people.map((one) => [one.id, staysOn(day, one, vehicles, drops.get(one.id))]));
  };
}

function visitsOfRoute({ problem }: SmallDay, { id, calls }: ItineraryPlan['vehicles'][number]): VehicleVisits {
  const opening = new Map(problem.itinerary.hosts.map((host) => [host.id, host.arriveFrom]));
  const clock = (text: string | null | undefined): number => parseClockTime(text ?? '');
  const visits = calls
    .filter(({ kind }) => kind === 'host')
    .map(({ at, arrive, leave }) => {
      const collect = calls.find((call) => call.kind === 'collect' && call.at === at);
      const from = Math.max(clock(arrive), opening.get(at) ?? 0);
      return { host: at, from, until: clock(collect ? collect.arrive : leave) };
    });
  return { vehicle: id, stops: calls.filter(({ kind }) => kind === 'pickup').map(({ at }) => at), visits };
}
