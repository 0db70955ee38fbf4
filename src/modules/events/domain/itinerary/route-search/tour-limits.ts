import { assignmentPrices, type AssignmentPrices } from './assignment-bound';
import type { LabelSearch, SearchLimits } from './label-search';
import { TIME_TOLERANCE } from './route-model';
import type { TourModel, TourStructure } from './tour-model';

/** Costs of legs that no tour can use; far above any real one. */
const IMPOSSIBLE = 1e7;
/** Rounding in the sum of prices. */
const COST_TOLERANCE = 1e-9;

/**
 * Keeps a search for one tour to what can still become a tour that is cheaper than the best one known: precedences,
 * every open node still in time, and a lower bound on the legs to come from the prices of an assignment.
 */
export class TourLimits implements SearchLimits {
  private search: LabelSearch | undefined;
  /** Partial tours that cannot end below this are dropped. */
  ceiling = Infinity;
  private readonly model: TourModel;
  private readonly prices: AssignmentPrices;
  /** Per node the other nodes, the most urgent after it first. */
  private readonly urgent: Int32Array;
  private readonly lastLeave: Float64Array;
  private readonly pricesOfAll: number = 0;
  private state = -1;
  private openPrices = 0;
  private openDwell = 0;
  private latest = 0;
  private restCost = 0;

  constructor(
    private readonly structure: TourStructure,
    private readonly keepsTies: boolean,
  ) {
    const { model } = structure;
    this.model = model;
    this.prices = assignmentPrices(model.size + 1, (from, to) => legMinutes(structure, from, to));
    const { size } = model;
    this.urgent = new Int32Array(size * size);
    this.lastLeave = new Float64Array(size * size);
    for (let node = 0; node < size; node++) this.sortUrgent(node);
    for (let node = 0; node < size; node++) this.pricesOfAll += this.priceOut(node) + this.priceInto(node);
  }

  /** A lower bound on the cost of every tour. */
  get rootBound(): number {
    return this.model.legWeight * (this.pricesOfAll + this.priceOut(this.model.size) + this.priceInto(this.model.size));
  }

  /** Serves a new search. */
  begin(search: LabelSearch): void {
    this.search = search;
    this.state = -1;
    this.openPrices = this.pricesOfAll;
    this.openDwell = this.model.dwell.reduce((sum, minutes) => sum + minutes, 0);
  }

  allowsFirst(node: number): boolean {
    return this.orderAllows(-1, node) && this.look(-1, node);
  }

  allowsNode(state: number, node: number): boolean {
    if (state !== this.state) this.enter(state);
    return this.orderAllows(state, node) && this.look(state, node);
  }

  allowsLabel(_state: number, _node: number, time: number, cost: number): boolean {
    const total = cost + this.restCost;
    return time <= this.latest && (total < this.ceiling || (this.keepsTies && total <= this.ceiling + COST_TOLERANCE));
  }

  /** A lower bound on what completing a label costs. */
  restOf(state: number): number {
    if (state !== this.state) this.enter(state);
    const { states } = this.search as LabelSearch;
    const last = states.last[state] as number;
    const load = (this.search as LabelSearch).load(state);
    return this.scaled(load, this.openPrices + this.priceOut(last) + this.priceInto(this.model.size));
  }

  private scaled(load: number, minutes: number): number {
    return (this.model.legWeight + load) * Math.max(0, minutes);
  }

  private enter(state: number): void {
    const { states } = this.search as LabelSearch;
    this.state = state;
    this.openPrices = 0;
    this.openDwell = 0;
    for (let node = 0; node < this.model.size; node++) {
      if (states.has(state, node)) continue;
      this.openPrices += this.priceOut(node) + this.priceInto(node);
      this.openDwell += this.model.dwell[node] as number;
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
    const load = (state < 0 ? 0 : (this.search as LabelSearch).load(state)) + (this.model.load[node] as number);
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
    this.restCost = this.scaled(load, open);
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

/** Minutes of a leg; number `size` is the start as origin and the end as goal. */
function legMinutes({ model, predecessors, words }: TourStructure, from: number, to: number): number {
  const { size, ready, due, dwell } = model;
  if (from === size) return to === size ? IMPOSSIBLE : (model.fromStart[to] as number);
  if (to === size) return model.toEnd[from] as number;
  const comesBefore = (((predecessors[from * words + (to >> 5)] as number) >>> (to & 31)) & 1) === 1;
  const leg = model.travel[from * size + to] as number;
  const late = (ready[from] as number) + (dwell[from] as number) + leg > (due[to] as number) + TIME_TOLERANCE;
  return from === to || comesBefore || late ? IMPOSSIBLE : leg;
}
