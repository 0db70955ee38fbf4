import type { BreakRule, ItineraryProblem, ItineraryVehicle } from '../itinerary-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';
import { shareOutStops } from '../share-out-stops';
import { halvesOf, type HalfDay } from './drop-off-model';
import { HalfDayTrips, nodesOf, type Trip } from './half-day-trips';

/** The day of one vehicle: nodes are the stops and then the hosts of the problem. */
export interface DropOffDay {
  readonly vehicle: number;
  readonly out: readonly number[];
  readonly back: readonly number[];
  /** Latest moment to begin collecting at the first host of the way back. */
  readonly collectBy: number;
  /** Minutes of the driver's break between the last host on the way out and the first one on the way back. */
  readonly standing: number;
}

/** All days, or none when there is no plan; undefined when the problem is too large for an exact answer. */
export type DropOffSolution = readonly DropOffDay[] | 'impossible' | undefined;

/** Above so many stops and hosts together, looking at every set takes too long. */
export const MOST_NODES = 14;

interface Pricing {
  readonly cost: Float64Array;
  readonly drive: Float64Array;
  readonly idle: Float64Array;
  readonly days: (DropOffDay | undefined)[];
}

/** The optimal days: least weight × driving + riding minutes to everybody's own host, then least driving. */
export function solveDropOff(problem: ItineraryProblem): DropOffSolution {
  const { vehicles, stops, hosts } = problem;
  if (stops.length === 0) return [];
  if (stops.length + hosts.length > MOST_NODES) return undefined;
  const prices = vehicles.map((vehicle, number) => priceVehicle(problem, vehicle, number));
  const shares = shareOutStops(
    prices,
    vehicles.map(() => 'either' as const),
  );
  if (!shares) return 'impossible';
  return shares.masks.flatMap((mask, vehicle) => prices[vehicle]?.days[mask] ?? []);
}

function priceVehicle(problem: ItineraryProblem, vehicle: ItineraryVehicle, number: number): Pricing {
  const count = 2 ** problem.stops.length;
  const halves = halvesOf(problem, vehicle);
  const { breaks } = problem.rules;
  const out = new HalfDayTrips(halves.out);
  const back = new HalfDayTrips(halves.back);
  const pricing = {
    cost: new Float64Array(count).fill(Infinity),
    drive: new Float64Array(count).fill(Infinity),
    idle: new Float64Array(count),
    days: new Array<DropOffDay | undefined>(count),
  };
  for (let mask = 1; mask < count; mask++) {
    if (!mayTake(problem, vehicle, mask)) continue;
    const returns = back.tripsOver(mask);
    for (const way of out.tripsOver(mask)) {
      for (const home of returns) offer(pricing, halves.out, { breaks, mask, number, way, home });
    }
  }
  return pricing;
}

interface Offer {
  readonly breaks: BreakRule | undefined;
  readonly mask: number;
  readonly number: number;
  readonly way: Trip;
  readonly home: Trip;
}

function offer(pricing: Pricing, day: HalfDay, { breaks, mask, number, way, home }: Offer): void {
  const leg = day.travel[way.last * day.size + home.last] as number;
  const collectBy = -home.cost.earliest;
  const standing = breakBetween(breaks, way.drive, leg, home.drive);
  if (way.cost.earliest + standing + leg > collectBy + TIME_TOLERANCE) return;
  const drive = way.drive + leg + home.drive;
  const cost = way.cost.base + day.weight * (leg + home.drive);
  const better = cost - (pricing.cost[mask] as number) || drive - (pricing.drive[mask] as number);
  if (!(better < 0)) return;
  pricing.cost[mask] = cost;
  pricing.drive[mask] = drive;
  pricing.days[mask] = { vehicle: number, out: nodesOf(way), back: nodesOf(home).reverse(), collectBy, standing };
}

/**
 * Minutes of the break between the last host out and the first one back, before or after the leg between them; Infinity
 * where that break does not help. It is the only break of a drop-off day.
 */
function breakBetween(rule: BreakRule | undefined, out: number, leg: number, back: number): number {
  const most = (rule?.afterDrivingMinutes ?? Infinity) + TIME_TOLERANCE;
  if (out + leg + back <= most) return 0;
  const helps = Math.max(out, leg + back) <= most || Math.max(out + leg, back) <= most;
  return helps ? (rule?.minutes ?? 0) : Infinity;
}

function mayTake({ stops }: ItineraryProblem, vehicle: ItineraryVehicle, mask: number): boolean {
  const taken = stops.filter((_, stop) => ((mask >> stop) & 1) === 1);
  const wheelchairs = taken.reduce((sum, stop) => sum + stop.wheelchairs, 0);
  return wheelchairs <= vehicle.wheelchairPlaces && taken.every((stop) => (stop.vehicle ?? vehicle.id) === vehicle.id);
}
