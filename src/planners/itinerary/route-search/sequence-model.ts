import { TIME_TOLERANCE, type RouteModel } from './route-model';

/** A route that serves every node and then reaches one end. */
export interface SequenceModel extends RouteModel {
  readonly toEnd: Float64Array;
  /** The end is reached no later. */
  readonly endDue: number;
  /** 1 where the node of the row must come before the node of the column; absent = any order. */
  readonly comesBefore?: Uint8Array;
}

/** What the windows of a sequence imply. */
export interface SequenceStructure {
  readonly model: SequenceModel;
  /** Fewest minutes from leaving a node to beginning at another, dwells on the way included, row by row. */
  readonly quickest: Float64Array;
  /** Nodes that must come before a node: a bit set of `words` words per node. */
  readonly predecessors: Int32Array;
  readonly words: number;
  /** How many nodes must come before, and after, each node. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly possible: boolean;
}

/** Narrows windows and finds precedences until nothing changes; no sequence is lost. */
export function tightenSequence(sequence: SequenceModel): SequenceStructure {
  const size = sequence.size;
  const quickest = quickestPaths(sequence);
  const model: SequenceModel = { ...sequence, ready: sequence.ready.slice(), due: sequence.due.slice() };
  const words = Math.max(1, Math.ceil(size / 32));
  const before = sequence.comesBefore?.slice() ?? new Uint8Array(size * size);
  let possible = narrowByEnds(model, quickest);
  for (let changed = possible; changed;) {
    changed = orderByWindows(model, quickest, before);
    changed = narrowByOrder(model, quickest, before) || changed;
    possible = model.ready.every((ready, node) => ready <= (model.due[node] as number) + TIME_TOLERANCE);
    possible &&= before.every((flag, cell) => flag === 0 || before[transposed(cell, size)] === 0);
    if (!possible) break;
  }
  const predecessors = packPredecessors(before, size, words);
  return { model, quickest, predecessors, words, ...countOrders(before, size), possible };
}

/** The same sequence with the clock turned round: what came last comes first. */
export function turnedSequence(structure: SequenceStructure): SequenceStructure {
  const { model, words } = structure;
  const { size, dwell } = model;
  const swapped = (rows: Float64Array): Float64Array => rows.map((_, cell) => rows[transposed(cell, size)] as number);
  const turned = (begin: Float64Array): Float64Array => begin.map((moment, node) => -moment - (dwell[node] as number));
  const predecessors = new Int32Array(size * words);
  for (let node = 0; node < size; node++) {
    for (let other = 0; other < size; other++) {
      if (!comesBefore(structure, node, other)) continue;
      const word = node * words + (other >> 5);
      predecessors[word] = (predecessors[word] as number) | (1 << (other & 31));
    }
  }
  return {
    ...structure,
    model: {
      ...model,
      travel: swapped(model.travel),
      fromStart: model.toEnd,
      toEnd: model.fromStart,
      startTime: -model.endDue,
      endDue: -model.startTime,
      ready: turned(model.due),
      due: turned(model.ready),
    },
    quickest: swapped(structure.quickest),
    predecessors,
    before: structure.after,
    after: structure.before,
  };
}

/** Whether `node` must come before `other`. */
function comesBefore({ predecessors, words }: SequenceStructure, node: number, other: number): boolean {
  return (((predecessors[other * words + (node >> 5)] as number) >>> (node & 31)) & 1) === 1;
}

function countOrders(flags: Uint8Array, size: number): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(size);
  const after = new Int32Array(size);
  flags.forEach((flag, cell) => {
    const second = cell % size;
    const first = (cell - second) / size;
    before[second] = (before[second] as number) + flag;
    after[first] = (after[first] as number) + flag;
  });
  return { before, after };
}

function transposed(cell: number, size: number): number {
  return (cell % size) * size + Math.floor(cell / size);
}

/** All-pairs quickest paths; going over another node costs its dwell. */
function quickestPaths({ size, travel, dwell }: SequenceModel): Float64Array {
  const minutes = travel.slice();
  for (let over = 0; over < size; over++) {
    for (let from = 0; from < size; from++) {
      const half = (minutes[from * size + over] as number) + (dwell[over] as number);
      for (let to = 0; to < size; to++) {
        const whole = half + (minutes[over * size + to] as number);
        if (whole < (minutes[from * size + to] as number)) minutes[from * size + to] = whole;
      }
    }
  }
  return minutes;
}

function narrowByEnds(model: SequenceModel, quickest: Float64Array): boolean {
  const { size, ready, due, dwell } = model;
  for (let node = 0; node < size; node++) {
    let arrive = model.fromStart[node] as number;
    let depart = model.toEnd[node] as number;
    for (let other = 0; other < size; other++) {
      if (other === node) continue;
      const onto = (model.fromStart[other] as number) + (dwell[other] as number);
      arrive = Math.min(arrive, onto + (quickest[other * size + node] as number));
      const off = (quickest[node * size + other] as number) + (dwell[other] as number);
      depart = Math.min(depart, off + (model.toEnd[other] as number));
    }
    ready[node] = Math.max(ready[node] as number, model.startTime + arrive);
    due[node] = Math.min(due[node] as number, model.endDue - depart - (dwell[node] as number));
  }
  return ready.every((moment, node) => moment <= (due[node] as number) + TIME_TOLERANCE);
}

/** Where `a` cannot be followed by `b` in time, `b` comes before `a`; and before is transitive. */
function orderByWindows(model: SequenceModel, quickest: Float64Array, before: Uint8Array): boolean {
  const { size, ready, due, dwell } = model;
  let changed = false;
  const mark = (first: number, second: number): void => {
    if (first === second || before[first * size + second] === 1) return;
    before[first * size + second] = 1;
    changed = true;
  };
  for (let a = 0; a < size; a++) {
    const leave = (ready[a] as number) + (dwell[a] as number);
    for (let b = 0; b < size; b++) {
      if (leave + (quickest[a * size + b] as number) > (due[b] as number) + TIME_TOLERANCE) mark(b, a);
      if (before[a * size + b] !== 1) continue;
      for (let c = 0; c < size; c++) if (before[b * size + c] === 1) mark(a, c);
    }
  }
  return changed;
}

function narrowByOrder(model: SequenceModel, quickest: Float64Array, before: Uint8Array): boolean {
  const { size, ready, due, dwell } = model;
  let changed = false;
  for (let cell = 0; cell < before.length; cell++) {
    if (before[cell] !== 1) continue;
    const second = cell % size;
    const first = (cell - second) / size;
    const minutes = (dwell[first] as number) + (quickest[cell] as number);
    const start = (ready[first] as number) + minutes;
    const limit = (due[second] as number) - minutes;
    if (start > (ready[second] as number)) ready[second] = start;
    else if (limit < (due[first] as number)) due[first] = limit;
    else continue;
    changed = true;
    if (start > (due[second] as number) + TIME_TOLERANCE) return false;
  }
  return changed;
}

function packPredecessors(before: Uint8Array, size: number, words: number): Int32Array {
  const packed = new Int32Array(size * words);
  before.forEach((flag, cell) => {
    if (flag === 0) return;
    const second = cell % size;
    const first = (cell - second) / size;
    const word = second * words + (first >> 5);
    packed[word] = (packed[word] as number) | (1 << (first & 31));
  });
  return packed;
}

/** Costs of legs that no sequence can use; far above any real one. */
export const IMPOSSIBLE_LEG = 1e7;

/** Minutes of a leg; number `size` is the start as origin and the end as goal. */
export function legMinutes(structure: SequenceStructure, from: number, to: number): number {
  const { model } = structure;
  const { size, ready, due, dwell } = model;
  if (from === size) return to === size ? IMPOSSIBLE_LEG : (model.fromStart[to] as number);
  if (to === size) return model.toEnd[from] as number;
  const leg = model.travel[from * size + to] as number;
  const late = (ready[from] as number) + (dwell[from] as number) + leg > (due[to] as number) + TIME_TOLERANCE;
  return from === to || comesBefore(structure, to, from) || late ? IMPOSSIBLE_LEG : leg;
}
