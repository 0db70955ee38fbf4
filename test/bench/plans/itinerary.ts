import { checkItinerary, planItinerary, type ItineraryPlan } from '../../../src/planners/itinerary';
import { benchImpossibleDays } from './impossible-days';
import { benchManyHosts } from './many-hosts';
import { madeUpDay, type DaySize } from '../../../src/planners/itinerary/testing/made-up-day';
import { madeUpDropOff } from '../../../src/planners/itinerary/testing/made-up-drop-off';

const SIZES: readonly DaySize[] = [
  { stops: 5, vehicles: 1, hosts: 4 },
  { stops: 12, vehicles: 3, hosts: 3 },
  { stops: 12, vehicles: 3, hosts: 3, shared: true },
  { stops: 14, vehicles: 3, hosts: 3 },
  { stops: 14, vehicles: 3, hosts: 5 },
  { stops: 16, vehicles: 1, hosts: 3 },
];
const DROP_OFF_SIZES: readonly DaySize[] = [
  { stops: 8, vehicles: 2, hosts: 4 },
  { stops: 9, vehicles: 3, hosts: 5 },
  { stops: 14, vehicles: 1, hosts: 4 },
  { stops: 14, vehicles: 3, hosts: 4 },
  { stops: 30, vehicles: 4, hosts: 3 },
];
const SEEDS = [1, 2, 3, 4, 5];
const LARGE_FLEET: DaySize = { stops: 30, vehicles: 4, hosts: 3 };
const LARGE_FLEET_SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What the planner needed for days of one size. */
interface ItineraryFigures extends DaySize {
  readonly bench: 'plan-itinerary' | 'plan-drop-off';
  readonly homeMinuteWeight: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Slowest and median of the days of this size. */
  readonly slowestMilliseconds: number;
  readonly medianMilliseconds: number;
  /** Greatest distance between the cost and its proven lower bound, as a part of the cost. */
  readonly widestGap: number;
  /** Faults that the independent checker found. */
  readonly faults: number;
  /** The most memory that this process took so far. */
  readonly megabytes: number;
}

/** What became of one day of a large fleet. */
interface LargeFleetFigures extends DaySize {
  readonly bench: 'plan-large-fleet';
  readonly homeMinuteWeight: number;
  readonly seed: number;
  readonly status: string;
  readonly cost: number;
  readonly bound: number;
  /** Distance between cost and bound, as a part of the cost. */
  readonly gap: number;
  readonly processorSeconds: number;
  readonly seconds: number;
  readonly isOutOfTime: boolean;
  readonly faults: number;
}

/** Plans made-up days of growing size, each plan checked, and prints one JSON line a size, and a day for large fleets. */
export function benchItinerary(): Promise<void> {
  for (const homeMinuteWeight of [0, 1]) {
    for (const size of SIZES) console.log(JSON.stringify(measureSize('plan-itinerary', size, homeMinuteWeight)));
    for (const size of DROP_OFF_SIZES)
      console.log(JSON.stringify(measureSize('plan-drop-off', size, homeMinuteWeight)));
    for (const seed of LARGE_FLEET_SEEDS) console.log(JSON.stringify(measureLargeFleet(seed, homeMinuteWeight)));
  }
  benchManyHosts();
  benchImpossibleDays();
  return Promise.resolve();
}

function measureLargeFleet(seed: number, homeMinuteWeight: number): LargeFleetFigures {
  const day = madeUpDay(LARGE_FLEET, seed);
  const problem = { ...day, rules: { ...day.rules, homeMinuteWeight } };
  const before = process.cpuUsage();
  const plan = planItinerary(problem);
  const { user, system } = process.cpuUsage(before);
  const cost = costOf(plan, problem.rules);
  const bound = plan.bound ?? cost;
  return {
    bench: 'plan-large-fleet',
    homeMinuteWeight,
    ...LARGE_FLEET,
    seed,
    status: plan.status,
    cost: rounded(cost),
    bound: rounded(bound),
    gap: rounded(1 - bound / cost),
    processorSeconds: rounded((user + system) / 1e6),
    seconds: rounded(plan.milliseconds / 1000),
    isOutOfTime: plan.isOutOfTime === true,
    faults: checkItinerary(problem, plan).length,
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function costOf(
  { objective }: ItineraryPlan,
  { drivingMinuteWeight, homeMinuteWeight }: { drivingMinuteWeight: number; homeMinuteWeight: number },
): number {
  const { drivingMinutes, passengerMinutes, homeMinutes } = objective;
  return drivingMinuteWeight * drivingMinutes + passengerMinutes + homeMinuteWeight * homeMinutes;
}

function measureSize(bench: ItineraryFigures['bench'], size: DaySize, homeMinuteWeight: number): ItineraryFigures {
  const statuses: Record<string, number> = {};
  const milliseconds: number[] = [];
  let widestGap = 0;
  let faults = 0;
  for (const seed of SEEDS) {
    const day = bench === 'plan-drop-off' ? madeUpDropOff(size, seed) : madeUpDay(size, seed);
    const problem = { ...day, rules: { ...day.rules, homeMinuteWeight } };
    const plan = planItinerary(problem);
    const cost = costOf(plan, problem.rules);
    statuses[plan.status] = (statuses[plan.status] ?? 0) + 1;
    milliseconds.push(Math.round(plan.milliseconds * 10) / 10);
    if (plan.bound !== undefined) widestGap = Math.max(widestGap, Math.round((1 - plan.bound / cost) * 1000) / 1000);
    faults += checkItinerary(problem, plan).length;
  }
  milliseconds.sort((a, b) => a - b);
  return {
    bench,
    homeMinuteWeight,
    ...size,
    statuses,
    slowestMilliseconds: milliseconds[milliseconds.length - 1]!,
    medianMilliseconds: milliseconds[Math.floor(milliseconds.length / 2)]!,
    widestGap,
    faults,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}
