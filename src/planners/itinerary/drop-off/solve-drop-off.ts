import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { shareOutStops } from '../fleet/share-out-stops';
import { halvesOf } from './drop-off-model';
import { HalfDayTrips } from './half-day-trips';
import { bestPairing, type DropOffDay } from './pair-halves';

/** All days, or none when there is no plan; undefined when the problem is too large for an exact answer. */
export type DropOffSolution = readonly DropOffDay[] | 'impossible' | undefined;

/** Above so many stops and hosts together, looking at every set takes too long. */
const MOST_NODES = 14;

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
    const taken = problem.stops.filter((_, stop) => ((mask >> stop) & 1) === 1);
    if (!mayTake(taken, vehicle)) continue;
    const best = bestPairing(number, halves.out, breaks, { ways: out.tripsOver(mask), homes: back.tripsOver(mask) });
    if (!best) continue;
    pricing.cost[mask] = best.cost;
    pricing.drive[mask] = best.drive;
    pricing.days[mask] = best.day;
  }
  return pricing;
}

/** Whether a vehicle may serve these stops and has the places for their wheelchairs. */
export function mayTake(stops: readonly ItineraryStop[], vehicle: ItineraryVehicle): boolean {
  const wheelchairs = stops.reduce((sum, stop) => sum + stop.wheelchairs, 0);
  return wheelchairs <= vehicle.wheelchairPlaces && stops.every((stop) => (stop.vehicle ?? vehicle.id) === vehicle.id);
}
