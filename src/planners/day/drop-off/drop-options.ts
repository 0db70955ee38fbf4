import { formatClockTime } from '../../../kernel/clock-time';
import type { HostPresence, InterviewProblem } from '../../interviews';
import {
  objectiveWeights,
  travelTimes,
  type ItineraryHost,
  type ItineraryPlan,
  type ItineraryProblem,
} from '../../itinerary';
import type { Drops, JoinedPerson, JoinedProblem, Stay } from '../problem/joined-problem';
import type { DropOption } from './drop-model';

type Vehicles = ItineraryPlan['vehicles'];

const END_OF_DAY = 2_880;

/** The hosts of which one is chosen for each person: a pinned interview settles it. */
export function hostsToChoose({ interviews }: JoinedProblem, { id, drops }: JoinedPerson): readonly string[] {
  const pinned = hostsOfPins(interviews, id);
  const possible = drops.filter((host) => pinned.has(host));
  return possible.length > 0 ? possible : drops;
}

function hostsOfPins({ pins, hosts }: InterviewProblem, person: string): ReadonlySet<string> {
  const slots = new Set(pins.filter((pin) => pin.person === person).map(({ slot }) => slot));
  return new Set(hosts.filter((host) => host.slots.some(({ id }) => slots.has(id))).map(({ id }) => id));
}

/** What each person could have at each host if a vehicle came as early as the host allows, and fetched nobody before the last. */
export function widestOptions(problem: JoinedProblem): DropOption[] {
  return optionsWith(problem, (host) => ({ vehicles: bestRoute(problem, host), cost: () => 0, until: END_OF_DAY }));
}

/** The same along a route; at a host that nobody's own vehicle goes to as if one went there at best. */
export function optionsAlong(problem: JoinedProblem, route: ItineraryPlan): DropOption[] {
  const rides = new RideMinutes(problem.itinerary, route.vehicles);
  return optionsWith(problem, (host) => ({
    ...{ vehicles: route.vehicles, otherwise: bestRoute(problem, host), until: undefined },
    cost: ({ rides: isAboard, stop }) => (isAboard && stop !== undefined ? rides.between(stop, host.id) : 0),
  }));
}

interface HostOptions {
  readonly vehicles: Vehicles;
  readonly otherwise?: Vehicles;
  readonly until: number | undefined;
  readonly cost: (person: JoinedPerson) => number;
}

function optionsWith(problem: JoinedProblem, at: (host: ItineraryHost) => HostOptions): DropOption[] {
  const { people, itinerary, staysOf } = problem;
  const options = itinerary.hosts.flatMap((host) => {
    const { vehicles, otherwise = [], until, cost } = at(host);
    const everybody: Drops = new Map(people.map(({ id }) => [id, host.id]));
    const stays = staysOf(vehicles, everybody);
    const others = staysOf(otherwise, everybody);
    return people
      .filter((person) => hostsToChoose(problem, person).includes(host.id))
      .map((person) => ({
        ...{ person: person.id, host: host.id, cost: cost(person) },
        presence: presenceIn(stays.get(person.id) ?? others.get(person.id), host.id, until),
      }));
  });
  const rank = new Map(people.map((person) => [person.id, hostsToChoose(problem, person)]));
  return options.sort(
    (one, other) => (rank.get(one.person) ?? []).indexOf(one.host) - (rank.get(other.person) ?? []).indexOf(other.host),
  );
}

function presenceIn(
  stays: readonly Stay[] | undefined,
  host: string,
  until: number | undefined,
): HostPresence | undefined {
  const stay = stays?.find((one) => one.host === host);
  return stay && { host, start: stay.from, end: until ?? stay.until };
}

/** One vehicle from every stop to one host, as early as it may come, that fetches people as soon as it may. */
function bestRoute({ itinerary }: JoinedProblem, host: ItineraryHost): Vehicles {
  const arrive = formatClockTime(host.arriveFrom);
  const fetched = formatClockTime(host.collectFrom ?? host.arriveUntil + host.visitMinutes);
  const call = (at: string, kind: 'pickup' | 'host' | 'collect' | 'dropoff', time: string) => ({
    ...{ at, kind, arrive: time, leave: time, on: 0, off: 0 },
  });
  const stops = itinerary.stops.map(({ id }) => id);
  return itinerary.vehicles.slice(0, 1).map(({ id }) => ({
    id,
    calls: [
      ...stops.map((stop) => call(stop, 'pickup', arrive)),
      ...[call(host.id, 'host', arrive), call(host.id, 'collect', fetched)],
      ...stops.map((stop) => call(stop, 'dropoff', fetched)),
    ],
  }));
}

/** Weighed minutes of one person on board of the vehicles of a route. */
class RideMinutes {
  private readonly minutes = new Map<string, number>();

  constructor(itinerary: ItineraryProblem, vehicles: Vehicles) {
    const travel = travelTimes(itinerary);
    const { out, home } = objectiveWeights(itinerary.rules);
    for (const { calls } of vehicles) {
      const moment = (at: string, kind: string, side: 'arrive' | 'leave'): number =>
        minutesOf(calls.find((call) => call.at === at && call.kind === kind)?.[side] ?? null);
      for (const { at: stop } of calls.filter(({ kind }) => kind === 'pickup')) {
        for (const { id: host } of itinerary.hosts) {
          const there = moment(host, 'host', 'arrive') - moment(stop, 'pickup', 'leave');
          const back = moment(stop, 'dropoff', 'arrive') - moment(host, 'collect', 'leave');
          const direct = travel(stop, host) * out + travel(host, stop) * home;
          this.minutes.set(
            key(stop, host),
            Number.isNaN(there) || there < 0 ? DETOUR * direct : out * there + home * back,
          );
        }
      }
    }
  }

  between(stop: string, host: string): number {
    return this.minutes.get(key(stop, host)) ?? 0;
  }
}

/** Somewhere the own vehicle does not go is a detour for everybody aboard. */
const DETOUR = 4;

const key = (stop: string, host: string): string => JSON.stringify([stop, host]);

function minutesOf(time: string | null): number {
  if (time === null) return NaN;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
