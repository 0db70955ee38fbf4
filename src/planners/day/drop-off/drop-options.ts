import { formatClockTime } from '../../../kernel/clock-time';
import type { HostPresence, InterviewProblem } from '../../interviews';
import {
  collectFrom,
  objectiveWeights,
  travelTimes,
  type ItineraryHost,
  type ItineraryPlan,
  type ItineraryProblem,
} from '../../itinerary';
import type { Drops, JoinedPerson, JoinedProblem, Stay } from '../problem/joined-problem';
import type { DropOption } from './drop-model';

type Vehicles = ItineraryPlan['vehicles'];

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

/** Of more hosts only one at a time is left out. */
const MOST_HOSTS = 8;

/** The sets of hosts, without some, at which everybody who is let off somewhere can be; those with most hosts first. */
export function fewerHosts(problem: JoinedProblem): ReadonlySet<string>[] {
  const ids = problem.itinerary.hosts.map(({ id }) => id);
  const choices = problem.people.map((person) => hostsToChoose(problem, person)).filter((hosts) => hosts.length > 0);
  const sets =
    ids.length > MOST_HOSTS
      ? ids.map((left) => new Set(ids.filter((id) => id !== left)))
      : Array.from({ length: 2 ** ids.length - 1 }, (_, mask) => new Set(ids.filter((_id, at) => (mask >> at) & 1)));
  return sets
    .filter((hosts) => choices.every((possible) => possible.some((host) => hosts.has(host))))
    .sort((one, other) => other.size - one.size);
}

/** So many ways to let stops off together are given at most. */
const MOST_TOGETHER = 64;

/** Drops with a host for each stop, where everybody goes who may; others go where they prefer. */
export function togetherByStop(problem: JoinedProblem, preferred: Drops): Drops[] {
  const { people, itinerary } = problem;
  const hosts = itinerary.hosts.map(({ id }) => id);
  const stops = itinerary.stops.map(({ id }) => id);
  const ways = Math.min(MOST_TOGETHER, hosts.length ** stops.length);
  return Array.from({ length: ways }, (_, way) => {
    const hostOf = new Map(stops.map((stop, at) => [stop, hosts[Math.floor(way / hosts.length ** at) % hosts.length]]));
    return new Map(
      people.flatMap((person): [string, string][] => {
        const host = person.stop === undefined ? undefined : hostOf.get(person.stop);
        const possible = hostsToChoose(problem, person);
        const chosen = host !== undefined && possible.includes(host) ? host : preferred.get(person.id);
        return chosen === undefined ? [] : [[person.id, chosen]];
      }),
    );
  });
}

/** What the ride of a person there and home costs along a route, weighed; somewhere the own vehicle does not go it is a detour. */
export function rideCosts(
  problem: JoinedProblem,
  route: ItineraryPlan,
): (person: JoinedPerson, host: string) => number {
  const minutes = new RideMinutes(problem.itinerary, route.vehicles);
  return ({ rides, stop }, host) => (rides && stop !== undefined ? minutes.between(stop, host) : 0);
}

/** The same along a route; at a host that nobody's own vehicle goes to as if one went there at best. */
export function optionsAlong(problem: JoinedProblem, route: ItineraryPlan): DropOption[] {
  const { people, itinerary, staysOf } = problem;
  const costOf = rideCosts(problem, route);
  const options = itinerary.hosts.flatMap((host) => {
    const everybody: Drops = new Map(people.map(({ id }) => [id, host.id]));
    const stays = staysOf(route.vehicles, everybody);
    const others = staysOf(bestRoute(problem, host), everybody);
    return people
      .filter((person) => hostsToChoose(problem, person).includes(host.id))
      .map((person) => ({
        ...{ person: person.id, host: host.id, cost: costOf(person, host.id) },
        presence: presenceIn(stays.get(person.id) ?? others.get(person.id), host.id),
      }));
  });
  const rank = new Map(people.map((person) => [person.id, hostsToChoose(problem, person)]));
  return options.sort(
    (one, other) => (rank.get(one.person) ?? []).indexOf(one.host) - (rank.get(other.person) ?? []).indexOf(other.host),
  );
}

function presenceIn(stays: readonly Stay[] | undefined, host: string): HostPresence | undefined {
  const stay = stays?.find((one) => one.host === host);
  return stay && { host, start: stay.from, end: stay.until };
}

/** One vehicle from every stop to one host, as early as it may come, that fetches people as soon as it may. */
const bestRoute = (problem: JoinedProblem, host: ItineraryHost): Vehicles =>
  vehicleToHost(problem, host, formatClockTime(collectFrom(host)));

/** The same, that fetches people at a given time. */
export function vehicleToHost({ itinerary }: JoinedProblem, host: ItineraryHost, fetched: string): Vehicles {
  const arrive = formatClockTime(host.arriveFrom);
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
