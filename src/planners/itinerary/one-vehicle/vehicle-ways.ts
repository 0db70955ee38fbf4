import { homewardCost, ONLY_DRIVING } from '../objective/cost';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { TIME_TOLERANCE, type RouteModel } from '../route-search/route-model';
import { searchRoute, type RouteEffort, type RouteResult } from '../route-search/search-route';
import type { SequenceModel } from '../route-search/sequence-model';
import type { HostOrder } from './timed-round';
import { outboundModel } from './outbound-trips';
import { turnedRound, turnedVehicle } from './return-trips';

/** Which ways back are looked at. */
export interface WayBackLimits {
  /** The host can be left later than this. */
  readonly leaveAfter: number;
  readonly mostDriving: number;
}

/** The ways out and back of a vehicle that serves all stops of a problem, each searched once. */
export class VehicleWays {
  private readonly vehicle: NumberedVehicle;
  private readonly backwards: RouteModel;
  private readonly known = new Map<string, RouteResult>();

  constructor(
    private readonly problem: NumberedProblem,
    vehicle: NumberedVehicle,
    private readonly effort: RouteEffort,
  ) {
    this.vehicle = vehicle;
    this.backwards = outboundModel(turnedRound(problem), turnedVehicle(vehicle));
  }

  /** The cheapest way to the first host of an order that leaves time for the rest of the day. */
  out(order: HostOrder, leaveBy: number, homeward: number): RouteResult {
    const endDue = Math.min(order.latestStart, leaveBy - order.span);
    if (order.earliestEnd > leaveBy + TIME_TOLERANCE) {
      return { order: undefined, cost: Infinity, bound: Infinity, optimal: true };
    }
    const sequence = outboundModel(this.problem, this.vehicle);
    const mostDriving = Math.min(order.mostOut, order.mostBoth - homeward, sequence.mostDriving);
    return this.search(`out ${order.first} ${endDue} ${mostDriving}`, () => ({
      ...sequence,
      mostDriving,
      toEnd: this.host(order.first).fromStop,
      endDue,
      comesBefore: this.problem.boardsBefore,
    }));
  }

  /** The cheapest way back within limits, by what it costs in the plan; with the clock turned round it is a way out. */
  back(host: number, { leaveAfter, mostDriving }: WayBackLimits): RouteResult {
    const { weights } = this.problem;
    const turned = this.search(`back ${host} ${leaveAfter} ${mostDriving}`, () => ({
      ...this.backwards,
      mostDriving: Math.min(mostDriving, this.backwards.mostDriving),
      toEnd: this.host(host).toStop,
      endDue: -leaveAfter - 2 * TIME_TOLERANCE,
    }));
    return {
      ...turned,
      cost: homewardCost(weights, turned.cost),
      bound: homewardCost(weights, turned.bound),
      order: turned.order && [...turned.order].reverse(),
    };
  }

  /** Minutes that every way back drives at least. */
  shortestBack(host: number): number {
    return this.search(`shortest ${host}`, () => ({
      ...this.backwards,
      load: this.backwards.load.map(() => 0),
      drivingWeight: ONLY_DRIVING.driving,
      toEnd: this.host(host).toStop,
      endDue: Infinity,
    })).bound;
  }

  /** Latest moment to leave the last host for a way back, and its minutes of driving. */
  followBack(host: number, stopsBack: readonly number[]): { leaveBy: number; drive: number } {
    const { stopCount, stopToStop, dwell, latestReturn } = this.problem;
    let time = this.vehicle.dutyUntil;
    let drive = 0;
    let legs: (stop: number) => number = (stop) => this.vehicle.fromStop[stop] as number;
    for (const stop of [...stopsBack].reverse()) {
      time = Math.min(time - legs(stop) - (dwell[stop] as number), latestReturn[stop] as number);
      drive += legs(stop);
      legs = (before) => stopToStop[before * stopCount + stop] as number;
    }
    const first = this.host(host).toStop[stopsBack[0] as number] as number;
    return { leaveBy: time - first, drive: drive + first };
  }

  /** Everybody's minutes from leaving a host to reaching the own stop. */
  homeMinutes(host: number, stopsBack: readonly number[]): number {
    const { stopCount, stopToStop, dwell, boarding } = this.problem;
    let minutes = 0;
    let total = 0;
    let before = -1;
    for (const stop of stopsBack) {
      minutes += (before < 0 ? this.host(host).toStop[stop] : stopToStop[before * stopCount + stop]) as number;
      total += (boarding[stop] as number) * minutes;
      minutes += dwell[stop] as number;
      before = stop;
    }
    return total;
  }

  /** Earliest arrival at a host over stops in this order, and the minutes of driving. */
  followOut(stops: readonly number[], host: number): { arrival: number; drive: number } {
    const { stopCount, stopToStop, dwell, earliest } = this.problem;
    let time = this.vehicle.dutyFrom;
    let drive = 0;
    let before = -1;
    for (const stop of stops) {
      const leg = (before < 0 ? this.vehicle.toStop[stop] : stopToStop[before * stopCount + stop]) as number;
      time = Math.max(time + leg, earliest[stop] as number) + (dwell[stop] as number);
      drive += leg;
      before = stop;
    }
    const leg = this.host(host).fromStop[before] as number;
    return { arrival: Math.max(time + leg, this.host(host).from), drive: drive + leg };
  }

  private search(key: string, sequence: () => SequenceModel): RouteResult {
    const known = this.known.get(key) ?? searchRoute(sequence(), this.effort);
    this.known.set(key, known);
    return known;
  }

  private host(host: number): NumberedHost {
    return this.problem.hosts[host] as NumberedHost;
  }
}
