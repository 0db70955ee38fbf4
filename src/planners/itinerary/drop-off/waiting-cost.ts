import { TIME_TOLERANCE } from '../route-search/route-model';

/**
 * What part of a route costs at least when it ends at a moment: a convex function of that moment that never falls. It
 * starts at the earliest moment `starts[0]` with `base`, and rises by `slopes[i]` per minute from `starts[i]` on.
 */
export class WaitingCost {
  private constructor(
    private readonly starts: readonly number[],
    private readonly slopes: readonly number[],
    readonly base: number,
  ) {}

  /** Any moment from `earliest` on, at no cost. */
  static free(earliest: number): WaitingCost {
    return new WaitingCost([earliest], [0], 0);
  }

  get earliest(): number {
    return this.starts[0] as number;
  }

  /** So many minutes later, at so much more cost. */
  after(minutes: number, cost: number): WaitingCost {
    return new WaitingCost(
      this.starts.map((start) => start + minutes),
      this.slopes,
      this.base + cost,
    );
  }

  /** With leave to wait at `load` per minute instead of doing all before later. */
  withWaiting(load: number): WaitingCost {
    const steep = this.slopes.findIndex((slope) => slope > load);
    if (steep < 0) return this;
    return new WaitingCost(this.starts.slice(0, steep + 1), [...this.slopes.slice(0, steep), load], this.base);
  }

  notBefore(moment: number): WaitingCost {
    if (moment <= this.earliest) return this;
    const first = this.starts.filter((start) => start <= moment).length - 1;
    const starts = [moment, ...this.starts.slice(first + 1)];
    return new WaitingCost(starts, this.slopes.slice(first), this.at(moment));
  }

  /** @returns undefined when even the earliest moment is too late */
  notAfter(moment: number): WaitingCost | undefined {
    if (moment === Infinity) return this;
    if (this.earliest > moment + TIME_TOLERANCE) return undefined;
    const kept = Math.max(1, this.starts.filter((start) => start < moment).length);
    const starts = [...this.starts.slice(0, kept), Math.max(moment, this.earliest)];
    return new WaitingCost(starts, [...this.slopes.slice(0, kept), Infinity], this.base);
  }

  /** The cost when the part ends at `moment`, Infinity when it cannot. */
  at(moment: number): number {
    if (moment < this.earliest) return Infinity;
    return this.starts.reduce((cost, start, piece) => {
      const minutes = Math.min(moment, this.starts[piece + 1] ?? Infinity) - start;
      return minutes > 0 ? cost + minutes * (this.slopes[piece] as number) : cost;
    }, this.base);
  }

  /** The last moment up to which every minute later costs at most `load`. */
  lastAtMost(load: number): number {
    return this.starts[this.slopes.findIndex((slope) => slope > load)] ?? Infinity;
  }

  /** Whether this is never later nor dearer than another. */
  isNeverAbove(other: WaitingCost): boolean {
    if (this.earliest > other.earliest || this.base > other.base) return false;
    if ((this.slopes.at(-1) as number) > (other.slopes.at(-1) as number)) return false;
    return [...this.starts, ...other.starts].every(
      (moment) => moment < other.earliest || this.at(moment) <= other.at(moment),
    );
  }
}
