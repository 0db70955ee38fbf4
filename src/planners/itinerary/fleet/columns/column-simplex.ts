import type { DayColumns } from './day-columns';

const ENOUGH = 1e-7;
const SMALLEST_PIVOT = 1e-9;
/** Columns looked at before the best of them enters. */
const BLOCK = 2000;
/** A programme of so few rows needs far fewer; it keeps rounding from turning in a circle. */
const MOST_PIVOTS = 5000;

/** Part of a column in a fractional solution. */
export interface ColumnShare {
  readonly column: number;
  readonly share: number;
}

/**
 * The cheapest fractional choice of columns that serves every stop once and uses every vehicle at most once: a revised
 * simplex method with a dense inverse, for few rows and very many columns. A stop can stay unserved at a price.
 */
export class ColumnSimplex {
  /** By row, in the optimum. */
  readonly prices: Float64Array;
  private readonly rowCount: number;
  private readonly inverse: Float64Array;
  private readonly shares: Float64Array;
  /** Column of each basic variable; -1 - row = the stop is left unserved, or the vehicle has room to spare. */
  private readonly basis: Int32Array;
  private readonly entering: Float64Array;
  private at = 0;

  constructor(
    private readonly columns: DayColumns,
    vehicles: number,
    private readonly allowed: Int32Array,
    private readonly unserved: number,
  ) {
    this.rowCount = columns.stopCount + vehicles;
    this.inverse = new Float64Array(this.rowCount * this.rowCount);
    for (let row = 0; row < this.rowCount; row++) this.inverse[row * this.rowCount + row] = 1;
    this.shares = new Float64Array(this.rowCount).fill(1);
    this.basis = Int32Array.from({ length: this.rowCount }, (_, row) => -1 - row);
    this.prices = new Float64Array(this.rowCount);
    this.entering = new Float64Array(this.rowCount);
  }

  /** @returns a cost that no choice is below, even where rounding ended the search too early */
  solve(): number {
    this.setPrices();
    for (let pivot = 0; pivot < MOST_PIVOTS; pivot++) {
      const entering = this.cheapest();
      if (entering === undefined || !this.pivot(entering)) break;
      this.setPrices();
    }
    const least = this.allowed.reduce((best, column) => Math.min(best, this.reduced(column)), 0);
    const slack = this.prices.subarray(this.columns.stopCount).reduce((best, price) => Math.min(best, -price), 0);
    return this.value() + (this.rowCount - this.columns.stopCount) * Math.min(least, slack);
  }

  solution(): ColumnShare[] {
    return Array.from(this.basis, (column, row) => ({ column, share: this.shares[row] as number })).filter(
      ({ column, share }) => column >= 0 && share > ENOUGH,
    );
  }

  /** What a column costs more than the prices of its rows. */
  reduced(column: number): number {
    const { cost, begin, rows } = this.columns;
    let reduced = cost[column] as number;
    const end = begin[column + 1] as number;
    for (let at = begin[column] as number; at < end; at++) reduced -= this.prices[rows[at] as number] as number;
    return reduced;
  }

  private value(): number {
    return this.basis.reduce((sum, column, row) => sum + (this.shares[row] as number) * this.costOf(column), 0);
  }

  private costOf(variable: number): number {
    if (variable >= 0) return this.columns.cost[variable] as number;
    return -1 - variable < this.columns.stopCount ? this.unserved : 0;
  }

  private setPrices(): void {
    const { rowCount, inverse, prices } = this;
    prices.fill(0);
    for (let row = 0; row < rowCount; row++) {
      const cost = this.costOf(this.basis[row] as number);
      if (cost === 0) continue;
      for (let at = 0; at < rowCount; at++) {
        prices[at] = (prices[at] as number) + cost * (inverse[row * rowCount + at] as number);
      }
    }
  }

  /** The variable that is to enter: the cheapest of a block of columns, or room to spare in a vehicle. */
  private cheapest(): number | undefined {
    let best: number | undefined;
    let least = -ENOUGH;
    for (let row = this.columns.stopCount; row < this.rowCount; row++) {
      if (-(this.prices[row] as number) >= least) continue;
      least = -(this.prices[row] as number);
      best = -1 - row;
    }
    const count = this.allowed.length;
    for (let seen = 1; seen <= count; seen++) {
      const column = this.allowed[this.at] as number;
      this.at = this.at + 1 === count ? 0 : this.at + 1;
      const reduced = this.reduced(column);
      if (reduced < least) {
        least = reduced;
        best = column;
      }
      if (best !== undefined && seen % BLOCK === 0) break;
    }
    return best;
  }

  private pivot(variable: number): boolean {
    this.express(variable);
    const row = this.leavingRow();
    if (row < 0) return false;
    const { rowCount, inverse, entering, shares } = this;
    const pivot = entering[row] as number;
    const base = row * rowCount;
    for (let at = 0; at < rowCount; at++) inverse[base + at] = (inverse[base + at] as number) / pivot;
    const share = Math.max(0, shares[row] as number) / pivot;
    shares[row] = share;
    for (let other = 0; other < rowCount; other++) {
      const factor = entering[other] as number;
      if (other === row || factor === 0) continue;
      const to = other * rowCount;
      for (let at = 0; at < rowCount; at++) {
        inverse[to + at] = (inverse[to + at] as number) - factor * (inverse[base + at] as number);
      }
      shares[other] = (shares[other] as number) - factor * share;
    }
    this.basis[row] = variable;
    return true;
  }

  /** Writes a variable in terms of the basic ones. */
  private express(variable: number): void {
    const { begin, rows } = this.columns;
    const from = variable < 0 ? 0 : (begin[variable] as number);
    const to = variable < 0 ? 0 : (begin[variable + 1] as number);
    for (let row = 0; row < this.rowCount; row++) {
      const base = row * this.rowCount;
      let sum = variable < 0 ? (this.inverse[base - 1 - variable] as number) : 0;
      for (let at = from; at < to; at++) sum += this.inverse[base + (rows[at] as number)] as number;
      this.entering[row] = sum;
    }
  }

  private leavingRow(): number {
    let leaving = -1;
    let least = Infinity;
    for (let row = 0; row < this.rowCount; row++) {
      const pivot = this.entering[row] as number;
      if (pivot <= SMALLEST_PIVOT) continue;
      const ratio = Math.max(0, this.shares[row] as number) / pivot;
      const isTie = Math.abs(ratio - least) <= 1e-12;
      if (isTie ? pivot <= (this.entering[leaving] as number) : ratio > least) continue;
      least = Math.min(least, ratio);
      leaving = row;
    }
    return leaving;
  }
}
