import { widerInts } from './label-arena';

/** States of a route search: which nodes were served (a bit set of 32-bit words) and which of them last. */
export class StateTable {
  readonly words: number;
  sets: Int32Array;
  last: Int32Array;
  /** First label of each state, -1 for none. */
  head: Int32Array;
  private keys: Int32Array;
  private slots: Int32Array;
  private used = 0;
  private readonly nodeKeys: Int32Array;
  private readonly scratch: Int32Array;

  /** @param direct find a state by its number instead of by hashing: for few nodes of which every set is searched */
  constructor(
    private readonly size: number,
    private readonly direct: boolean,
  ) {
    this.words = Math.max(1, Math.ceil(size / 32));
    const capacity = 256;
    this.sets = new Int32Array(capacity * this.words);
    this.last = new Int32Array(capacity);
    this.head = new Int32Array(capacity);
    this.keys = new Int32Array(capacity);
    this.slots = new Int32Array(this.direct ? 2 ** size * size : capacity * 4).fill(-1);
    this.nodeKeys = nodeKeys(size);
    this.scratch = new Int32Array(this.words);
  }

  get count(): number {
    return this.used;
  }

  /** The state after serving `node` first of all. */
  first(node: number): number {
    this.scratch.fill(0);
    return this.find(node, 0);
  }

  /** The state after serving `node` next. */
  after(state: number, node: number): number {
    for (let word = 0; word < this.words; word++) {
      this.scratch[word] = this.sets[state * this.words + word] as number;
    }
    return this.find(node, this.keys[state] as number);
  }

  has(state: number, node: number): boolean {
    return (((this.sets[state * this.words + (node >> 5)] as number) >>> (node & 31)) & 1) === 1;
  }

  /** The set of a state of at most 32 nodes as a number. */
  mask(state: number): number {
    return this.sets[state * this.words] as number;
  }

  /** The state of a set and its last node, or -1; only for tables that find states directly. */
  lookup(mask: number, last: number): number {
    return this.slots[mask * this.size + last] as number;
  }

  private find(node: number, parentKey: number): number {
    const word = node >> 5;
    this.scratch[word] = (this.scratch[word] as number) | (1 << (node & 31));
    const key = parentKey ^ (this.nodeKeys[node] as number);
    const slot = this.direct ? (this.scratch[0] as number) * this.size + node : this.probe(key, node);
    const known = this.slots[slot] as number;
    return known >= 0 ? known : this.add(slot, key, node);
  }

  private probe(key: number, node: number): number {
    const ring = this.slots.length - 1;
    let slot = (key + Math.imul(node + 1, 0x9e3779b1)) & ring;
    for (;;) {
      const state = this.slots[slot] as number;
      if (state < 0 || this.equals(state, key, node)) return slot;
      slot = (slot + 1) & ring;
    }
  }

  private equals(state: number, key: number, node: number): boolean {
    if (this.keys[state] !== key || this.last[state] !== node) return false;
    const base = state * this.words;
    for (let word = 0; word < this.words; word++) {
      if (this.sets[base + word] !== this.scratch[word]) return false;
    }
    return true;
  }

  private add(slot: number, key: number, node: number): number {
    if (this.used === this.last.length) this.grow();
    const state = this.used++;
    const base = state * this.words;
    for (let word = 0; word < this.words; word++) this.sets[base + word] = this.scratch[word] as number;
    this.last[state] = node;
    this.head[state] = -1;
    this.keys[state] = key;
    this.slots[slot] = state;
    if (!this.direct && this.used * 2 > this.slots.length) this.rehash();
    return state;
  }

  private grow(): void {
    const capacity = this.used * 2;
    this.sets = widerInts(this.sets, capacity * this.words);
    this.last = widerInts(this.last, capacity);
    this.head = widerInts(this.head, capacity);
    this.keys = widerInts(this.keys, capacity);
  }

  private rehash(): void {
    const ring = this.slots.length * 2 - 1;
    this.slots = new Int32Array(ring + 1).fill(-1);
    for (let state = 0; state < this.used; state++) {
      const node = this.last[state] as number;
      let slot = ((this.keys[state] as number) + Math.imul(node + 1, 0x9e3779b1)) & ring;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & ring;
      this.slots[slot] = state;
    }
  }
}

/** A fixed random-looking 32-bit number for each node (the key of a set is their exclusive or). */
function nodeKeys(size: number): Int32Array {
  const keys = new Int32Array(size);
  let seed = 0x2545f491;
  for (let node = 0; node < size; node++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const mixed = Math.imul(seed ^ (seed >>> 15), 0x85ebca6b);
    keys[node] = mixed ^ (mixed >>> 13);
  }
  return keys;
}
