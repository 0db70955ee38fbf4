import { NeighbourhoodRelaxation, type RelaxationDetail } from './neighbourhood-relaxation';
import { turnedSequence, type SequenceStructure } from './sequence-model';

const ROUNDS = 36;
const ROUNDS_WORK = 150_000_000;
const SLOW_DOWN = 0.85;
/** So many rounds must close this part of the gap, or the prizes are good enough. */
const ROUNDS_TO_GAIN = 6;
const LEAST_GAIN = 0.1;
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

/** A relaxation with prizes that make it strong, and the bound on every sequence that it gives. */
export interface RaisedRelaxation {
  readonly relaxation: NeighbourhoodRelaxation;
  readonly prizes: Float64Array;
  /** Minutes that every sequence drives at least. */
  readonly bound: number;
}

/** How far raising goes. */
export interface RaiseLimit {
  /** The work allowed, in units of what a first bound is worth. */
  readonly effort: number;
  readonly expired: () => boolean;
}

/**
 * Raises the bound by subgradient steps: a node that the cheapest relaxed route comes to twice earns less, one that it
 * leaves out earns more. @returns undefined when the relaxation has too many labels to be of use
 */
export function raiseRelaxation(
  structure: SequenceStructure,
  start: Float64Array,
  upper: number,
  limit: RaiseLimit,
): RaisedRelaxation | undefined {
  const coarse = bestPrizes(structure, start, upper, limit);
  return coarse && sweep(structure, coarse, upper, limit);
}

/** Works out the relaxation from both ends in turn with ever larger neighbourhoods. */
function sweep(
  structure: SequenceStructure,
  coarse: RaisedRelaxation,
  upper: number,
  limit: RaiseLimit,
): RaisedRelaxation {
  const { prizes } = coarse;
  const turned = turnedSequence(structure);
  let best = coarse;
  let { grain } = coarse.relaxation.detail;
  for (const neighbours of SWEEPS) {
    if (best.bound >= upper || best.relaxation.labels < FEW_LABELS || neighbours > structure.model.size + 8) break;
    grain = grain > 0.1 ? grain / 2 : 0;
    const detail = { neighbours, mostWork: SWEEP_WORK * limit.effort, grain };
    const there = new NeighbourhoodRelaxation(turned, prizes, detail, limit.expired, {
      opposite: best.relaxation,
      ceiling: upper,
    });
    if (!there.isComplete) break;
    const back = new NeighbourhoodRelaxation(structure, prizes, detail, limit.expired, {
      opposite: there,
      ceiling: upper,
    });
    if (!back.isComplete) break;
    best = { relaxation: back, prizes, bound: Math.max(best.bound, back.cheapestSequence().bound) };
  }
  return best;
}

function bestPrizes(
  structure: SequenceStructure,
  start: Float64Array,
  upper: number,
  limit: RaiseLimit,
): RaisedRelaxation | undefined {
  const details = detailsFor(structure, limit.effort);
  const steps = new PrizeSteps(start, upper);
  let detail = details.shift();
  for (let work = 0; detail && work < ROUNDS_WORK * limit.effort && steps.goOn && !limit.expired();) {
    const relaxation = new NeighbourhoodRelaxation(structure, steps.prizes, detail, limit.expired);
    work += relaxation.work;
    if (relaxation.isComplete) steps.take(relaxation);
    else detail = details.shift();
  }
  return steps.best;
}

class PrizeSteps {
  best: RaisedRelaxation | undefined;
  goOn = true;
  private bound = -Infinity;
  private boundBefore = -Infinity;
  private pace = 1;
  private round = 0;

  constructor(
    public prizes: Float64Array,
    private readonly upper: number,
  ) {}

  take(relaxation: NeighbourhoodRelaxation): void {
    const sequence = relaxation.cheapestSequence();
    if (sequence.bound > this.bound + 1e-9) {
      this.bound = sequence.bound;
      this.best = { relaxation, prizes: this.prizes, bound: sequence.bound };
    } else this.pace *= SLOW_DOWN;
    const wrong = sequence.visits.reduce((sum, count) => sum + (1 - count) ** 2, 0);
    this.goOn = wrong > 0 && this.bound < this.upper && this.bound < Infinity && this.gains();
    const goal = Math.min(this.upper, this.bound + Math.abs(this.bound) * 0.05 + 1);
    const step = (this.pace * Math.max(goal - sequence.bound, 1e-6)) / wrong;
    this.prizes = this.prizes.map((prize, node) => prize + step * (1 - (sequence.visits[node] as number)));
  }

  private gains(): boolean {
    this.round++;
    if (this.round % ROUNDS_TO_GAIN > 0) return true;
    const gained = this.bound - this.boundBefore >= LEAST_GAIN * (this.upper - this.boundBefore);
    this.boundBefore = this.bound;
    return this.round < ROUNDS && (gained || this.upper === Infinity);
  }
}

function detailsFor({ model }: SequenceStructure, effort: number): RelaxationDetail[] {
  const horizon = model.endDue - model.startTime;
  return COARSE.map(({ neighbours, mostWork, parts }) => ({
    neighbours,
    mostWork: mostWork * effort,
    grain: horizon / parts,
  }));
}
