import { parseClockTime, shownBetween } from '../../../kernel/clock-time';
import { checkInterviewPlan, ProblemIndex } from '../../interviews';
import type { ArrivalWindow, ItineraryHost, ItineraryProblem, ItineraryVehicle } from '../../itinerary';
import type { JoinedDay, JoinedPerson, JoinedProblem } from '../problem/joined-problem';
import type { DropOffDays } from './drop-off-days';
import { itineraryWith } from './drop-routes';
import { LAST_MINUTE, minutesAt, wholeDay, type HoursKind } from './regions/drop-region';
import { RegionOptions } from './regions/region-options';

type Hours = ReadonlyMap<string, ReadonlyMap<string, ArrivalWindow>>;

/**
 * The same day with the hours in which each vehicle may let people off and collect them so that all keep their interviews and tours,
 * and with the times within these hours that leave most to spare. Where its programme follows the route no hours are asked.
 */
export async function hoursOfDay(problem: JoinedProblem, found: DropOffDays, day: JoinedDay): Promise<JoinedDay> {
  if (problem.interviewsOn) return day;
  const options = new RegionOptions(problem);
  const hours = {
    arrivals: hoursFor(day, problem, 'arrivals', options),
    collects: hoursFor(day, problem, 'collects', options),
  };
  const { route } = await found.plan(pinnedTo(itineraryWith(problem, day.drops), day, hours));
  const isSame = route && Math.abs(found.evaluation.costOf(route) - day.figures.routeCost) < 1e-6;
  const isKept =
    isSame &&
    found.evaluation.hindrancesOf(route, day.drops) === day.hindrances &&
    keepsInterviews(problem, { ...day, route });
  if (isKept) return { ...day, route, ...hours };
  return { ...day, arrivals: hoursFor(day, problem, 'arrivals'), collects: hoursFor(day, problem, 'collects') };
}

/** The hours of every vehicle at its hosts; without options to the minute as they are. */
const hoursFor = (day: JoinedDay, problem: JoinedProblem, kind: HoursKind, options?: RegionOptions): Hours =>
  new Map(
    day.route.vehicles
      .filter(({ calls }) => calls.length > 0)
      .map(({ id: vehicle }) => [
        vehicle,
        new Map(
          hostsOf(problem, day, vehicle).map((host) => [
            host.id,
            around(problem, options, day, { vehicle, host, kind }),
          ]),
        ),
      ]),
  );

const hostsOf = ({ itinerary }: JoinedProblem, { route }: JoinedDay, vehicle: string): ItineraryHost[] =>
  itinerary.hosts.filter(({ id }) => callAt(route, vehicle, 'host', id) !== undefined);

function callAt(
  route: JoinedDay['route'],
  vehicle: string,
  kind: 'host' | 'collect',
  host: string,
): number | undefined {
  const calls = route.vehicles.find(({ id }) => id === vehicle)?.calls ?? [];
  const arrive = calls.find((call) => call.kind === kind && call.at === host)?.arrive;
  return typeof arrive === 'string' ? parseClockTime(arrive) : undefined;
}

interface Visit {
  readonly vehicle: string;
  readonly host: ItineraryHost;
  readonly kind: HoursKind;
}

/** The minutes around those of the day between which everybody keeps what they have. */
function around(
  problem: JoinedProblem,
  options: RegionOptions | undefined,
  day: JoinedDay,
  visit: Visit,
): ArrivalWindow {
  const { vehicle, host, kind } = visit;
  const own = callAt(day.route, vehicle, kind === 'arrivals' ? 'host' : 'collect', host.id) ?? 0;
  if (!options) return shownBetween(own, own);
  const widest = minutesAt(wholeDay, kind, vehicle, host);
  const followers = problem.people.filter((person) => isLetOff(day, person, vehicle, host));
  const needs = followers.map((person) => needsOf(problem, options, day, person, host));
  if (kind === 'arrivals') {
    const latest = Math.min(widest.until, ...needs.flatMap(({ starts }) => starts));
    return shownBetween(Math.min(own, widest.from), Math.max(own, latest));
  }
  const earliest = Math.max(widest.from, ...needs.flatMap(({ ends }) => ends));
  const latest = Math.min(LAST_MINUTE, ...needs.map(({ leaveBy }) => leaveBy));
  return shownBetween(Math.min(own, earliest), Math.max(own, latest));
}

function isLetOff({ route, drops }: JoinedDay, person: JoinedPerson, vehicle: string, host: ItineraryHost): boolean {
  const calls = route.vehicles.find(({ id }) => id === vehicle)?.calls ?? [];
  const isAboard = calls.some(({ kind, at }) => kind === 'pickup' && at === person.stop);
  return drops.get(person.id) === host.id && (!person.rides || isAboard);
}

/** When what somebody has at a host begins and ends, and until when they must be collected to be there at all. */
function needsOf(
  { interviews }: JoinedProblem,
  options: RegionOptions,
  day: JoinedDay,
  person: JoinedPerson,
  host: ItineraryHost,
): { readonly starts: number[]; readonly ends: number[]; readonly leaveBy: number } {
  const index = new ProblemIndex(interviews);
  const planned = index.problem.people.find(({ id }) => id === person.id);
  if (!planned || planned.absent) return { starts: [], ends: [], leaveBy: Infinity };
  const held = day.interviews.interviews.filter((one) => one.person === person.id && one.host === host.id);
  const needed = [...held.map(({ slot }) => index.moment(planned, slot)), ...options.toursAt(planned, host.id)];
  return {
    starts: needed.map(({ start }) => start),
    ends: needed.map(({ end }) => end),
    leaveBy: held.length > 0 ? options.leaveBy(person, host) : Infinity,
  };
}

/** The problem of this route with these hours, its times left open. */
function pinnedTo(
  itinerary: ItineraryProblem,
  { route }: JoinedDay,
  { arrivals, collects }: Readonly<Record<HoursKind, Hours>>,
): ItineraryProblem {
  const servedBy = new Map(
    route.vehicles.flatMap(({ id, calls }) =>
      calls.filter(({ kind }) => kind === 'pickup').map(({ at }): [string, string] => [at, id]),
    ),
  );
  const withHours = (vehicle: ItineraryVehicle): ItineraryVehicle => ({
    ...vehicle,
    ...(arrivals.has(vehicle.id) && { arrivals: arrivals.get(vehicle.id), collects: collects.get(vehicle.id) }),
  });
  return {
    ...itinerary,
    stops: itinerary.stops.map((stop) => ({ ...stop, vehicle: servedBy.get(stop.id) ?? stop.vehicle })),
    vehicles: itinerary.vehicles.map(withHours),
  };
}

/** Whether the interviews of the day are possible along its route. */
function keepsInterviews(
  { interviews, staysOf }: JoinedProblem,
  { route, drops, interviews: plan }: JoinedDay,
): boolean {
  const stays = staysOf(route.vehicles, drops);
  const people = interviews.people.map((person) => ({
    ...person,
    presence: (stays.get(person.id) ?? []).map(({ host, from, until }) => ({ host, start: from, end: until })),
  }));
  return checkInterviewPlan({ ...interviews, people }, plan).length === 0;
}
