import { driveCost, legCost } from '../objective/cost';
import { LabelArena, widerFloats } from './label-arena';
import { TIME_TOLERANCE, type RouteModel } from './route-model';
import { StateTable } from './state-table';

/** What a search may leave out without losing what its caller looks for; state -1 = nothing served yet. */
export interface SearchLimits {
  /** Whether a route may begin with `node`. */
  allowsFirst(node: number): boolean;
  /** Whether `node` may follow the nodes of `state`. */
  allowsNode(state: number, node: number): boolean;
  /** Whether a partial route that extends `state` by `node` can still be of use. */
  allowsLabel(state: number, node: number, time: number, cost: number, slack: number): boolean;
}

/**
 * Label-setting search over partial routes, layer by layer in the number of nodes served. Of two partial routes that
 * served the same nodes and end at the same one, the one that is no later, no dearer and no closer to a limit on rides or
 * driving dominates: whatever the other can still do, it can do too. Exact, and the same input gives the same labels.
 */
export class LabelSearch {
  readonly states: StateTable;
  readonly labels: LabelArena;
  private loads: Float64Array = new Float64Array(1024);
  private calm: Float64Array = new Float64Array(1024);
  private readonly detours: Float64Array;
  private readonly drivingCounts: number;

  /**
   * @param calmTime reaching the end before this moment brings nothing, so labels that surely do so count as equally
   *   early; -Infinity switches that off (it must be off when a node has a `due` time)
   * @param allSets the search will come across nearly every set of nodes, which must be few
   */
  constructor(
    private readonly model: RouteModel,
    private readonly limits: SearchLimits,
    private readonly calmTime: number,
    longestToEnd: number,
    allSets: boolean,
  ) {
    this.states = new StateTable(model.size, allSets);
    this.labels = new LabelArena(256);
    this.drivingCounts = model.mostDriving < Infinity ? 1 : 0;
    this.detours = longestApproaches(model);
    this.calmTime -= longestToEnd + this.detours.reduce((sum, minutes) => sum + minutes, 0);
  }

  /** Makes the labels of the first layer. @returns the number of states so far */
  start(): number {
    const { model } = this;
    for (let node = 0; node < model.size; node++) {
      if (!this.limits.allowsFirst(node)) continue;
      const leg = model.fromStart[node] as number;
      const begin = Math.max(model.startTime + leg, model.ready[node] as number);
      if (begin > (model.due[node] as number) + TIME_TOLERANCE) continue;
      const leave = begin + (model.dwell[node] as number);
      const slack = model.rideLimit[node] as number;
      if (leg > model.mostDriving + TIME_TOLERANCE) continue;
      const cost = driveCost(model.drivingWeight, 0, leg);
      if (!this.limits.allowsLabel(-1, node, leave, cost, slack)) continue;
      const state = this.describe(this.states.first(node), -1, node);
      this.insert(state, -1, Math.max(leave, this.calm[state] as number), cost, leg, slack);
    }
    return this.states.count;
  }

  /** Extends every label of one state by every node it may still serve. */
  extend(state: number): void {
    for (let node = 0; node < this.model.size; node++) {
      if (this.states.has(state, node) || !this.limits.allowsNode(state, node)) continue;
      this.extendTo(state, node);
    }
  }

  /** Keeps only some of the labels of a state that was not extended yet. */
  keep(state: number, wanted: (label: number) => boolean): void {
    const { labels, states } = this;
    let kept = -1;
    for (let label = states.head[state] as number; label >= 0;) {
      const following = labels.next[label] as number;
      if (wanted(label)) {
        labels.next[label] = kept;
        kept = label;
      } else labels.release(label);
      label = following;
    }
    states.head[state] = kept;
  }

  /** People aboard in a state. */
  load(state: number): number {
    return this.loads[state] as number;
  }

  /** The nodes of a label in the order in which they are served. */
  path(label: number): number[] {
    const nodes: number[] = [];
    for (let at = label; at >= 0; at = this.labels.parent[at] as number) {
      nodes.push(this.states.last[this.labels.state[at] as number] as number);
    }
    return nodes.reverse();
  }

  private extendTo(state: number, node: number): void {
    const { model, labels } = this;
    const leg = model.travel[(this.states.last[state] as number) * model.size + node] as number;
    const dwell = model.dwell[node] as number;
    const added = legCost(model.drivingWeight, this.loads[state] as number, leg, dwell);
    const ready = model.ready[node] as number;
    const due = (model.due[node] as number) + TIME_TOLERANCE;
    const rideLimit = model.rideLimit[node] as number;
    let child = -1;
    for (let label = this.states.head[state] as number; label >= 0; label = labels.next[label] as number) {
      const begin = Math.max((labels.time[label] as number) + leg, ready);
      const drive = (labels.drive[label] as number) + leg;
      if (begin > due || drive > model.mostDriving + TIME_TOLERANCE) continue;
      const cost = (labels.cost[label] as number) + added;
      const slack = Math.min((labels.slack[label] as number) - leg - dwell, rideLimit);
      if (!this.limits.allowsLabel(state, node, begin + dwell, cost, slack)) continue;
      if (child < 0) child = this.describe(this.states.after(state, node), state, node);
      const leave = Math.max(begin + dwell, this.calm[child] as number);
      this.insert(child, label, leave, cost, drive, slack);
    }
  }

  private describe(state: number, parent: number, node: number): number {
    if (state === this.loads.length) {
      this.loads = widerFloats(this.loads, state * 2);
      this.calm = widerFloats(this.calm, state * 2);
    }
    const before = parent < 0 ? this.calmTime : (this.calm[parent] as number);
    this.loads[state] = (parent < 0 ? 0 : (this.loads[parent] as number)) + (this.model.load[node] as number);
    this.calm[state] = before + (this.detours[node] as number);
    return state;
  }

  private insert(state: number, parent: number, time: number, cost: number, drive: number, slack: number): void {
    const { labels, states } = this;
    let previous = -1;
    let label = states.head[state] as number;
    while (label >= 0) {
      const following = labels.next[label] as number;
      const order = this.compare(label, time, cost, drive, slack);
      if (order < 0) return;
      if (order > 0) {
        if (previous < 0) states.head[state] = following;
        else labels.next[previous] = following;
        labels.release(label);
      } else previous = label;
      label = following;
    }
    const added = labels.allocate();
    labels.time[added] = time;
    labels.cost[added] = cost;
    labels.drive[added] = drive;
    labels.slack[added] = slack;
    labels.state[added] = state;
    labels.parent[added] = parent;
    labels.next[added] = -1;
    if (previous < 0) states.head[state] = added;
    else labels.next[previous] = added;
  }

  /** @returns -1 when the label dominates the newcomer, 1 when the newcomer dominates it, 0 when neither */
  private compare(label: number, time: number, cost: number, drive: number, slack: number): number {
    const { labels } = this;
    const earlier = (labels.time[label] as number) - time;
    const tighter = slack - (labels.slack[label] as number);
    const longer = (labels.drive[label] as number) - drive;
    const dearer = (labels.cost[label] as number) - cost || longer;
    const driven = this.drivingCounts * longer;
    if (earlier <= 0 && dearer <= 0 && driven <= 0 && !(tighter > 0)) return -1;
    if (earlier >= 0 && dearer >= 0 && driven >= 0 && !(tighter < 0)) return 1;
    return 0;
  }
}

/** For each node the most minutes it can add to a route: the longest leg into it and its dwell. */
function longestApproaches(model: RouteModel): Float64Array {
  return model.dwell.map((dwell, node) => {
    let longest = 0;
    for (let from = 0; from < model.size; from++) {
      if (from !== node) longest = Math.max(longest, model.travel[from * model.size + node] as number);
    }
    return longest + dwell;
  });
}
