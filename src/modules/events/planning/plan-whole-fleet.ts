import {
  planItinerary,
  type ItineraryPlan,
  type ItineraryProblem,
  type PlanItineraryOptions,
} from '../../../planners/itinerary';
import { fleetTexts } from '../../../texts/fleet';

/** Stop → the vehicle that must serve it, beside what the coordinator tied. */
type Ties = ReadonlyMap<string, string>;

interface Branch {
  readonly ties: Ties;
  readonly plan: ItineraryPlan;
}

const hasRoute = ({ status }: ItineraryPlan): boolean => status === 'optimal' || status === 'feasible';

/**
 * The best route on which every vehicle picks somebody up. The planner itself leaves a vehicle in its garage when that
 * costs less: then each stop in turn is tied to that vehicle. The deepest branch is looked at first until one has all
 * vehicles on the road, and from then on the cheapest: a branch costs at least what the one before it did, so the first of
 * those with all vehicles on the road is the best.
 */
export function planWholeFleet(
  problem: ItineraryProblem,
  { timeLimitMs = 10_000 }: PlanItineraryOptions = {},
): ItineraryPlan {
  const search = new FleetSearch(problem, performance.now() + timeLimitMs);
  const first = search.branch(new Map());
  if (!hasRoute(first.plan)) return first.plan;
  return search.from(first) ?? noRoute('infeasible', [{ code: 'fleet', message: fleetTexts.notAllDrive }]);
}

class FleetSearch {
  /** Whether every plan so far was proven best, or impossible: only then the cost of a branch is a bound. */
  private isProven = true;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly until: number,
  ) {}

  branch(ties: Ties): Branch {
    const stops = this.problem.stops.map((stop) => {
      const vehicle = ties.get(stop.id);
      return vehicle === undefined ? stop : { ...stop, vehicle };
    });
    const timeLimitMs = Math.max(1, this.until - performance.now());
    const plan = planItinerary({ ...this.problem, stops }, { timeLimitMs });
    this.isProven &&= plan.status === 'optimal' || plan.status === 'infeasible';
    return { ties, plan };
  }

  /** The best that a branch leads to; undefined when not all vehicles can be on the road. */
  from(first: Branch): ItineraryPlan | undefined {
    let open: readonly Branch[] = [first];
    for (let isFound = false; ;) {
      const [next, ...others] = [...open].sort(isFound ? this.cheapestFirst : this.deepestFirst);
      if (next === undefined) return undefined;
      const idle = this.idleIn(next);
      if (idle === undefined && isFound) return this.isProven ? next.plan : asFeasible(next.plan);
      if (performance.now() >= this.until) return this.unfinished(open);
      if (idle === undefined) isFound = true;
      else open = [...others, ...this.branchesOn(next, idle)];
    }
  }

  private branchesOn({ ties }: Branch, vehicle: string): Branch[] {
    return this.problem.stops
      .filter((stop) => stop.boarding > 0 && !ties.has(stop.id) && (stop.vehicle ?? vehicle) === vehicle)
      .map((stop) => this.branch(new Map([...ties, [stop.id, vehicle]])))
      .filter(({ plan }) => hasRoute(plan));
  }

  private readonly cheapestFirst = (one: Branch, other: Branch): number => this.costOf(one) - this.costOf(other);
  private readonly deepestFirst = (one: Branch, other: Branch): number =>
    other.ties.size - one.ties.size || this.cheapestFirst(one, other);

  private costOf({ plan: { objective } }: Branch): number {
    const { drivingMinuteWeight, homeMinuteWeight = 0 } = this.problem.rules;
    return (
      drivingMinuteWeight * objective.drivingMinutes +
      objective.passengerMinutes +
      homeMinuteWeight * objective.homeMinutes
    );
  }

  /** A vehicle that stays in its garage; undefined when all are on the road. */
  private idleIn({ plan }: Branch): string | undefined {
    const driving = new Set(plan.vehicles.flatMap(({ id, calls }) => (calls.length > 0 ? [id] : [])));
    return this.problem.vehicles.find(({ id }) => !driving.has(id))?.id;
  }

  /** The best found when time is over. */
  private unfinished(open: readonly Branch[]): ItineraryPlan {
    const [found] = open.filter((branch) => this.idleIn(branch) === undefined).sort(this.cheapestFirst);
    return found ? { ...asFeasible(found.plan), isOutOfTime: true } : { ...noRoute('unknown', []), isOutOfTime: true };
  }
}

/** A bound on a branch is none on the whole. */
const asFeasible = ({ objective, vehicles, reasons, milliseconds }: ItineraryPlan): ItineraryPlan => ({
  ...{ status: 'feasible', objective, vehicles, reasons, milliseconds },
});

const noRoute = (status: 'infeasible' | 'unknown', reasons: ItineraryPlan['reasons']): ItineraryPlan => ({
  ...{ status, reasons, vehicles: [], milliseconds: 0 },
  objective: { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 },
});
