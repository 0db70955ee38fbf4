const START_CAPACITY = 1024;

/** Partial ways of equally many stops: the cheapest one for each set of stops and last stop, found by hashing. */
export class PartialWays {
  size = 0;
  /** Stops as bits. */
  mask = new Int32Array(START_CAPACITY);
  last = new Uint8Array(START_CAPACITY);
  /** People aboard. */
  load = new Int32Array(START_CAPACITY);
  cost = new Float64Array(START_CAPACITY);
  private slots = new Int32Array(START_CAPACITY * 4).fill(-1);

  offer(mask: number, last: number, load: number, cost: number): void {
    const slot = this.slotOf(mask, last);
    const known = this.slots[slot] as number;
    if (known >= 0) {
      if (cost < (this.cost[known] as number)) this.cost[known] = cost;
      return;
    }
    if (this.size === this.mask.length) this.grow();
    const way = this.size++;
    this.mask[way] = mask;
    this.last[way] = last;
    this.load[way] = load;
    this.cost[way] = cost;
    this.slots[slot] = way;
    if (this.size * 3 > this.slots.length) this.rehash();
  }

  private slotOf(mask: number, last: number): number {
    const ring = this.slots.length - 1;
    const mixed = Math.imul(mask ^ Math.imul(last + 1, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & ring;
    for (;;) {
      const way = this.slots[slot] as number;
      if (way < 0 || (this.mask[way] === mask && this.last[way] === last)) return slot;
      slot = (slot + 1) & ring;
    }
  }

  private grow(): void {
    const capacity = this.size * 2;
    const wider = <T extends Int32Array | Uint8Array | Float64Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    this.mask = wider(this.mask, new Int32Array(capacity));
    this.last = wider(this.last, new Uint8Array(capacity));
    this.load = wider(this.load, new Int32Array(capacity));
    this.cost = wider(this.cost, new Float64Array(capacity));
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let way = 0; way < this.size; way++) {
      this.slots[this.slotOf(this.mask[way] as number, this.last[way] as number)] = way;
    }
  }
}
