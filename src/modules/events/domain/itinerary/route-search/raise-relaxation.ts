import { NeighbourhoodRelaxation, type RelaxationDetail } from './neighbourhood-relaxation';
import { turnedTour, type TourStructure } from './tour-model';

const ROUNDS = 24;
const ROUNDS_WORK = 100_000_000;
const SLOW_DOWN = 0.85;
/** How finely to look while the prizes are found: as finely as the work allows. */
const COARSE = [
  { neighbours: 4, mostWork: 8_000_000, parts: Infinity },
  { neighbours: 4, mostWork: 8_000_000, parts: 200 },
  { neighbours: 3, mostWork: 30_000_000, parts: 100 },
];
/** Neighbourhoods after that: each sweep leaves out what the one before, the other way round, saw to be useless. */
const SWEEPS = [6, 8, 10, 12, 15, 18, 22, 26, 30];
const SWEEP_WORK = 40_000_000;
/** So few labels need no finer sweep. */
const FEW_LABELS = 1000;

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
  const coarse = bestPrizes(structure, start, upper, expired);
  return coarse && sweep(structure, coarse, upper, expired);
}

/** Works out the relaxation from both ends in turn with ever larger neighbourhoods. */
function sweep(
  structure: TourStructure,
  coarse: RaisedRelaxation,
  upper: number,
  expired: () => boolean,
): RaisedRelaxation {
  const { prizes } = coarse;
  const turned = turnedTour(structure);
  let best = coarse;
  let { grain } = coarse.relaxation.detail;
  for (const neighbours of SWEEPS) {
    if (best.bound >= upper || best.relaxation.labels < FEW_LABELS || neighbours > structure.model.size + 8) break;
    grain = grain > 0.1 ? grain / 2 : 0;
    const detail = { neighbours, mostWork: SWEEP_WORK, grain };
    const there = new NeighbourhoodRelaxation(turned, prizes, detail, expired, {
      opposite: best.relaxation,
      ceiling: upper,
    });
    if (!there.isComplete) break;
    const back = new NeighbourhoodRelaxation(structure, prizes, detail, expired, { opposite: there, ceiling: upper });
    if (!back.isComplete) break;
    best = { relaxation: back, prizes, bound: Math.max(best.bound, back.cheapestTour().bound) };
  }
  return best;
}

function bestPrizes(
  structure: TourStructure,
  start: Float64Array,
  upper: number,
  expired: () => boolean,
): RaisedRelaxation | undefined {
  const details = detailsFor(structure);
  let prizes = start.slice();
  let best: RaisedRelaxation | undefined;
  let bound = -Infinity;
  let pace = 1;
  let detail = details.shift();
  for (let round = 0, work = 0; round < ROUNDS && work < ROUNDS_WORK && detail && !expired(); round++) {
    const relaxation = new NeighbourhoodRelaxation(structure, prizes, detail, expired);
    work += relaxation.work;
    if (!relaxation.isComplete) {
      detail = details.shift();
      continue;
    }
    const tour = relaxation.cheapestTour();
    if (tour.bound > bound + 1e-9) {
      bound = tour.bound;
      best = { relaxation, prizes, bound };
    } else pace *= SLOW_DOWN;
    const wrong = tour.visits.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    if (wrong === 0 || bound >= upper || bound === Infinity) break;
    const goal = Math.min(upper, bound + Math.abs(bound) * 0.05 + 1);
    const step = (pace * Math.max(goal - tour.bound, 1e-6)) / wrong;
    prizes = prizes.map((prize, node) => prize + step * (1 - (tour.visits[node] as number)));
  }
  return best;
}

function detailsFor({ model }: TourStructure): RelaxationDetail[] {
  const horizon = model.endDue - model.startTime;
  return COARSE.map(({ neighbours, mostWork, parts }) => ({ neighbours, mostWork, grain: horizon / parts }));
}
