const FIRST_CAPACITY = 1024;

/**
 * Partial rounds of one number of hosts, column by column, of each (first host, hosts visited, last host) those that no other
 * one equals or beats. A round that is begun at `t ≤ latest` ends its last visit at `max(t + span, earliest)`.
 */
export class RoundLayer {
  size = 0;
  first: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** Bit sets of hosts. */
  visited: Int32Array = new Int32Array(FIRST_CAPACITY);
  last: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** Round of the layer before that this one goes on from. */
  before: Int32Array = new Int32Array(FIRST_CAPACITY);
  drive: Float64Array = new Float64Array(FIRST_CAPACITY);
  span: Float64Array = new Float64Array(FIRST_CAPACITY);
  earliest: Float64Array = new Float64Array(FIRST_CAPACITY);
  latest: Float64Array = new Float64Array(FIRST_CAPACITY);
  /** First round of a state, by a hash of the state; and the next round of the same state. */
  private heads: Int32Array = new Int32Array(FIRST_CAPACITY * 4).fill(-1);
  private next: Int32Array = new Int32Array(FIRST_CAPACITY);

  /** Adds the round that stands at `size`, unless one of its state equals or beats it. */
  add(): void {
    const added = this.size;
    const slot = this.slotOf(added);
    let previous = -1;
    for (let other = this.heads[slot] as number; other >= 0; other = this.next[other] as number) {
      if (this.dominates(other, added)) return;
      if (this.dominates(added, other)) {
        this.replace(other, added);
        this.removeBeaten(other);
        return;
      }
      previous = other;
    }
    this.next[added] = -1;
    if (previous < 0) this.heads[slot] = added;
    else this.next[previous] = added;
    this.size++;
    if (this.size === this.first.length) this.grow();
  }

  /** Whether a round was beaten after it had been added. */
  isBeaten(round: number): boolean {
    return this.span[round] === Infinity;
  }

  /** Marks the rounds after `round` in its state that it beats; they stay where they are. */
  private removeBeaten(round: number): void {
    let previous = round;
    for (let other = this.next[round] as number; other >= 0; other = this.next[other] as number) {
      if (this.dominates(round, other)) {
        this.next[previous] = this.next[other] as number;
        this.span[other] = Infinity;
      } else previous = other;
    }
  }

  private replace(round: number, by: number): void {
    this.before[round] = this.before[by] as number;
    this.drive[round] = this.drive[by] as number;
    this.span[round] = this.span[by] as number;
    this.earliest[round] = this.earliest[by] as number;
    this.latest[round] = this.latest[by] as number;
  }

  private dominates(a: number, b: number): boolean {
    return (
      (this.drive[a] as number) <= (this.drive[b] as number) &&
      (this.span[a] as number) <= (this.span[b] as number) &&
      (this.earliest[a] as number) <= (this.earliest[b] as number) &&
      (this.latest[a] as number) >= (this.latest[b] as number)
    );
  }

  private slotOf(round: number): number {
    const ring = this.heads.length - 1;
    const [first, visited, last] = [this.first[round], this.visited[round], this.last[round]];
    const mixed = Math.imul(Math.imul(visited as number, 32) + (last as number), 0x9e3779b1) + (first as number);
    let slot = (Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 8) & ring;
    for (;;) {
      const head = this.heads[slot] as number;
      if (head < 0) return slot;
      if (this.visited[head] === visited && this.last[head] === last && this.first[head] === first) return slot;
      slot = (slot + 1) & ring;
    }
  }

  private grow(): void {
    const wider = <T extends Int32Array | Float64Array>(column: T, into: T): T => {
      into.set(column);
      return into;
    };
    const capacity = this.size * 2;
    this.first = wider(this.first, new Int32Array(capacity));
    this.visited = wider(this.visited, new Int32Array(capacity));
    this.last = wider(this.last, new Int32Array(capacity));
    this.before = wider(this.before, new Int32Array(capacity));
    this.next = wider(this.next, new Int32Array(capacity));
    this.drive = wider(this.drive, new Float64Array(capacity));
    this.span = wider(this.span, new Float64Array(capacity));
    this.earliest = wider(this.earliest, new Float64Array(capacity));
    this.latest = wider(this.latest, new Float64Array(capacity));
    const heads = this.heads;
    this.heads = new Int32Array(capacity * 4).fill(-1);
    for (const head of heads) if (head >= 0) this.heads[this.slotOf(head)] = head;
  }
}
