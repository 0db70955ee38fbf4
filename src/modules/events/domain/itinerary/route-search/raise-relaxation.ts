import { NeighbourhoodRelaxation, type RelaxationDetail } from './neighbourhood-relaxation';
import type { TourStructure } from './tour-model';

const ROUNDS = 24;
const ROUNDS_WORK = 100_000_000;
const SLOW_DOWN = 0.85;
/** Small neighbourhoods while the prizes are found, large ones for the bound that is used. */
const COARSE = [
  { neighbours: 4, mostWork: 10_000_000 },
  { neighbours: 2, mostWork: 30_000_000 },
];
const FINE = [{ neighbours: 8, mostWork: 60_000_000 }, { neighbours: 5, mostWork: 60_000_000 }, ...COARSE];

/** A relaxation with prizes that make it strong, and the bound on every tour that it gives. */
export interface RaisedRelaxation {
  readonly relaxation: NeighbourhoodRelaxation;
  readonly prizes: Float64Array;
  /** Minutes that every tour drives at least. */
  readonly bound: number;
}

/**
 * Raises the bound by subgradient steps: a node that the cheapest relaxed route comes to twice earns less, one that it
 * leaves out earns more. @returns undefined when the relaxation has too many labels to be of use
 */
export function raiseRelaxation(
  structure: TourStructure,
  start: Float64Array,
  upper: number,
  expired: () => boolean,
): RaisedRelaxation | undefined {
  const prizes = bestPrizes(structure, start, upper, expired);
  if (!prizes) return undefined;
  for (const detail of FINE) {
    if (expired()) return undefined;
    const relaxation = new NeighbourhoodRelaxation(structure, prizes, detail, expired);
    if (relaxation.isComplete) return { relaxation, prizes, bound: relaxation.cheapestTour().bound };
  }
  return undefined;
}

function bestPrizes(
  structure: TourStructure,
  start: Float64Array,
  upper: number,
  expired: () => boolean,
): Float64Array | undefined {
  let prizes = start.slice();
  let best: Float64Array | undefined;
  let bound = -Infinity;
  let pace = 1;
  let detail = COARSE[0] as RelaxationDetail;
  for (let round = 0, work = 0; round < ROUNDS && work < ROUNDS_WORK && !expired(); round++) {
    const relaxation = new NeighbourhoodRelaxation(structure, prizes, detail, expired);
    work += relaxation.work;
    if (!relaxation.isComplete) {
      detail = COARSE[1] as RelaxationDetail;
      continue;
    }
    const tour = relaxation.cheapestTour();
    if (tour.bound > bound + 1e-9) {
      bound = tour.bound;
      best = prizes;
    } else pace *= SLOW_DOWN;
    const wrong = tour.visits.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    if (wrong === 0 || bound >= upper || bound === Infinity) break;
    const goal = Math.min(upper, bound + Math.abs(bound) * 0.05 + 1);
    const step = (pace * Math.max(goal - tour.bound, 1e-6)) / wrong;
    prizes = prizes.map((prize, node) => prize + step * (1 - (tour.visits[node] as number)));
  }
  return best;
}
