import { driveCost, minutesWithin } from '../objective/cost';
import { assignmentPrices, type AssignmentPrices } from './assignment-bound';
import { costStep } from '../objective/cost-step';
import type { LabelSearch, SearchLimits } from './label-search';
import { TIME_TOLERANCE } from './route-model';
import { raiseRelaxation, type RaisedRelaxation } from './raise-relaxation';
import { legMinutes, type SequenceModel, type SequenceStructure } from './sequence-model';

/** Rounding in the sum of prices. */
const COST_TOLERANCE = 1e-9;
/** Rounding in the difference of two costs. */
const STEP_TOLERANCE = 1e-6;

/**
 * Keeps a search for one sequence to what can still become a sequence that is cheaper than the best one known: precedences,
 * every open node still in time, and a lower bound on the legs to come from the prices of an assignment.
 */
export class SequenceLimits implements SearchLimits {
  private search: LabelSearch | undefined;
  /** Partial sequences that cannot end below this are dropped. */
  ceiling = Infinity;
  private readonly model: SequenceModel;
  private readonly prices: AssignmentPrices;
  /** Per node the other nodes, the most urgent after it first. */
  private readonly urgent: Int32Array;
  private readonly lastLeave: Float64Array;
  private state = -1;
  private openPrices = 0;
  private openDwell = 0;
  private latest = 0;
  private restCost = 0;
  private raised: RaisedRelaxation | undefined;
  private openCount = 0;
  private openPrizes = 0;
  private served = 0;
  /** A sequence that is cheaper than another is cheaper by more than this. */
  private readonly nearly: number;
  private load = 0;

  constructor(
    private readonly structure: SequenceStructure,
    private readonly keepsTies: boolean,
  ) {
    const { model } = structure;
    this.model = model;
    this.prices = assignmentPrices(model.size + 1, (from, to) => legMinutes(structure, from, to));
    const { size } = model;
    this.nearly = Math.max(0, costStep(model) - STEP_TOLERANCE);
    this.urgent = new Int32Array(size * size);
    this.lastLeave = new Float64Array(size * size);
    for (let node = 0; node < size; node++) this.sortUrgent(node);
  }

  /** A lower bound on the cost of every sequence. */
  get rootBound(): number {
    const sum = (prices: Float64Array): number => prices.reduce((total, price) => total + price, 0);
    return driveCost(this.model.drivingWeight, 0, sum(this.prices.out) + sum(this.prices.into)) - COST_TOLERANCE;
  }

  /** Works out a stronger bound, with `effort` times the work of the first time. @returns what every sequence costs at least, -Infinity when it did not work out */
  strengthen(effort: number, expired: () => boolean): number {
    const { model, structure } = this;
    const prizes =
      this.raised?.prizes ??
      Float64Array.from({ length: model.size }, (_, node) => this.priceOut(node) + this.priceInto(node));
    const onlyDriving = model.load.every((people) => people === 0);
    const upper = onlyDriving
      ? minutesWithin(model.drivingWeight, this.ceiling - (this.keepsTies ? -COST_TOLERANCE : this.nearly))
      : Infinity;
    const raised = raiseRelaxation(structure, prizes, upper, { effort, expired });
    this.raised = raised ?? this.raised;
    return raised ? this.atLeast(driveCost(model.drivingWeight, 0, raised.bound) - COST_TOLERANCE) : -Infinity;
  }

  /** What a sequence costs at least that costs more than a bound: costs go in steps. */
  atLeast(bound: number): number {
    return !this.keepsTies && bound >= this.ceiling - this.nearly - COST_TOLERANCE
      ? Math.max(bound, this.ceiling)
      : bound;
  }

  /** Serves a new search. */
  begin(search: LabelSearch): void {
    this.search = search;
    this.enter(-1);
  }

  allowsFirst(node: number): boolean {
    return this.orderAllows(-1, node) && this.look(-1, node);
  }

  allowsNode(state: number, node: number): boolean {
    if (state !== this.state) this.enter(state);
    return this.orderAllows(state, node) && this.look(state, node);
  }

  allowsLabel(_state: number, node: number, time: number, cost: number): boolean {
    return (
      time <= this.latest && this.isUseful(cost + this.restCost) && this.isUseful(cost + this.relaxedRest(node, time))
    );
  }

  /** A lower bound on what completing a route costs that leaves the last node of a state at `time`. */
  restOf(state: number, time: number): number {
    const { states } = this.search as LabelSearch;
    const last = states.last[state] as number;
    if (state !== this.state) {
      this.enter(state);
      this.load = (this.search as LabelSearch).load(state);
      this.served = this.raised?.relaxation.memoryOf(last, (node) => states.has(state, node)) ?? 0;
    }
    const prices = this.openPrices + this.priceOut(last) + this.priceInto(this.model.size);
    if (!this.raised) return this.scaled(this.load, prices);
    const relaxed = this.raised.relaxation.completion(this.openCount + 1, last, time, this.served) + this.openPrizes;
    return this.scaled(this.load, Math.max(prices, relaxed - COST_TOLERANCE));
  }

  private isUseful(total: number): boolean {
    return this.keepsTies ? total <= this.ceiling + COST_TOLERANCE : total < this.ceiling - this.nearly;
  }

  /** The stronger bound on the legs after `node`, the one that was looked at last. */
  private relaxedRest(node: number, time: number): number {
    if (!this.raised) return 0;
    const minutes = this.raised.relaxation.completion(this.openCount, node, time, this.served) + this.openPrizes;
    return this.scaled(this.load, minutes - (this.raised.prizes[node] as number) - COST_TOLERANCE);
  }

  private scaled(load: number, minutes: number): number {
    return driveCost(this.model.drivingWeight, load, Math.max(0, minutes));
  }

  private enter(state: number): void {
    const { states } = this.search as LabelSearch;
    this.state = state;
    this.openPrices = 0;
    this.openDwell = 0;
    this.openPrizes = 0;
    this.openCount = 0;
    for (let node = 0; node < this.model.size; node++) {
      if (state >= 0 && states.has(state, node)) continue;
      this.openPrices += this.priceOut(node) + this.priceInto(node);
      this.openDwell += this.model.dwell[node] as number;
      this.openPrizes += this.raised?.prizes[node] ?? 0;
      this.openCount++;
    }
  }

  private orderAllows(state: number, node: number): boolean {
    const { predecessors, words } = this.structure;
    const { states } = this.search as LabelSearch;
    for (let word = 0; word < words; word++) {
      const served = state < 0 ? 0 : (states.sets[state * words + word] as number);
      if (((predecessors[node * words + word] as number) & ~served) !== 0) return false;
    }
    return true;
  }

  /** Works out by when `node` must be left after `state`, and what the legs after it cost at least. */
  private look(state: number, node: number): boolean {
    const { size } = this.model;
    const { states } = this.search as LabelSearch;
    this.load = (state < 0 ? 0 : (this.search as LabelSearch).load(state)) + (this.model.load[node] as number);
    this.served = this.raised?.relaxation.memoryOf(node, (other) => state >= 0 && states.has(state, other)) ?? 0;
    this.latest = this.model.endDue - (this.model.toEnd[node] as number) + TIME_TOLERANCE;
    for (let index = node * size; index < (node + 1) * size; index++) {
      const other = this.urgent[index] as number;
      if (other === node || (state >= 0 && states.has(state, other))) continue;
      this.latest = this.lastLeave[index] as number;
      break;
    }
    const open = this.openPrices - this.priceInto(node) + this.priceInto(size);
    const stillToStand = this.openDwell - (this.model.dwell[node] as number);
    this.latest = Math.min(this.latest, this.model.endDue - Math.max(0, open) - stillToStand + TIME_TOLERANCE);
    this.restCost = this.scaled(this.load, open);
    return true;
  }

  private sortUrgent(node: number): void {
    const { size, due } = this.model;
    const leaveBy = (other: number): number =>
      other === node ? Infinity : (due[other] as number) - (this.structure.quickest[node * size + other] as number);
    const sorted = Array.from({ length: size }, (_, other) => other).sort((a, b) => leaveBy(a) - leaveBy(b) || a - b);
    sorted.forEach((other, index) => {
      this.urgent[node * size + index] = other;
      this.lastLeave[node * size + index] = leaveBy(other) + TIME_TOLERANCE;
    });
  }

  private priceOut(node: number): number {
    return this.prices.out[node] as number;
  }

  private priceInto(node: number): number {
    return this.prices.into[node] as number;
  }
}
