import { halvesOf } from '../drop-off/drop-off-model';
import { bestPairing } from '../drop-off/pair-halves';
import { mayTake } from '../drop-off/vehicle-kind';
import { shareOutStops, type StopShares } from '../fleet/share-out-stops';
import type { ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import { HalfDayTrips } from './every-half-day-trip';

/** The least cost and then driving of a drop-off day by all useful ways over every set of stops; undefined = impossible. */
export function dropOffByAllWays(problem: ItineraryProblem): Pick<StopShares, 'cost' | 'drive'> | undefined {
  const prices = problem.vehicles.map((vehicle) => pricesOf(problem, vehicle));
  return shareOutStops(
    prices,
    problem.vehicles.map(() => 'either' as const),
  );
}

function pricesOf(
  problem: ItineraryProblem,
  vehicle: ItineraryVehicle,
): Record<'cost' | 'drive' | 'idle', Float64Array> {
  const count = 2 ** problem.stops.length;
  const halves = halvesOf(problem, vehicle);
  const out = new HalfDayTrips(halves.out);
  const back = new HalfDayTrips(halves.back);
  const cost = new Float64Array(count).fill(Infinity);
  const drive = new Float64Array(count).fill(Infinity);
  for (let mask = 1; mask < count; mask++) {
    const taken = problem.stops.filter((_, stop) => ((mask >> stop) & 1) === 1);
    if (!mayTake(taken, vehicle)) continue;
    const pairing = { ways: out.tripsOver(mask), homes: back.tripsOver(mask) };
    const best = bestPairing(0, halves.out, problem.rules.breaks, pairing);
    cost[mask] = best?.cost ?? Infinity;
    drive[mask] = best?.drive ?? Infinity;
  }
  return { cost, drive, idle: new Float64Array(count) };
}
