import { rideCost } from './objective/cost';
import { boundingOrders, knowsUsefulOrders, lookForOrders, usefulOrders } from './one-vehicle/host-orders';
import type { HostOrder } from './one-vehicle/timed-round';
import { withOnlyDriving, type NumberedProblem, type NumberedVehicle } from './problem/numbered-problem';
import { severalVehiclesExist } from './infeasibility/several-vehicles-exist';
import { oneVehicleDayExists, type KnownArrivals } from './one-vehicle/one-vehicle-exists';
import { planOneVehicle, type OneVehicleDay } from './one-vehicle/one-vehicle-day';
import { VehicleWays } from './one-vehicle/vehicle-ways';
import type { SharedHostResult } from './fleet/shared-host-search';
import { buildPlan, findAnyPlan, solveLargeFleet } from './fleet/solve-large-fleet';
import { solveExactly } from './fleet/solve-exactly';
import { notBefore } from './route-search/out-of-time';
import { holdsEverybody } from './one-vehicle/stop-sets';
import { momentsWithinHostLimits } from './timetable/visit-moments';

/**
 * Largest numbers of stops for which every set is looked at, with one vehicle and with several. One vehicle whose people's
 * minutes home count is one of those: ways back are then as many as ways out, and bounds on legs say little about them.
 */
const MOST_STOPS_ONE_VEHICLE = 11;
const MOST_STOPS = 16;
/** Labels a layer in the search for a first plan. */
const MOST_LABELS = 4096;
const FEW_LABELS = 64;
/** A first plan may take as long as this, however little time there is. */
const FIRST_PLAN_MS = 1000;
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
  lookForOrders(problem, expired);
  const simple = withOnlyDriving(problem);
  if (isSlowToTell(problem) && findAnyPlan(simple, expired).plan) return true;
  const byMoments = existsByMoments(problem, known, expired);
  return byMoments !== undefined || expired() ? byMoments : existsBySearch(simple, expired);
}

/** Whether a search that may miss a plan is quicker than the moments of every set of stops. */
const isSlowToTell = ({ vehicles, stopCount, rideLimit }: NumberedProblem): boolean =>
  vehicles.length === 1 && (stopCount > MOST_STOPS || rideLimit.some((minutes) => minutes < Infinity));

/** What moments alone tell; undefined where that is nothing. */
const existsByMoments = (problem: NumberedProblem, known: KnownArrivals, expired: () => boolean): boolean | undefined =>
  oneVehicleDayExists(problem, known, expired) ?? severalVehiclesExist(problem, known, expired);

function existsBySearch(simple: NumberedProblem, expired: () => boolean): boolean | undefined {
  if (simple.vehicles.length > 1 && buildPlan(simple, expired)) return true;
  const { plan, proven } = searchForAny(simple, expired);
  if (plan) return true;
  return proven ? false : undefined;
}

function searchForAny(simple: NumberedProblem, expired: () => boolean): SharedHostResult {
  const isFleet = simple.vehicles.length > 1;
  if (isFleet && simple.stopCount > MOST_STOPS_TO_ASK) return findAnyPlan(simple, expired);
  return solveItinerary(simple, expired);
}

/** Whether there are too many stops for several vehicles to look at every set of them. */
export const isLargeFleet = ({ vehicles, stopCount }: NumberedProblem): boolean =>
  vehicles.length !== 1 && stopCount > MOST_STOPS;

/** Chooses the method by size: all sets of stops, one vehicle by route search, or a plan and a bound that are brought together. */
export function solveItinerary(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  if (problem.stopCount === 0) return NOTHING;
  lookForOrders(problem, expired);
  const mostStops = problem.weights.home > 0 ? MOST_STOPS : MOST_STOPS_ONE_VEHICLE;
  if (problem.vehicles.length === 1 && problem.stopCount > mostStops) return solveOneVehicle(problem, expired);
  if (isLargeFleet(problem)) return solveLargeFleet(problem, expired);
  // A day that cannot be is the slowest one to search, and its moments often tell.
  if (severalVehiclesExist(problem, new Map(), expired) === false) return IMPOSSIBLE;
  const exact = solveExactly(problem, expired);
  if (exact.plan || exact.proven) return exact;
  const improved = solveLargeFleet(problem, expired);
  return improved.proven ? improved : { ...improved, bound: Math.max(exact.bound, improved.bound) };
}

function solveOneVehicle(problem: NumberedProblem, expired: () => boolean): SharedHostResult {
  const vehicle = problem.vehicles[0] as NumberedVehicle;
  if (!holdsEverybody(problem, vehicle)) return IMPOSSIBLE;
  const orders = usefulOrders(problem, vehicle);
  const quick = planQuickly(problem, orders, notBefore(FIRST_PLAN_MS, expired), expired);
  if (!quick.day && oneVehicleDayExists(problem, new Map(), expired) === false) return IMPOSSIBLE;
  const first = problem.weights.home > 0 ? better(quick, planByWayOut(problem, orders, expired)) : quick;
  const full = planOneVehicle(problem, 0, orders, { expired, breaksTies: true });
  const found = full.cost <= first.cost ? full : { ...first, bound: Math.max(first.bound, full.bound) };
  return asResult(problem, knowsUsefulOrders(problem, vehicle) ? found : withBoundOfAnyOrder(problem, found, expired));
}

/** A first day, with few labels. @param isOver whether there is no time for one more order */
const planQuickly = (
  problem: NumberedProblem,
  orders: readonly HostOrder[],
  expired: () => boolean,
  isOver: () => boolean,
): OneVehicleDay => planOneVehicle(problem, 0, orders, { expired, mostLabels: FEW_LABELS }, isOver);

/** A day that was chosen from some of the orders of hosts, with what a day costs at least in any order. */
function withBoundOfAnyOrder(problem: NumberedProblem, found: OneVehicleDay, expired: () => boolean): OneVehicleDay {
  const orders = boundingOrders(problem, problem.vehicles[0] as NumberedVehicle);
  const { bound } = planOneVehicle(problem, 0, orders, { expired, mostLabels: MOST_LABELS });
  return { ...found, bound: Math.min(bound, found.cost), proven: bound === Infinity };
}

const better = (one: OneVehicleDay, other: OneVehicleDay): OneVehicleDay => (other.cost < one.cost ? other : one);

/** A day whose way back is the shortest: possible where the cheapest one for everybody's minutes home takes too long. */
function planByWayOut(problem: NumberedProblem, orders: readonly HostOrder[], expired: () => boolean): OneVehicleDay {
  const weights = { ...problem.weights, home: 0 };
  const found = planOneVehicle({ ...problem, weights }, 0, orders, { expired, mostLabels: MOST_LABELS });
  const { day } = found;
  if (!day) return { ...found, bound: 0 };
  const ways = new VehicleWays(problem, problem.vehicles[0] as NumberedVehicle, { expired });
  const home = ways.homeMinutes(day.hosts.at(-1) as number, day.stopsBack);
  return { ...found, cost: found.cost + rideCost(problem.weights.home, home), proven: false };
}

function asResult(problem: NumberedProblem, { day, cost, drive, bound, proven }: OneVehicleDay): SharedHostResult {
  const moments = day && momentsWithinHostLimits(problem, [day]);
  if (!moments) return { plan: undefined, bound, proven };
  return { plan: { days: [day], cost, drive, moments }, bound: proven ? cost : bound, proven };
}
