import { breakChoices } from './break-choices';
import {
  dwellMinutesAt,
  type ArrivalWindow,
  type ItineraryHost,
  type ItineraryProblem,
  type ItineraryStop,
  type ItineraryVehicle,
} from '../problem/itinerary-problem';
import { travelTimes, type TravelTime } from '../problem/travel-times';

const TOLERANCE = 1e-6;

/** One vehicle's day with all orders fixed. Moments are open. */
interface Route {
  readonly vehicle: number;
  readonly hosts: readonly number[];
  /** Minutes of rest after each visit. */
  readonly rests: readonly number[];
  readonly driving: number;
  readonly riding: number;
  readonly home: number;
  /** Earliest moment at the first host, and minutes from leaving the depot to it. */
  readonly reach: number;
  readonly approach: number;
  /** Latest moment to end the last visit. */
  readonly leaveBy: number;
}

/** The best there is, or undefined when nothing is possible; `departures` = latest sum of departures, unused = dutyUntil. */
export interface ExhaustiveOptimum {
  readonly cost: number;
  readonly driving: number;
  readonly departures: number;
}

/**
 * Tries everything: all divisions of the stops, all orders, all sequences of visits at each host. For fixed orders and
 * sequences, all moments pushed as early as the rules allow form the earliest timetable, so a timetable exists exactly
 * when that one breaks no latest moment. Only for very small problems.
 */
export function exhaustiveOptimum(problem: ItineraryProblem): ExhaustiveOptimum | undefined {
  let best: ExhaustiveOptimum | undefined;
  const { drivingMinuteWeight: weight, homeMinuteWeight = 0 } = problem.rules;
  const known = new Map<string, Route[]>();
  const routes = (vehicle: number, stops: readonly ItineraryStop[]): Route[] => {
    const key = [vehicle, ...stops.map(({ id }) => id)].join(' ');
    const all = known.get(key) ?? routesOf(problem, vehicle, stops);
    known.set(key, all);
    return all;
  };
  for (const shares of divisions(problem)) {
    const choices = shares.flatMap((stops, vehicle) => (stops.length > 0 ? [routes(vehicle, stops)] : []));
    for (const days of combinations(choices)) {
      const driving = sum(days.map((route) => route.driving));
      const cost = weight * driving + sum(days.map(({ riding, home }) => riding + homeMinuteWeight * home));
      if (best && isWorse({ cost, driving }, best)) continue;
      const departures = latestDepartures(problem, days);
      if (departures === undefined) continue;
      const found = { cost, driving, departures };
      if (!best || isBetter(found, best)) best = found;
    }
  }
  return best;
}

function isWorse(a: { cost: number; driving: number }, b: ExhaustiveOptimum): boolean {
  if (Math.abs(a.cost - b.cost) > TOLERANCE) return a.cost > b.cost;
  return a.driving > b.driving + TOLERANCE;
}

function isBetter(a: ExhaustiveOptimum, b: ExhaustiveOptimum): boolean {
  if (Math.abs(a.cost - b.cost) > TOLERANCE) return a.cost < b.cost;
  if (Math.abs(a.driving - b.driving) > TOLERANCE) return a.driving < b.driving;
  return a.departures > b.departures;
}

function divisions(problem: ItineraryProblem): ItineraryStop[][][] {
  let all: ItineraryStop[][][] = [problem.vehicles.map(() => [])];
  for (const stop of problem.stops.filter(({ boarding, visit }) => boarding > 0 || visit === true)) {
    all = all.flatMap((shares) =>
      shares.map((_, chosen) => shares.map((stops, vehicle) => (vehicle === chosen ? [...stops, stop] : stops))),
    );
  }
  return all.filter((shares) => shares.every((stops, vehicle) => fits(item(problem.vehicles, vehicle), stops)));
}

function fits({ id, seats, wheelchairPlaces }: ItineraryVehicle, stops: readonly ItineraryStop[]): boolean {
  if (stops.some(({ vehicle = id }) => vehicle !== id)) return false;
  const people = sum(stops.map((stop) => stop.boarding));
  if (stops.length > 0 && people === 0) return false;
  const wheelchairs = sum(stops.map((stop) => stop.wheelchairs));
  return people - wheelchairs <= seats && wheelchairs <= wheelchairPlaces;
}

function routesOf(problem: ItineraryProblem, vehicle: number, stops: readonly ItineraryStop[]): Route[] {
  const routes: Route[] = [];
  const builder = new RouteBuilder(problem, item(problem.vehicles, vehicle), vehicle);
  const { hostOrder = [] } = item(problem.vehicles, vehicle);
  const hostOrders = permutations(problem.hosts.map((_, index) => index)).filter((order) =>
    hostOrder.every((id, place) => item(problem.hosts, item(order, place)).id === id),
  );
  for (const out of permutations(stops).filter(keepsBoardingOrder)) {
    for (const hosts of hostOrders) {
      for (const back of permutations(stops)) {
        routes.push(...builder.build(out, hosts, back));
      }
    }
  }
  return routes;
}

function keepsBoardingOrder(out: readonly ItineraryStop[]): boolean {
  return out.every((stop, at) => !out.slice(at + 1).some(({ id }) => stop.after?.includes(id) === true));
}

class RouteBuilder {
  private readonly travel: TravelTime;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly bus: ItineraryVehicle,
    private readonly vehicle: number,
  ) {
    this.travel = travelTimes(problem);
  }

  build(out: readonly ItineraryStop[], hosts: readonly number[], back: readonly ItineraryStop[]): Route[] {
    const hostIds = hosts.map((host) => item(this.problem.hosts, host).id);
    const outward = this.legs([this.bus.id, ...out.map(({ id }) => id), item(hostIds, 0)]);
    const homeward = this.legs([item(hostIds, hosts.length - 1), ...back.map(({ id }) => id), this.bus.id]);
    const ride = (from: number): number =>
      sum(outward.slice(from + 1)) + sum(out.slice(from + 1).map((stop) => this.dwell(stop)));
    const rides = out.map((_, index) => ride(index));
    if (out.some((stop, index) => item(rides, index) > (stop.maxRideMinutes ?? Infinity) + TOLERANCE)) return [];
    const starts = out.map((stop, index) => (stop.earliest ?? 0) + this.dwell(stop) + item(rides, index));
    const visited = hosts.map((host) => item(this.problem.hosts, host));
    const day = { hosts: visited, outward: sum(outward), between: this.legs(hostIds), homeward: sum(homeward) };
    return breakChoices(this.problem.rules.breaks, day).map((rests) => ({
      vehicle: this.vehicle,
      hosts,
      rests,
      driving: sum(outward) + sum(this.legs(hostIds)) + sum(homeward),
      riding: sum(out.map((stop, index) => stop.boarding * item(rides, index))),
      home: this.homeMinutes(back, homeward),
      reach: Math.max(this.bus.dutyFrom + ride(-1), ...starts),
      approach: ride(-1),
      leaveBy: this.leaveBy(back, homeward) - item(rests, rests.length - 1),
    }));
  }

  private homeMinutes(back: readonly ItineraryStop[], legs: readonly number[]): number {
    const stood = (place: number): number => sum(back.slice(0, place).map((stop) => this.dwell(stop)));
    return sum(back.map((stop, place) => stop.boarding * (sum(legs.slice(0, place + 1)) + stood(place))));
  }

  /** Every stop that must be reached by some moment, and the depot, say how late the last host may be left. */
  private leaveBy(back: readonly ItineraryStop[], legs: readonly number[]): number {
    const standing = (count: number): number => sum(back.slice(0, count).map((stop) => this.dwell(stop)));
    const reachedAfter = (place: number): number => sum(legs.slice(0, place + 1)) + standing(place);
    const deadlines = back.map((stop, place) => (stop.latestReturn ?? Infinity) - reachedAfter(place));
    const { bufferMinutes = 0 } = this.problem.rules;
    return Math.min(this.bus.dutyUntil - bufferMinutes - reachedAfter(back.length), ...deadlines);
  }

  private legs(path: readonly string[]): number[] {
    return path.slice(1).map((to, index) => this.travel(item(path, index), to));
  }

  private dwell(stop: ItineraryStop): number {
    return dwellMinutesAt(this.problem.rules, stop);
  }
}

/** Tries all sequences in which vehicles can use each host. @returns the latest sum of departures, if any works */
function latestDepartures(problem: ItineraryProblem, routes: readonly Route[]): number | undefined {
  const sequences = problem.hosts.map(() => permutations(routes.map((_, index) => index)));
  let latest: number | undefined;
  for (const choice of combinations(sequences)) {
    const found = departuresFor(problem, routes, choice);
    if (found !== undefined) latest = Math.max(latest ?? -Infinity, found);
  }
  const idle = problem.vehicles.filter((_, vehicle) => !routes.some((route) => route.vehicle === vehicle));
  return latest === undefined ? undefined : latest + sum(idle.map((vehicle) => vehicle.dutyUntil));
}

/** One visit comes at least `minutes` after another; visits are numbered route × hosts + host. */
interface VisitLink {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/** `choice[host]` is the sequence of routes there; each starts after the one `maxVehicles` places before it has ended. */
function departuresFor(problem: ItineraryProblem, routes: readonly Route[], choice: number[][]): number | undefined {
  const { hosts } = problem;
  const earliest = routes.flatMap((route) =>
    hosts.map((host, index) =>
      Math.max(host.arriveFrom, ownArrivals(problem, route, host).from, index === route.hosts[0] ? route.reach : 0),
    ),
  );
  const latest = routes.flatMap((route) => {
    return hosts.map((host, index) => {
      const { bufferMinutes = 0 } = problem.rules;
      const until = Math.min(host.arriveUntil - bufferMinutes, ownArrivals(problem, route, host).until);
      return index === route.hosts.at(-1) ? Math.min(route.leaveBy - host.visitMinutes, until) : until;
    });
  });
  const links = linksOf(problem, routes, choice);
  for (let changed = true; changed;) {
    changed = links.filter((link) => tighten(link, earliest, latest)).length > 0;
    if (earliest.some((moment, visit) => moment > item(latest, visit) + TOLERANCE)) return undefined;
  }
  return sum(routes.map((route, index) => item(latest, index * hosts.length + item(route.hosts, 0)) - route.approach));
}

/** When this vehicle reaches the host by a rule of its own. */
const ownArrivals = (problem: ItineraryProblem, route: Route, host: ItineraryHost): ArrivalWindow =>
  item(problem.vehicles, route.vehicle).arrivals?.get(host.id) ?? { from: -Infinity, until: Infinity };

function tighten({ from, to, minutes }: VisitLink, earliest: number[], latest: number[]): boolean {
  const start = item(earliest, from) + minutes;
  const limit = item(latest, to) - minutes;
  const changed = start > item(earliest, to) + 1e-9 || limit < item(latest, from) - 1e-9;
  earliest[to] = Math.max(start, item(earliest, to));
  latest[from] = Math.min(limit, item(latest, from));
  return changed;
}

function linksOf(problem: ItineraryProblem, routes: readonly Route[], choice: number[][]): VisitLink[] {
  const { hosts } = problem;
  const travel = travelTimes(problem);
  const driven = routes.flatMap((route, index) =>
    route.hosts.slice(1).map((to, place): VisitLink => {
      const from = item(route.hosts, place);
      const leg = travel(item(hosts, from).id, item(hosts, to).id);
      const minutes = item(hosts, from).visitMinutes + item(route.rests, place) + leg;
      return { from: index * hosts.length + from, to: index * hosts.length + to, minutes };
    }),
  );
  const waited = choice.flatMap((sequence, index) => {
    const { maxVehicles, visitMinutes } = item(hosts, index);
    if (maxVehicles === undefined || visitMinutes === 0) return [];
    return sequence.slice(maxVehicles).map((route, place): VisitLink => {
      const before = item(sequence, place);
      return { from: before * hosts.length + index, to: route * hosts.length + index, minutes: visitMinutes };
    });
  });
  return [...driven, ...waited];
}

function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no item ${index}`);
  return found;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((head, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [head, ...rest]),
  );
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((all, list) => all.flatMap((head) => list.map((last) => [...head, last])), [[]]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
