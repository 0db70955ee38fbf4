import { CheapestFirst } from './cheapest-first';
import { IMPOSSIBLE_LEG, legMinutes, type SequenceStructure } from './sequence-model';
import { TIME_TOLERANCE } from './route-model';

/** How finely a relaxation looks. */
export interface RelaxationDetail {
  /** A route may come back to a node only after leaving its neighbourhood of so many nearest nodes. */
  readonly neighbours: number;
  /** Comparisons of labels before it gives up: a measure of time that does not depend on the machine. */
  readonly mostWork: number;
  /** Minutes by which a dearer way may be begun later and yet be taken as one with a cheaper one. */
  readonly grain: number;
}

/** Leaves out what no sequence below a ceiling can use, by the same relaxation with the clock turned round. */
export interface RelaxationGuide {
  /** Worked out for the turned sequence, with the same prizes. */
  readonly opposite: NeighbourhoodRelaxation;
  /** Minutes; routes of which every completion drives longer are left out. */
  readonly ceiling: number;
}

/** The cheapest relaxed route: a bound on every sequence, and how often it comes to each node. */
export interface RelaxedSequence {
  readonly bound: number;
  readonly visits: Int32Array;
}

const START_CAPACITY = 4096;

/**
 * Routes to the end that may come to a node more than once, unless they would remember it (ng-routes, Baldacci, Mingozzi
 * and Roberti 2012), with exactly as many nodes as a sequence still has to serve, within the windows. Each visit earns the
 * node's `prize`, which the bound pays back once per node: so the cheapest such route is never dearer than the cheapest
 * way to complete a sequence. Worked out from the end backwards, one node more in each layer.
 */
export class NeighbourhoodRelaxation {
  /** False when it was too much work or time was over: then it gives no bounds. */
  readonly isComplete: boolean;
  /** Comparisons of labels that it took. */
  work = 0;
  private readonly size: number;
  private readonly legs: Float64Array;
  private readonly neighbours: number[][];
  private readonly memoryBit: Int32Array;
  private readonly first: Int32Array;
  private latest = new Float64Array(START_CAPACITY);
  private cost = new Float64Array(START_CAPACITY);
  private memory = new Int32Array(START_CAPACITY);
  private parent = new Int32Array(START_CAPACITY);
  private node = new Int32Array(START_CAPACITY);
  private used = 0;
  private readonly merged: CheapestFirst;
  /** Per node, the next label that is to be put after the one at hand. */
  private readonly heads: Int32Array;
  private readonly allPrizes: number;

  constructor(
    private readonly structure: SequenceStructure,
    private readonly prizes: Float64Array,
    readonly detail: RelaxationDetail,
    private readonly expired: () => boolean,
    private readonly guide?: RelaxationGuide,
  ) {
    const { model } = structure;
    this.size = model.size;
    this.allPrizes = prizes.reduce((sum, prize) => sum + prize, 0);
    this.legs = Float64Array.from({ length: this.size * this.size }, (_, cell) =>
      legMinutes(structure, Math.floor(cell / this.size), cell % this.size),
    );
    this.neighbours = Array.from({ length: this.size }, (_, node) => this.nearest(node));
    this.memoryBit = new Int32Array(this.size * this.size);
    this.neighbours.forEach((nodes, node) => {
      nodes.forEach((other, bit) => (this.memoryBit[node * this.size + other] = 1 << bit));
    });
    this.first = new Int32Array((this.size + 1) * this.size + 1);
    this.merged = new CheapestFirst(this.size);
    this.heads = new Int32Array(this.size);
    this.isComplete = this.build();
  }

  /** How many labels there are. */
  get labels(): number {
    return this.used;
  }

  /** The bits of a node's neighbourhood that `has` says were served. */
  memoryOf(node: number, has: (other: number) => boolean): number {
    let bits = 0;
    (this.neighbours[node] as number[]).forEach((other, bit) => {
      if (other !== node && has(other)) bits |= 1 << bit;
    });
    return bits;
  }

  /** Fewest minutes, less prizes, to the end for a route at `node` at `time` with `count` nodes to come, itself included. */
  completion(count: number, node: number, time: number, served: number): number {
    const cell = count * this.size + node;
    const end = this.first[cell + 1] as number;
    for (let label = this.first[cell] as number; label < end; label++) {
      if ((this.latest[label] as number) < time - TIME_TOLERANCE) continue;
      if (((this.memory[label] as number) & served) === 0) return this.cost[label] as number;
    }
    return Infinity;
  }

  /** The cheapest relaxed route of the whole sequence. */
  cheapestSequence(): RelaxedSequence {
    const { model } = this.structure;
    const visits = new Int32Array(this.size);
    let best = -1;
    let least = Infinity;
    for (let label = this.first[this.size * this.size] as number; label < this.used; label++) {
      const node = this.node[label] as number;
      const leg = model.fromStart[node] as number;
      const leave = Math.max(model.startTime + leg, model.ready[node] as number) + (model.dwell[node] as number);
      const total = leg + (this.cost[label] as number) - (this.prizes[node] as number);
      if (leave > (this.latest[label] as number) + TIME_TOLERANCE || total >= least) continue;
      least = total;
      best = label;
    }
    for (let label = best; label >= 0; label = this.parent[label] as number) {
      const node = this.node[label] as number;
      visits[node] = (visits[node] as number) + 1;
    }
    return { bound: Math.min(least + this.allPrizes, this.guide?.ceiling ?? Infinity), visits };
  }

  private build(): boolean {
    for (let count = 1; count <= this.size; count++) {
      for (let node = 0; node < this.size; node++) {
        this.first[count * this.size + node] = this.used;
        if (!this.mayStand(node, count)) continue;
        if (count === 1) this.addLast(node);
        else this.addBefore(count, node);
        if (this.work > this.detail.mostWork || this.expired()) return false;
      }
      this.first[(count + 1) * this.size] = this.used;
    }
    return true;
  }

  /** Whether the nodes that must come before and after leave this place in the sequence. */
  private mayStand(node: number, count: number): boolean {
    const { before, after } = this.structure;
    return (before[node] as number) <= this.size - count && (after[node] as number) <= count - 1;
  }

  private addLast(node: number): void {
    const { model } = this.structure;
    const leg = model.toEnd[node] as number;
    this.offer(1, this.used, node, model.endDue - leg, leg, 1, -1);
  }

  /** All routes of one node less with `node` put before them, cheapest first: so no label is ever replaced. */
  private addBefore(count: number, node: number): void {
    const begin = this.used;
    const base = (count - 1) * this.size;
    for (let next = 0; next < this.size; next++) {
      const label = this.first[base + next] as number;
      this.heads[next] = label;
      const leg = this.legs[node * this.size + next] as number;
      if (next === node || leg >= IMPOSSIBLE_LEG || label === this.first[base + next + 1]) continue;
      this.merged.add(next, this.costBefore(node, next, label));
    }
    while (!this.merged.isEmpty) {
      const next = this.merged.queue;
      const label = this.heads[next] as number;
      this.putBefore(count, begin, node, next, label, this.merged.cost);
      this.heads[next] = label + 1;
      if (label + 1 === this.first[base + next + 1]) this.merged.remove();
      else this.merged.advance(this.costBefore(node, next, label + 1));
    }
  }

  private costBefore(node: number, next: number, label: number): number {
    return (
      (this.cost[label] as number) + (this.legs[node * this.size + next] as number) - (this.prizes[next] as number)
    );
  }

  private putBefore(count: number, begin: number, node: number, next: number, label: number, cost: number): void {
    const known = this.memoryBit[next * this.size + node] as number;
    if (((this.memory[label] as number) & known) !== 0) return;
    const leg = this.legs[node * this.size + next] as number;
    const leave = (this.latest[label] as number) - (this.structure.model.dwell[next] as number) - leg;
    this.offer(count, begin, node, leave, cost, this.remember(node, next, label), label);
  }

  private remember(node: number, next: number, label: number): number {
    const nodes = this.neighbours[next] as number[];
    let memory = 1;
    for (let bits = this.memory[label] as number; bits !== 0; bits &= bits - 1) {
      const seen = nodes[31 - Math.clz32(bits & -bits)] as number;
      memory |= this.memoryBit[node * this.size + seen] as number;
    }
    return memory;
  }

  private offer(
    count: number,
    begin: number,
    node: number,
    leave: number,
    cost: number,
    memory: number,
    parent: number,
  ): void {
    const { model } = this.structure;
    const dwell = model.dwell[node] as number;
    const latest = Math.min(leave, (model.due[node] as number) + dwell);
    if (latest + TIME_TOLERANCE < (model.ready[node] as number) + dwell) return;
    if (this.guide && !this.isUseful(count, node, latest - dwell, cost, memory)) return;
    this.work += this.used - begin + 1;
    if (!this.isCovered(begin, latest, memory)) this.put(latest, cost, memory, parent, node);
  }

  /** Whether a label since `begin`, cheaper anyhow, is as good but for the grain in time: then it is taken to be as good. */
  private isCovered(begin: number, latest: number, memory: number): boolean {
    const enough = latest - this.detail.grain;
    for (let label = begin; label < this.used; label++) {
      if ((this.latest[label] as number) < enough) continue;
      if (((this.memory[label] as number) & ~memory) !== 0) continue;
      if ((this.latest[label] as number) < latest) this.latest[label] = latest;
      return true;
    }
    return false;
  }

  /** Whether a way to come here exists that makes a whole route below the ceiling; the last node is begun by `begin`. */
  private isUseful(count: number, node: number, begin: number, cost: number, memory: number): boolean {
    const { opposite, ceiling } = this.guide as RelaxationGuide;
    let served = 0;
    const nodes = this.neighbours[node] as number[];
    for (let bits = memory & ~1; bits !== 0; bits &= bits - 1) {
      served |= opposite.memoryBit[node * this.size + (nodes[31 - Math.clz32(bits & -bits)] as number)] as number;
    }
    const before = opposite.completion(this.size - count + 1, node, -begin, served);
    return cost + before + this.allPrizes - (this.prizes[node] as number) <= ceiling;
  }

  private put(latest: number, cost: number, memory: number, parent: number, node: number): void {
    if (this.used === this.latest.length) this.grow();
    const label = this.used++;
    this.latest[label] = latest;
    this.cost[label] = cost;
    this.memory[label] = memory;
    this.parent[label] = parent;
    this.node[label] = node;
  }

  private nearest(node: number): number[] {
    const { travel } = this.structure.model;
    const distance = (other: number): number =>
      other === node
        ? -1
        : Math.min(travel[node * this.size + other] as number, travel[other * this.size + node] as number);
    return Array.from({ length: this.size }, (_, other) => other)
      .sort((a, b) => distance(a) - distance(b) || a - b)
      .slice(0, this.detail.neighbours + 1);
  }

  private grow(): void {
    const wider = <T extends Float64Array | Int32Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    const capacity = this.used * 2;
    this.latest = wider(this.latest, new Float64Array(capacity));
    this.cost = wider(this.cost, new Float64Array(capacity));
    this.memory = wider(this.memory, new Int32Array(capacity));
    this.parent = wider(this.parent, new Int32Array(capacity));
    this.node = wider(this.node, new Int32Array(capacity));
  }
}
