import { driveCost, rideCost } from '../objective/cost';
import type { ItineraryProblem } from '../problem/itinerary-problem';
import { assignmentPrices } from '../route-search/assignment-bound';
import { halvesOf, type HalfDay } from './drop-off-model';

/** A leg that cannot be; far above any real one. */
const NEVER = 1e7;
const ROUNDING = 1e-6;

/**
 * What every plan of a drop-off day costs at least: the driving of the cheapest assignment of legs, out and back, in
 * which every stop is come to once and every host that somebody goes to at least once; and everybody's quickest ride.
 */
export function dropOffBound(problem: ItineraryProblem): number {
  const halves = problem.vehicles.map((vehicle) => halvesOf(problem, vehicle));
  const [first] = halves;
  if (!first) return 0;
  const driving =
    leastDriving(
      first.out,
      halves.map(({ out }) => out.fromStart),
    ) +
    leastDriving(
      first.back,
      halves.map(({ back }) => back.fromStart),
    );
  const riding = leastRiding(first.out) + leastRiding(first.back);
  return Math.max(0, driveCost(first.out.weights.driving, 0, driving) + riding - ROUNDING);
}

/**
 * Rows are left and columns are come to: first the stops, then a copy of each host for every vehicle, then the vehicles,
 * as starts and as ends. Only the first copy of a host that somebody goes to must be visited.
 */
function leastDriving({ stopCount, size, travel, people }: HalfDay, fromStarts: readonly Float64Array[]): number {
  const fleet = fromStarts.length;
  const hosts = size - stopCount;
  const copies = stopCount + hosts * fleet;
  const nodeOf = (place: number): number => (place < stopCount ? place : stopCount + ((place - stopCount) % hosts));
  const mustVisit = (place: number): boolean =>
    place < stopCount + hosts && people.some((count, cell) => count > 0 && cell % hosts === place - stopCount);
  const leg = (from: number, to: number): number => {
    if (from >= copies) {
      if (to >= copies) return 0;
      return to < stopCount ? ((fromStarts[from - copies] as Float64Array)[to] as number) : NEVER;
    }
    if (to >= copies) return from < stopCount ? NEVER : 0;
    if (from === to) return from < stopCount || mustVisit(from) ? NEVER : 0;
    return nodeOf(from) === nodeOf(to) ? NEVER : (travel[nodeOf(from) * size + nodeOf(to)] as number);
  };
  const { out, into } = assignmentPrices(copies + fleet, leg);
  return [...out, ...into].reduce((sum, price) => sum + price, 0);
}

/** The cost of everybody's quickest ride, dwells on the way included. */
function leastRiding({ stopCount, size, travel, dwell, people, weights }: HalfDay): number {
  const quickest = travel.slice();
  for (let over = 0; over < size; over++) {
    for (let cell = 0; cell < quickest.length; cell++) {
      const to = cell % size;
      const from = (cell - to) / size;
      const half = (quickest[from * size + over] as number) + (dwell[over] as number);
      quickest[cell] = Math.min(quickest[cell] as number, half + (quickest[over * size + to] as number));
    }
  }
  const hosts = size - stopCount;
  return people.reduce((sum, count, cell) => {
    const host = cell % hosts;
    const minutes = quickest[((cell - host) / hosts) * size + stopCount + host] as number;
    return sum + rideCost(weights.out * count, minutes);
  }, 0);
}
