import {
  dwellMinutesAt,
  type ItineraryHost,
  type ItineraryProblem,
  type ItineraryStop,
  type ItineraryVehicle,
} from '../problem/itinerary-problem';
import { travelTimes } from '../problem/travel-times';

const FIRST_MINUTE = 0;
const LAST_MINUTE = 1440;

interface Node {
  readonly id: string;
  readonly dwell: number;
  readonly stop: ItineraryStop | undefined;
}

/**
 * The least cost of a drop-off day whose times are all whole minutes, or undefined when it is impossible: every division,
 * every order out and back, every minute. Moments of such a day can be whole too, for only differences are limited.
 */
export function exhaustiveDropOff(problem: ItineraryProblem): number | undefined {
  const driven = problem.stops.filter(({ boarding, visit }) => boarding > 0 || visit === true);
  const divisions = driven.reduce<ItineraryStop[][][]>(
    (all, stop) =>
      all.flatMap((shares) =>
        shares.map((_, chosen) => shares.map((stops, vehicle) => (vehicle === chosen ? [...stops, stop] : stops))),
      ),
    [problem.vehicles.map(() => [])],
  );
  const known = new Map<string, number>();
  const price = (vehicle: ItineraryVehicle, stops: readonly ItineraryStop[]): number => {
    if (stops.length === 0) return 0;
    const key = [vehicle.id, ...stops.map(({ id }) => id)].join(' ');
    const cost = known.get(key) ?? new DropOffOracle(problem, vehicle, stops).least();
    known.set(key, cost);
    return cost;
  };
  const least = Math.min(
    ...divisions.map((shares) =>
      problem.vehicles.reduce((sum, vehicle, index) => sum + price(vehicle, shares[index] ?? []), 0),
    ),
  );
  return least === Infinity ? undefined : least;
}

class DropOffOracle {
  private readonly travel: (from: string, to: string) => number;
  private readonly nodes: readonly Node[];

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly vehicle: ItineraryVehicle,
    private readonly stops: readonly ItineraryStop[],
  ) {
    const travel = travelTimes(problem);
    this.travel = (from, to) => (from === to ? 0 : travel(from, to));
    const hosts = problem.hosts.filter(({ id }) => this.goingTo(id, stops) > 0);
    this.nodes = [
      ...stops.map((stop) => ({ id: stop.id, dwell: dwellMinutesAt(problem.rules, stop), stop })),
      ...hosts.map(({ id }) => ({ id, dwell: problem.rules.dwellMinutes, stop: undefined })),
    ];
  }

  least(): number {
    if (!this.mayTake()) return Infinity;
    const orders = permutations(this.nodes).filter((order) => this.keepsOrder(order));
    const outs = orders.filter((order) => this.keepsPins(order)).map((order) => ({ order, costs: this.costs(order) }));
    const backs = orders.map((order) => ({ back: [...order].reverse(), ahead: this.costsAhead([...order].reverse()) }));
    let best = Infinity;
    for (const { order, costs } of outs) {
      for (const { back, ahead } of backs) {
        const leg = this.travel(order.at(-1)?.id ?? '', back[0]?.id ?? '');
        const homeward = this.drive(back, false);
        const rest = this.rest(this.drive(order, true), leg, homeward);
        const beyond = this.problem.rules.drivingMinuteWeight * (leg + homeward);
        costs.forEach((cost, minute) => {
          best = Math.min(best, cost + beyond + (ahead[minute + rest + leg] ?? Infinity));
        });
      }
    }
    return best;
  }

  /** Minutes of the one break that is needed, Infinity where one break is not enough. */
  private rest(outward: number, leg: number, homeward: number): number {
    const { breaks } = this.problem.rules;
    if (!breaks || outward + leg + homeward <= breaks.afterDrivingMinutes) return 0;
    const stretches = [
      [outward, leg + homeward],
      [outward + leg, homeward],
    ];
    const helps = stretches.some((parts) => parts.every((minutes) => minutes <= breaks.afterDrivingMinutes));
    return helps ? breaks.minutes : Infinity;
  }

  private mayTake(): boolean {
    const wheelchairs = this.stops.reduce((sum, stop) => sum + stop.wheelchairs, 0);
    const mine = this.stops.every(({ vehicle }) => (vehicle ?? this.vehicle.id) === this.vehicle.id);
    return mine && wheelchairs <= this.vehicle.wheelchairPlaces && this.nodes.some(({ stop }) => stop === undefined);
  }

  private goingTo(host: string, stops: readonly ItineraryStop[]): number {
    return stops.reduce((sum, { drop }) => sum + (drop?.get(host) ?? 0), 0);
  }

  /** The route ends at a host, nobody passes the own host before boarding, and nobody stands. */
  private keepsOrder(order: readonly Node[]): boolean {
    if (order.at(-1)?.stop) return false;
    return order.every(({ id, stop }, at) => {
      const later = order.slice(at + 1).flatMap((node) => node.stop ?? []);
      return (
        (stop !== undefined || this.goingTo(id, later) === 0) && this.seatsTaken(order, at + 1) <= this.vehicle.seats
      );
    });
  }

  private keepsPins(order: readonly Node[]): boolean {
    return order.every(({ stop }, at) => !order.slice(at).some(({ id }) => stop?.after?.includes(id) === true));
  }

  private aboard(order: readonly Node[], served: number): number {
    return order.slice(0, served).reduce((load, { id, stop }) => {
      return load + (stop ? stop.boarding : -this.goingTo(id, this.stops));
    }, 0);
  }

  /** Each stop's people need all seats that some of those still aboard may need. */
  private seatsTaken(order: readonly Node[], served: number): number {
    const done = order.slice(0, served);
    return done.reduce((taken, { stop }) => {
      if (!stop) return taken;
      const left = [...(stop.drop ?? [])].filter(([host]) => !done.some(({ id }) => id === host));
      const people = left.reduce((sum, [, count]) => sum + count, 0);
      return taken + Math.min(people, stop.boarding - stop.wheelchairs);
    }, 0);
  }

  private drive(order: readonly Node[], outward: boolean): number {
    const ids = order.map(({ id }) => id);
    const route = outward ? [this.vehicle.id, ...ids] : [...ids, this.vehicle.id];
    return route.slice(1).reduce((sum, to, leg) => sum + this.travel(route[leg] ?? '', to), 0);
  }

  /** The least cost of the way out for each minute in which the last host is left. */
  private costs(order: readonly Node[]): number[] {
    let costs = Array.from({ length: LAST_MINUTE }, (_, minute) => (minute < this.vehicle.dutyFrom ? Infinity : 0));
    let before = this.vehicle.id;
    order.forEach((node, at) => {
      const load = this.aboard(order, at);
      const after = this.aboard(order, at + 1);
      const sitting = Math.min(load, after);
      const begun = this.waiting(this.later(costs, this.travel(before, node.id), load), load).map((cost, minute) =>
        this.isOpen(node, minute) ? cost : Infinity,
      );
      costs = this.waiting(this.later(begun, node.dwell, sitting), after);
      before = node.id;
    });
    const driving = this.problem.rules.drivingMinuteWeight * this.drive(order, true);
    return costs.map((cost) => cost + driving);
  }

  private later(costs: readonly number[], minutes: number, load: number): number[] {
    return costs.map((_, minute) => (costs[minute - minutes] ?? Infinity) + load * minutes);
  }

  private waiting(costs: readonly number[], load: number): number[] {
    let waited = Infinity;
    return costs.map((cost) => (waited = Math.min(cost, waited + load)));
  }

  private isOpen({ id, stop }: Node, minute: number): boolean {
    if (stop) return minute >= (stop.earliest ?? FIRST_MINUTE);
    const host = this.problem.hosts.find((candidate) => candidate.id === id);
    return host !== undefined && this.isWithin(host, minute);
  }

  private isWithin(host: ItineraryHost, minute: number): boolean {
    const own = this.vehicle.arrivals?.get(host.id) ?? { from: -Infinity, until: Infinity };
    const isOpen = minute >= host.arriveFrom && minute <= host.arriveUntil - this.buffer();
    return isOpen && minute >= own.from && minute <= own.until;
  }

  private buffer(): number {
    return this.problem.rules.bufferMinutes ?? 0;
  }

  private mayCollect(id: string, minute: number): boolean {
    const host = this.problem.hosts.find((candidate) => candidate.id === id);
    const own = this.vehicle.collects?.get(id) ?? { from: -Infinity, until: Infinity };
    const isOpen = !host || minute >= (host.collectFrom ?? host.arriveUntil + host.visitMinutes);
    return isOpen && minute >= own.from && minute <= own.until;
  }

  /** What the people collected still cost for each minute in which the first host may be reached; Infinity = too late. */
  private costsAhead(back: readonly Node[]): number[] {
    const weight = this.problem.rules.homeMinuteWeight ?? 0;
    const minutes = Array.from({ length: LAST_MINUTE }, (_, minute) => minute);
    const toDepot = this.travel(back.at(-1)?.id ?? '', this.vehicle.id);
    let left = minutes.map((minute) => (minute + toDepot <= this.vehicle.dutyUntil - this.buffer() ? 0 : Infinity));
    for (let at = back.length - 1; at >= 0; at--) {
      const { id, dwell, stop } = back[at] as Node;
      const before = weight * this.collected(back, at);
      const after = weight * this.collected(back, at + 1);
      const begun = minutes.map((minute) => {
        if (!this.mayCollect(id, minute) || minute > (stop?.latestReturn ?? Infinity)) return Infinity;
        return (left[minute + dwell] ?? Infinity) + dwell * Math.min(before, after);
      });
      const reached = this.waitingAhead(begun, before);
      const leg = at === 0 ? 0 : this.travel(back[at - 1]?.id ?? '', id);
      const driven = minutes.map((minute) => (reached[minute + leg] ?? Infinity) + leg * before);
      left = at === 0 ? reached : this.waitingAhead(driven, before);
    }
    return left;
  }

  /** People aboard after so many halts of the way back. */
  private collected(back: readonly Node[], done: number): number {
    return back.slice(0, done).reduce((load, { id, stop }) => {
      return load + (stop ? -stop.boarding : this.goingTo(id, this.stops));
    }, 0);
  }

  private waitingAhead(costs: readonly number[], load: number): number[] {
    let waited = Infinity;
    return [...costs]
      .reverse()
      .map((cost) => (waited = Math.min(cost, waited + load)))
      .reverse();
  }
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((head, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [head, ...rest]),
  );
}
