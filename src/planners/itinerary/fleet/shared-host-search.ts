import { compareTotals } from '../objective/cost';
import type { VehicleDay, VisitOrder } from '../timetable/vehicle-day';
import { narrowWindows, orderKey, type VehicleReach, type VehicleRestrictions } from './day-restrictions';
import type { NumberedHost, NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import {
  momentsWithinHostLimits,
  ordersWithin,
  VisitSystem,
  type MomentConflict,
  type VisitMoments,
} from '../timetable/visit-moments';

/** Days that are best for each vehicle by itself under some restrictions; their cost is a lower bound. */
export interface Relaxation {
  readonly days: readonly VehicleDay[];
  readonly cost: number;
  readonly drive: number;
}

/** A plan in which no host has more visits at once than it takes. */
export interface SharedHostPlan extends Relaxation {
  readonly moments: VisitMoments;
}

/** Answer of the search: the best plan and the bound that proves, or does not yet prove, that it is the best. */
export interface SharedHostResult {
  readonly plan: SharedHostPlan | undefined;
  /** No plan costs less. Equal to the cost of the plan when it is proven; Infinity when there is none. */
  readonly bound: number;
  readonly proven: boolean;
}

interface Branch {
  readonly restrictions: readonly VehicleRestrictions[];
  readonly visitOrders: readonly VisitOrder[];
  readonly relaxation: Relaxation;
}

type VehicleChange = readonly [number, Partial<VehicleRestrictions>];

/**
 * Best-first branch and bound over what vehicles that share hosts do to each other. A branch lets every vehicle choose
 * its own best day; when those days do not fit together at the hosts, the branches below it cover every plan: one of the
 * vehicles stays home, or of two visits one comes first; an order of hosts is kept or not; a vehicle arrives earlier or
 * another one can leave its last host later. Finite, for there are finitely many orders and days.
 */
export class SharedHostSearch {
  private readonly open: Branch[] = [];
  private best: SharedHostPlan | undefined;

  constructor(
    private readonly problem: NumberedProblem,
    private readonly reach: readonly VehicleReach[],
    private readonly relax: (restrictions: readonly VehicleRestrictions[]) => Relaxation | undefined,
  ) {}

  /** The best plan so far, also where `run` was ended in the middle. */
  get found(): SharedHostPlan | undefined {
    return this.best;
  }

  run(restrictions: readonly VehicleRestrictions[], expired: () => boolean): SharedHostResult {
    this.add({ restrictions, visitOrders: [] });
    for (;;) {
      const branch = this.takeBest();
      if (!branch || this.isWorse(branch.relaxation)) break;
      if (this.open.length > 0 && expired()) return { plan: this.best, bound: branch.relaxation.cost, proven: false };
      this.explore(branch);
    }
    return { plan: this.best, bound: this.best?.cost ?? Infinity, proven: true };
  }

  private explore(branch: Branch): void {
    const { days } = branch.relaxation;
    const moments = momentsWithinHostLimits(this.problem, days);
    if (moments) {
      this.best = { ...branch.relaxation, moments };
      return;
    }
    const system = new VisitSystem(this.problem, days, branch.visitOrders);
    const possible = system.solve();
    const conflict = possible ? undefined : system.conflict();
    if (conflict) {
      this.splitConflict(branch, conflict);
      return;
    }
    const crowd = possible && system.crowd(possible);
    if (!crowd) return;
    const all = crowd.vehicles;
    for (const vehicle of all) this.split(branch, [[vehicle, { use: 'unused' }]]);
    const everybody = all.map((vehicle): VehicleChange => [vehicle, { use: 'used' }]);
    for (const order of ordersWithin(crowd)) this.split(branch, everybody, order);
  }

  private splitConflict(branch: Branch, conflict: MomentConflict): void {
    const loose = conflict.vehicles.find((vehicle) => branch.restrictions[vehicle]?.onlyOrder === undefined);
    if (loose !== undefined) {
      const key = orderKey(this.day(branch, loose));
      const { notOrders } = branch.restrictions[loose] as VehicleRestrictions;
      this.split(branch, [[loose, { onlyOrder: key }]]);
      this.split(branch, [[loose, { notOrders: [...notOrders, key] }]]);
    } else if (!conflict.circular) this.splitMoments(branch, conflict);
  }

  /** With every order decided: either the first vehicle of the chain arrives earlier or the last one returns later. */
  private splitMoments(branch: Branch, { origin, goal, minutes }: MomentConflict): void {
    const first = this.day(branch, origin.vehicle);
    const last = this.day(branch, goal.vehicle);
    const { visit } = this.problem.hosts[goal.host] as NumberedHost;
    const opens = this.vehicle(origin.vehicle).windows.from[origin.host] as number;
    const closes = this.vehicle(goal.vehicle).windows.until[goal.host] as number;
    const home = last.leaveBy - visit - (last.standing.at(-1) ?? 0);
    const boundByReturn = last.hosts[last.hosts.length - 1] === goal.host && home < closes;
    if (boundByReturn) this.split(branch, [[goal.vehicle, { leaveAfter: last.leaveBy }]]);
    if (first.hosts[0] === origin.host && first.arrival > opens) {
      const arrivalUntil = (boundByReturn ? home : closes) - minutes;
      this.split(branch, [[origin.vehicle, { arrivalUntil }]]);
    }
  }

  private split(branch: Branch, changes: readonly VehicleChange[], order?: VisitOrder): void {
    const restrictions = branch.restrictions.map((vehicle, index) =>
      changes.reduce((result, [changed, change]) => (changed === index ? { ...result, ...change } : result), vehicle),
    );
    const contradiction = changes.some(([index, { use }]) => {
      const before = branch.restrictions[index]?.use;
      return use !== undefined && before !== 'either' && before !== use;
    });
    if (contradiction) return;
    this.add({ restrictions, visitOrders: order ? [...branch.visitOrders, order] : branch.visitOrders });
  }

  private add({ restrictions, visitOrders }: Omit<Branch, 'relaxation'>): void {
    const narrowed = narrowWindows(this.problem, restrictions, visitOrders, this.reach);
    const relaxation = this.relax(narrowed);
    if (relaxation && !this.isWorse(relaxation)) this.open.push({ restrictions: narrowed, visitOrders, relaxation });
  }

  private takeBest(): Branch | undefined {
    let best = 0;
    this.open.forEach((branch, index) => {
      if (compare(branch.relaxation, (this.open[best] as Branch).relaxation) < 0) best = index;
    });
    return this.open.splice(best, 1)[0];
  }

  private isWorse(relaxation: Relaxation): boolean {
    return this.best !== undefined && compare(relaxation, this.best) >= 0;
  }

  private vehicle(number: number): NumberedVehicle {
    return this.problem.vehicles[number] as NumberedVehicle;
  }

  private day(branch: Branch, vehicle: number): VehicleDay {
    return branch.relaxation.days.find((day) => day.vehicle === vehicle) as VehicleDay;
  }
}

function compare(a: Relaxation, b: Relaxation): number {
  return compareTotals(a, b);
}
