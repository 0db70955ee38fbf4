/** Partial routes, stored column by column; a label is an index into the columns. */
export class LabelArena {
  /** Earliest moment to leave the last node. */
  time: Float64Array;
  cost: Float64Array;
  /** Minutes driven so far: breaks ties in cost. */
  drive: Float64Array;
  /** How many minutes the ride may still last, over everybody aboard. */
  slack: Float64Array;
  state: Int32Array;
  parent: Int32Array;
  /** Next label of the same state. */
  next: Int32Array;
  private used = 0;
  private firstFree = -1;

  constructor(capacity: number) {
    this.time = new Float64Array(capacity);
    this.cost = new Float64Array(capacity);
    this.drive = new Float64Array(capacity);
    this.slack = new Float64Array(capacity);
    this.state = new Int32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
  }

  get size(): number {
    return this.used;
  }

  allocate(): number {
    const free = this.firstFree;
    if (free >= 0) {
      this.firstFree = this.next[free] as number;
      return free;
    }
    if (this.used === this.time.length) this.grow(this.used * 2);
    return this.used++;
  }

  /** Gives back a label that no other label has as its parent. */
  release(label: number): void {
    this.next[label] = this.firstFree;
    this.firstFree = label;
  }

  private grow(capacity: number): void {
    this.time = widerFloats(this.time, capacity);
    this.cost = widerFloats(this.cost, capacity);
    this.drive = widerFloats(this.drive, capacity);
    this.slack = widerFloats(this.slack, capacity);
    this.state = widerInts(this.state, capacity);
    this.parent = widerInts(this.parent, capacity);
    this.next = widerInts(this.next, capacity);
  }
}

/** A longer copy of a column. */
export function widerFloats(column: Float64Array, capacity: number): Float64Array {
  const wider = new Float64Array(capacity);
  wider.set(column);
  return wider;
}

/** A longer copy of a column. */
export function widerInts(column: Int32Array, capacity: number): Int32Array {
  const wider = new Int32Array(capacity);
  wider.set(column);
  return wider;
}
