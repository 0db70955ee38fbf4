import { driveCost } from '../objective/cost';
import { SequenceImprover } from './improve-sequence';
import { LabelSearch } from './label-search';
import { TIME_TOLERANCE } from './route-model';
import { SequenceLimits } from './sequence-limits';
import { tightenSequence, type SequenceModel, type SequenceStructure } from './sequence-model';

/** What a route search found, and what it proved. */
export interface RouteResult {
  /** The nodes in order, undefined when no route was found. */
  readonly order: readonly number[] | undefined;
  readonly cost: number;
  /** No route costs less; Infinity when it is proven that there is none. */
  readonly bound: number;
  /** Whether `cost` is proven to be the least, or that there is no route. */
  readonly optimal: boolean;
}

/** How far a search goes. */
export interface RouteEffort {
  readonly expired: () => boolean;
  /** Stop after a run with so many labels a layer; absent = go on until proven or expired. */
  readonly mostLabels?: number;
  /** Also prove that no route of equal cost drives less. */
  readonly breaksTies?: boolean;
}

const FIRST_BEAM = 64;
const BEAM_GROWTH = 4;
/** A route that is not proven with so many labels a layer is worth a stronger bound, and later a still stronger one. */
const HARD_BEAMS = [256, 65_536];
/** A search with more labels than this would not fit in memory. */
const MOST_LABELS = 6_000_000;

/**
 * Finds the cheapest route over all nodes within their windows: label setting with a limited number of labels a layer,
 * run again with ever more of them. A run that had to drop nothing proves its answer; what a run did drop gives a bound.
 */
export function searchRoute(sequence: SequenceModel, effort: RouteEffort): RouteResult {
  if (sequence.size === 0) return { order: [], cost: 0, bound: 0, optimal: true };
  const structure = tightenSequence(sequence);
  if (!structure.possible) return { order: undefined, cost: Infinity, bound: Infinity, optimal: true };
  const run = new BeamRuns(structure, new SequenceLimits(structure, effort.breaksTies === true), effort);
  for (let beam = Math.min(FIRST_BEAM, effort.mostLabels ?? FIRST_BEAM); ; beam *= BEAM_GROWTH) {
    const outcome = run.search(beam);
    if (outcome === 'complete') return { order: run.order, cost: run.cost, bound: run.cost, optimal: true };
    if (outcome === 'cut' && beam < (effort.mostLabels ?? Infinity)) {
      if (HARD_BEAMS.includes(beam)) run.strengthen(4 ** HARD_BEAMS.indexOf(beam));
      continue;
    }
    return { order: run.order, cost: run.cost, bound: run.bound, optimal: run.isProven() };
  }
}

class BeamRuns {
  order: readonly number[] | undefined;
  cost = Infinity;
  bound: number;
  private drive = Infinity;
  private dropped = Infinity;
  private runs = 0;
  private looksForAny = false;
  private readonly model: SequenceModel;

  constructor(
    private readonly structure: SequenceStructure,
    private readonly limits: SequenceLimits,
    private readonly effort: RouteEffort,
  ) {
    this.model = structure.model;
    this.bound = limits.rootBound;
  }

  /** Whether what the runs dropped cannot hold a better route. */
  isProven(): boolean {
    return this.effort.breaksTies === true ? this.bound > this.cost : this.bound >= this.cost;
  }

  /** Looks for a better route than beams find, and for a stronger bound. */
  strengthen(effort: number): void {
    if (effort === 1) this.improve();
    this.limits.ceiling = this.cost;
    this.bound = Math.max(this.bound, this.limits.strengthen(effort, this.effort.expired));
  }

  /** @returns `complete` when nothing was dropped, `stopped` when time or memory ran out */
  search(beam: number): 'complete' | 'cut' | 'stopped' {
    this.dropped = Infinity;
    this.looksForAny = this.cost === Infinity && !this.looksForAny && this.runs++ > 0;
    this.limits.ceiling = this.cost;
    const search = new LabelSearch(this.model, this.limits, -Infinity, 0, false);
    this.limits.begin(search);
    let begin = 0;
    let end = search.start();
    for (let layer = 1; layer < this.model.size; layer++) {
      this.trim(search, begin, end, beam);
      for (let state = begin; state < end; state++) {
        if ((state & 63) === 0 && (this.effort.expired() || search.labels.size > MOST_LABELS)) return 'stopped';
        search.extend(state);
      }
      begin = end;
      end = search.states.count;
    }
    this.finish(search, begin, end);
    this.bound = Math.max(this.bound, Math.min(this.dropped, this.cost));
    return this.nothingLost() ? 'complete' : 'cut';
  }

  private nothingLost(): boolean {
    if (this.dropped === Infinity) return true;
    return this.effort.breaksTies === true ? this.dropped > this.cost : this.dropped >= this.cost;
  }

  /** Keeps the most promising labels of a layer. */
  private trim(search: LabelSearch, begin: number, end: number, beam: number): void {
    const { states, labels } = search;
    const totalOf = (state: number, label: number): number =>
      (labels.cost[label] as number) + this.limits.restOf(state, labels.time[label] as number);
    // Least cost so far plus the bound on the rest; as long as that leads to no route at all, in turn the earliest.
    const rankOf = this.looksForAny ? (_: number, label: number) => labels.time[label] as number : totalOf;
    const ranks: number[] = [];
    for (let state = begin; state < end; state++) {
      for (let label = states.head[state] as number; label >= 0; label = labels.next[label] as number) {
        ranks.push(rankOf(state, label));
      }
    }
    if (ranks.length <= beam) return;
    const limit = Float64Array.from(ranks).sort()[beam - 1] as number;
    let roomAtLimit = beam - ranks.filter((rank) => rank < limit).length;
    for (let state = begin; state < end; state++) {
      search.keep(state, (label) => {
        const rank = rankOf(state, label);
        if (rank < limit || (rank === limit && roomAtLimit-- > 0)) return true;
        this.dropped = Math.min(this.dropped, totalOf(state, label));
        return false;
      });
    }
  }

  private finish(search: LabelSearch, begin: number, end: number): void {
    const { states, labels } = search;
    for (let state = begin; state < end; state++) {
      const leg = this.model.toEnd[states.last[state] as number] as number;
      for (let label = states.head[state] as number; label >= 0; label = labels.next[label] as number) {
        const cost = (labels.cost[label] as number) + driveCost(this.model.drivingWeight, search.load(state), leg);
        const drive = (labels.drive[label] as number) + leg;
        const late = (labels.time[label] as number) + leg > this.model.endDue + TIME_TOLERANCE;
        if (late || drive > this.model.mostDriving + TIME_TOLERANCE) continue;
        if ((labels.slack[label] as number) < leg - TIME_TOLERANCE) continue;
        if (cost > this.cost || (cost === this.cost && drive >= this.drive)) continue;
        this.cost = cost;
        this.drive = drive;
        this.order = search.path(label);
      }
    }
  }

  /** Starts from the best route, or from the order of the ends of the windows when there is none. */
  private improve(): void {
    const { size, due } = this.model;
    const endOf = (node: number): number => due[node] as number;
    const byDue = Array.from({ length: size }, (_, node) => node).sort((a, b) => endOf(a) - endOf(b));
    const found = new SequenceImprover(this.structure, this.effort.expired).improve(this.order ?? byDue);
    if (!found || found.cost >= this.cost) return;
    this.cost = found.cost;
    this.drive = found.drive;
    this.order = found.order;
  }
}
