/** Prices of a cheapest assignment: `out[i] + into[j] <= cost(i, j)`, with the sum of all prices as large as possible. */
export interface AssignmentPrices {
  readonly out: Float64Array;
  readonly into: Float64Array;
}

/** Solves the assignment problem (Hungarian method, n^3); impossible pairs cost `impossible`, a large number. */
export function assignmentPrices(size: number, cost: (from: number, to: number) => number): AssignmentPrices {
  const solver = new HungarianMethod(size, cost);
  for (let row = 1; row <= size; row++) solver.assign(row);
  return { out: solver.rowPrices.slice(1), into: solver.columnPrices.slice(1) };
}

/** Rows and columns are numbered from 1; column 0 holds the row that is being placed. */
class HungarianMethod {
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  private readonly rowOf: Int32Array;
  private readonly cameFrom: Int32Array;
  private readonly slack: Float64Array;
  private readonly used: Uint8Array;

  constructor(
    private readonly size: number,
    private readonly cost: (from: number, to: number) => number,
  ) {
    this.rowPrices = new Float64Array(size + 1);
    this.columnPrices = new Float64Array(size + 1);
    this.rowOf = new Int32Array(size + 1);
    this.cameFrom = new Int32Array(size + 1);
    this.slack = new Float64Array(size + 1);
    this.used = new Uint8Array(size + 1);
  }

  assign(row: number): void {
    this.rowOf[0] = row;
    this.slack.fill(Infinity);
    this.used.fill(0);
    let column = 0;
    do {
      this.used[column] = 1;
      column = this.advance(column);
    } while (this.rowOf[column] !== 0);
    while (column !== 0) {
      const previous = this.cameFrom[column] as number;
      this.rowOf[column] = this.rowOf[previous] as number;
      column = previous;
    }
  }

  /** Moves prices until one more column is reached, and goes there. */
  private advance(column: number): number {
    const row = this.rowOf[column] as number;
    let next = 0;
    let least = Infinity;
    for (let to = 1; to <= this.size; to++) {
      if (this.used[to] === 1) continue;
      const reduced = this.cost(row - 1, to - 1) - (this.rowPrices[row] as number) - (this.columnPrices[to] as number);
      if (reduced < (this.slack[to] as number)) {
        this.slack[to] = reduced;
        this.cameFrom[to] = column;
      }
      if ((this.slack[to] as number) < least) {
        least = this.slack[to] as number;
        next = to;
      }
    }
    for (let to = 0; to <= this.size; to++) {
      if (this.used[to] === 1) {
        const placed = this.rowOf[to] as number;
        this.rowPrices[placed] = (this.rowPrices[placed] as number) + least;
        this.columnPrices[to] = (this.columnPrices[to] as number) - least;
      } else this.slack[to] = (this.slack[to] as number) - least;
    }
    return next;
  }
}
