import { usefulOrders } from './one-vehicle/host-orders';
import { withOnlyDriving, type NumberedProblem, type NumberedVehicle } from './problem/numbered-problem';
import { oneVehicleDayExists, type KnownArrivals } from './one-vehicle/one-vehicle-exists';
import { planOneVehicle, type OneVehicleDay } from './one-vehicle/one-vehicle-day';
import type { SharedHostResult } from './fleet/shared-host-search';
import { buildPlan, solveByImprovement } from './fleet/solve-by-improvement';
import { solveExactly } from './fleet/solve-exactly';
import { holdsEverybody } from './one-vehicle/stop-sets';
import { momentsWithinHostLimits } from './timetable/visit-moments';

/** Largest numbers of stops for which every set is looked at, with one vehicle and with several. */
const MOST_STOPS_ONE_VEHICLE = 11;
const MOST_STOPS = 16;
/** Above this, looking at every set takes too long for a question that is asked a hundred times. */
const MOST_STOPS_TO_ASK = 13;

const IMPOSSIBLE: SharedHostResult = { plan: undefined, bound: Infinity, proven: true };
const NOTHING: SharedHostResult = {
  plan: { days: [], cost: 0, drive: 0, moments: new Float64Array(0) },
  bound: 0,
  proven: true,
};

/**
 * Whether any plan exists; undefined when there was no time to find out.
 * @param known shared by questions about one day
 */
export function planExists(
  problem: NumberedProblem,
  expired: () => boolean,
  known: KnownArrivals = new Map(),
): boolean | undefined {
  const simplest = oneVehicleDayExists(problem, known, expired);
  if (simplest !== undefined || expired()) return simplest;
  const simple = withOnlyDriving(problem);
  if (problem.vehicles.length > 0 && buildPlan(simple)) return true;
  const tooLarge = problem.vehicles.length > 1 && problem.stopCount > MOST_STOPS_TO_ASK;
  const { plan, proven } = tooLarge ? solveByImprovement(simple, expired) : solveItinerary(simple, expired);
  if (plan) return true;
  return proven ? false : undefined;
}

/** Chooses the method by size: all sets of stops, one vehicle by route search, or improvement with a bound. */
export function solveItinerary(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  if (problem.stopCount === 0) return NOTHING;
  const oneVehicle = problem.vehicles.length === 1;
  if (oneVehicle && problem.stopCount > MOST_STOPS_ONE_VEHICLE) return solveOneVehicle(problem, expired);
  if (problem.stopCount > MOST_STOPS) return solveByImprovement(problem, expired);
  const exact = solveExactly(problem, expired);
  if (exact.plan || exact.proven) return exact;
  return { ...solveByImprovement(problem, expired), bound: exact.bound };
}

function solveOneVehicle(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const vehicle = problem.vehicles[0] as NumberedVehicle;
  if (!holdsEverybody(problem, vehicle)) return IMPOSSIBLE;
  const orders = usefulOrders(problem, vehicle);
  const quick = planOneVehicle(problem, 0, orders, { expired: () => false, mostLabels: 64 });
  if (!quick.day && oneVehicleDayExists(problem, new Map(), expired) === false) return IMPOSSIBLE;
  const full = planOneVehicle(problem, 0, orders, { expired, breaksTies: true });
  return asResult(problem, full.cost <= quick.cost ? full : { ...quick, bound: Math.max(quick.bound, full.bound) });
}

function asResult(problem: NumberedProblem, { day, cost, drive, bound, proven }: OneVehicleDay): SharedHostResult {
  const moments = day && momentsWithinHostLimits(problem, [day]);
  if (!moments) return { plan: undefined, bound, proven };
  return { plan: { days: [day], cost, drive, moments }, bound: proven ? cost : bound, proven };
}
