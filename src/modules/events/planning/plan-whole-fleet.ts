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
 * costs less: then each stop in turn is tied to that vehicle, and the cheapest branch is looked at first. A branch costs at
 * least what the one before it did, so the first with all vehicles on the road is the best.
 */
export function planWholeFleet(
  problem: ItineraryProblem,
  { timeLimitMs = 10_000 }: PlanItineraryOptions = {},
): ItineraryPlan {
  const until = performance.now() + timeLimitMs;
  const search = new FleetSearch(problem, until);
  let open: readonly Branch[] = [search.branch(new Map())];
  const [first] = open;
  if (first && !hasRoute(first.plan)) return first.plan;
  while (open.length > 0) {
    const [best, ...others] = [...open].sort((one, other) => search.costOf(one) - search.costOf(other));
    if (best === undefined) break;
    const idle = search.idleIn(best);
    if (idle === undefined) return search.isProven ? best.plan : asFeasible(best.plan);
    if (performance.now() >= until) return search.unfinished(open);
    open = [...others, ...search.branchesOn(best, idle)];
  }
  return noRoute('infeasible', [{ code: 'fleet', message: fleetTexts.notAllDrive }]);
}

class FleetSearch {
  /** Whether every plan so far was proven best, or impossible: only then the cost of a branch is a bound. */
  isProven = true;

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

  branchesOn({ ties }: Branch, vehicle: string): Branch[] {
    return this.problem.stops
      .filter((stop) => stop.boarding > 0 && !ties.has(stop.id) && (stop.vehicle ?? vehicle) === vehicle)
      .map((stop) => this.branch(new Map([...ties, [stop.id, vehicle]])))
      .filter(({ plan }) => hasRoute(plan));
  }

  costOf({ plan: { objective } }: Branch): number {
    const { drivingMinuteWeight = 10, homeMinuteWeight = 0 } = this.problem.rules;
    return (
      drivingMinuteWeight * objective.drivingMinutes +
      objective.passengerMinutes +
      homeMinuteWeight * objective.homeMinutes
    );
  }

  /** A vehicle that stays in its garage; undefined when all are on the road. */
  idleIn({ plan }: Branch): string | undefined {
    const driving = new Set(plan.vehicles.flatMap(({ id, calls }) => (calls.length > 0 ? [id] : [])));
    return this.problem.vehicles.find(({ id }) => !driving.has(id))?.id;
  }

  /** The best found when time is over. */
  unfinished(open: readonly Branch[]): ItineraryPlan {
    const [found] = open
      .filter((branch) => this.idleIn(branch) === undefined)
      .sort((one, other) => this.costOf(one) - this.costOf(other));
    return found ? { ...asFeasible(found.plan), isOutOfTime: true } : { ...noRoute('unknown', []), isOutOfTime: true };
  }
}

const asFeasible = ({ bound: _bound, ...plan }: ItineraryPlan): ItineraryPlan => ({ ...plan, status: 'feasible' });

const noRoute = (status: 'infeasible' | 'unknown', reasons: ItineraryPlan['reasons']): ItineraryPlan => ({
  ...{ status, reasons, vehicles: [], milliseconds: 0 },
  objective: { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 },
});
