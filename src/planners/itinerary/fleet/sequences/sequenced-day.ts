import { driveCost } from '../../objective/cost';
import type { HostOrder } from '../../one-vehicle/timed-round';
import type { NumberedProblem, NumberedVehicle } from '../../problem/numbered-problem';
import { TIME_TOLERANCE } from '../../route-search/route-model';
import type { VehicleDay } from '../../timetable/vehicle-day';
import { halfDays, type HalfDay, type HalfDays } from '../half-day';
import { wayCost } from './way-cost';

/** A day of one vehicle as two sequences of stops, both from the depot to a host: the way home is written backwards. */
export interface SequencedDay {
  readonly vehicle: number;
  readonly out: readonly number[];
  readonly home: readonly number[];
  readonly order: HostOrder;
  readonly cost: number;
}

/** Both sequences of a day. */
export type DayWays = Pick<SequencedDay, 'vehicle' | 'out' | 'home'>;

/** When the way out can reach its host, and the way home must begin; with what they leave for each limit. */
interface WayEnd {
  readonly moment: number;
  readonly drive: number;
  readonly slack: number;
}

/** Prices days of which both sequences are given, and says whether they keep the rules of the vehicle, stops and hosts. */
export class SequencePricing {
  readonly halves: HalfDays;
  private readonly hasBoardingOrder: boolean;

  constructor(
    private readonly problem: NumberedProblem,
    /** The useful orders of hosts of each vehicle. */
    readonly orders: readonly (readonly HostOrder[])[],
  ) {
    this.halves = halfDays(problem);
    this.hasBoardingOrder = problem.boardsBefore.includes(1);
  }

  /** The day with its cheapest order of hosts; undefined when none keeps the rules, or nobody boards. */
  price({ vehicle, out, home }: DayWays): SequencedDay | undefined {
    if (out.every((stop) => this.problem.boarding[stop] === 0)) return undefined;
    const outward = this.followOut(vehicle, out);
    if (!outward) return undefined;
    const homeward = this.followHome(vehicle, home);
    const outCosts = this.problem.hosts.map((_, host) => wayCost(this.halves.out, vehicle, out, host));
    const homeCosts = this.problem.hosts.map((_, host) => wayCost(this.halves.home, vehicle, home, host));
    let best: SequencedDay | undefined;
    for (const order of this.orders[vehicle] ?? []) {
      const between = driveCost(this.problem.weights.driving, 0, order.drive);
      const cost = (outCosts[order.first] as number) + between + (homeCosts[order.last] as number);
      if (cost >= (best?.cost ?? Infinity) || !this.fit(order, outward, out, homeward, home)) continue;
      best = { vehicle, out, home, order, cost };
    }
    return best;
  }

  /** The day as it can be put on the clock. */
  vehicleDay({ vehicle, out, home, order }: SequencedDay): VehicleDay {
    const { windows } = this.problem.vehicles[vehicle] as NumberedVehicle;
    const leaveBy = this.followHome(vehicle, home).moment - this.legToHost(this.halves.home, home, order.last);
    const reached =
      (this.followOut(vehicle, out)?.moment ?? Infinity) + this.legToHost(this.halves.out, out, order.first);
    return {
      vehicle,
      stopsOut: out,
      hosts: order.hosts,
      standing: order.standingFrom(Math.min(order.latestStart, leaveBy - order.span)),
      stopsBack: [...home].reverse(),
      arrival: Math.max(reached, windows.from[order.first] as number),
      leaveBy,
    };
  }

  /** Minutes that the vehicle drives. */
  driving({ vehicle, out, home, order }: SequencedDay): number {
    const toFirst =
      (this.followOut(vehicle, out)?.drive ?? Infinity) + this.legToHost(this.halves.out, out, order.first);
    const fromLast = this.followHome(vehicle, home).drive + this.legToHost(this.halves.home, home, order.last);
    return toFirst + order.drive + fromLast;
  }

  /** Whether the ways keep the rules with this order of hosts. */
  allows({ vehicle, out, home }: DayWays, order: HostOrder): boolean {
    const outward = this.followOut(vehicle, out);
    return outward !== undefined && this.fit(order, outward, out, this.followHome(vehicle, home), home);
  }

  /** Whether a vehicle may serve these stops and has the places for their people. */
  holds(vehicle: number, stops: readonly number[]): boolean {
    const { seats, wheelchairPlaces, mayServe } = this.problem.vehicles[vehicle] as NumberedVehicle;
    let seated = 0;
    let wheelchairs = 0;
    for (const stop of stops) {
      if (mayServe[stop] !== 1) return false;
      seated += this.problem.seated[stop] as number;
      wheelchairs += this.problem.wheelchairs[stop] as number;
    }
    return seated <= seats && wheelchairs <= wheelchairPlaces;
  }

  private fit(
    order: HostOrder,
    outward: WayEnd,
    out: readonly number[],
    homeward: WayEnd,
    home: readonly number[],
  ): boolean {
    const to = this.legToHost(this.halves.out, out, order.first);
    const from = this.legToHost(this.halves.home, home, order.last);
    const leaveBy = homeward.moment - from;
    const driveOut = outward.drive + to;
    const driveBack = homeward.drive + from;
    const endDue = Math.min(order.latestStart, leaveBy - order.span);
    if (outward.moment + to > endDue + TIME_TOLERANCE || order.earliestEnd > leaveBy + TIME_TOLERANCE) return false;
    const most = this.problem.breaks?.afterDrivingMinutes ?? Infinity;
    if (to > outward.slack + TIME_TOLERANCE) return false;
    if (driveOut > Math.min(order.mostOut, order.mostBoth - driveBack, most) + TIME_TOLERANCE) return false;
    return driveBack <= Math.min(order.mostBack, most) + TIME_TOLERANCE;
  }

  /** Undefined where stops board in a wrong order. */
  private followOut(vehicle: number, stops: readonly number[]): WayEnd | undefined {
    if (this.hasBoardingOrder && !this.boardsInOrder(stops)) return undefined;
    const { stopCount, dwell, earliest, rideLimit, vehicles } = this.problem;
    const { travel, fromDepot } = this.halves.out;
    let moment = (vehicles[vehicle] as NumberedVehicle).dutyFrom;
    let drive = 0;
    let slack = Infinity;
    let before = -1;
    for (const stop of stops) {
      const leg = (before < 0 ? fromDepot[vehicle]?.[stop] : travel[before * stopCount + stop]) as number;
      const stand = dwell[stop] as number;
      moment = Math.max(moment + leg, earliest[stop] as number) + stand;
      drive += leg;
      slack = Math.min(slack - leg - stand, rideLimit[stop] as number);
      before = stop;
    }
    return { moment, drive, slack };
  }

  private boardsInOrder(stops: readonly number[]): boolean {
    const { stopCount, boardsBefore } = this.problem;
    return stops.every((stop, place) =>
      stops.slice(0, place).every((earlier) => boardsBefore[stop * stopCount + earlier] !== 1),
    );
  }

  private followHome(vehicle: number, stops: readonly number[]): WayEnd {
    const { stopCount, dwell, latestReturn, vehicles } = this.problem;
    const { travel, fromDepot } = this.halves.home;
    let moment = (vehicles[vehicle] as NumberedVehicle).dutyUntil;
    let drive = 0;
    let before = -1;
    for (const stop of stops) {
      const leg = (before < 0 ? fromDepot[vehicle]?.[stop] : travel[before * stopCount + stop]) as number;
      moment = Math.min(moment - leg - (dwell[stop] as number), latestReturn[stop] as number);
      drive += leg;
      before = stop;
    }
    return { moment, drive, slack: Infinity };
  }

  private legToHost(half: HalfDay, stops: readonly number[], host: number): number {
    return half.toHost[host]?.[stops[stops.length - 1] as number] as number;
  }
}
