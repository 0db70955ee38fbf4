import type { SetCosts } from './vehicle-columns';
import { stopsOf } from './vehicle-columns';

/** Days of vehicles, each with the stops it serves and its cost: columns of a set partitioning programme. */
export class DayColumns {
  readonly count: number;
  readonly vehicle: Uint16Array;
  /** Stops as bits. */
  readonly mask: Int32Array;
  readonly cost: Float64Array;
  /** Where the rows of each column begin: one row for each stop, then one for each vehicle. */
  readonly begin: Int32Array;
  readonly rows: Uint16Array;

  /** @param sets by vehicle */
  constructor(
    readonly stopCount: number,
    sets: readonly SetCosts[],
  ) {
    this.count = sets.reduce((sum, { size }) => sum + size, 0);
    this.vehicle = new Uint16Array(this.count);
    this.mask = new Int32Array(this.count);
    this.cost = new Float64Array(this.count);
    this.begin = new Int32Array(this.count + 1);
    const rows: number[] = [];
    let column = 0;
    sets.forEach((costs, vehicle) => {
      for (const [mask, cost] of costs) {
        this.vehicle[column] = vehicle;
        this.mask[column] = mask;
        this.cost[column] = cost;
        for (const stop of stopsOf(mask)) rows.push(stop);
        rows.push(stopCount + vehicle);
        this.begin[++column] = rows.length;
      }
    });
    this.rows = Uint16Array.from(rows);
  }

  serves(column: number, stop: number): boolean {
    return (((this.mask[column] as number) >>> stop) & 1) === 1;
  }
}
