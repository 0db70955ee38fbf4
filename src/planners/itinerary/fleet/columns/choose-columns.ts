import { ColumnSimplex, type ColumnShare } from './column-simplex';
import type { DayColumns } from './day-columns';

/** What became of a choice of columns: a plan of this cost, dearer columns than they seemed, or neither. */
export type Realised = { readonly cost: number } | 'dearer' | 'open';

/** The best choice that became a plan, and what is proven. */
export interface ColumnChoice {
  /** What the best plan costs, that of the caller when none is cheaper. */
  readonly upper: number;
  /** No choice costs less, or becomes a plan that does. */
  readonly bound: number;
}

/** How far the search goes, and what it asks of its caller. */
export interface ChoiceEffort {
  /** What the best known plan costs. */
  readonly upper: number;
  /** Makes a plan of columns; may raise their costs where days turn out to be dearer. */
  readonly realise: (columns: readonly number[]) => Realised;
  readonly expired: () => boolean;
}

const MOST_BRANCHES = 300;
const ENOUGH = 1e-6;

interface Branch {
  readonly allowed: Int32Array;
  readonly value: number;
  readonly solution: readonly ColumnShare[];
}

/** Branch and bound over which vehicle serves which stop, the branch of least cost first. */
export function chooseColumns(columns: DayColumns, vehicles: number, effort: ChoiceEffort): ColumnChoice {
  return new ChoiceSearch(columns, vehicles, effort).run();
}

class ChoiceSearch {
  private readonly open: Branch[] = [];
  private upper: number;
  /** Least cost of what was given up. */
  private givenUp = Infinity;

  constructor(
    private readonly columns: DayColumns,
    private readonly vehicles: number,
    private readonly effort: ChoiceEffort,
  ) {
    this.upper = effort.upper;
  }

  run(): ColumnChoice {
    this.add(Int32Array.from({ length: this.columns.count }, (_, column) => column));
    for (let count = 0; count < MOST_BRANCHES && !this.effort.expired(); count++) {
      const branch = this.takeCheapest();
      if (!branch) break;
      this.explore(branch);
    }
    const left = this.open.reduce((least, { value }) => Math.min(least, value), this.givenUp);
    return { upper: this.upper, bound: Math.min(this.upper, left) };
  }

  private explore(branch: Branch): void {
    const split = this.mostUndecided(branch);
    if (split) {
      const { vehicle, stop } = split;
      const together = (column: number): boolean => this.isOf(vehicle, column) === this.columns.serves(column, stop);
      const apart = (column: number): boolean => !this.isOf(vehicle, column) || !this.columns.serves(column, stop);
      this.add(branch.allowed.filter(together));
      this.add(branch.allowed.filter(apart));
      return;
    }
    const realised = this.effort.realise(branch.solution.map(({ column }) => column));
    if (realised === 'dearer') this.add(branch.allowed);
    else if (realised === 'open') this.givenUp = Math.min(this.givenUp, branch.value);
    else this.upper = Math.min(this.upper, realised.cost);
  }

  private add(allowed: Int32Array): void {
    const simplex = new ColumnSimplex(this.columns, this.vehicles, allowed, this.effort.upper * 10 + 1);
    const value = simplex.solve();
    if (value >= this.upper - ENOUGH) return;
    const room = this.upper - value + ENOUGH;
    const useful = allowed.filter((column) => simplex.reduced(column) <= room);
    this.open.push({ allowed: useful, value, solution: simplex.solution() });
  }

  private takeCheapest(): Branch | undefined {
    let best = 0;
    this.open.forEach(({ value }, index) => {
      if (value < (this.open[best] as Branch).value) best = index;
    });
    const branch = this.open.splice(best, 1)[0];
    if (branch === undefined || branch.value < this.upper - ENOUGH) return branch;
    this.open.length = 0;
    return undefined;
  }

  /** The vehicle and stop of which it is least decided whether they go together; undefined when everything is. */
  private mostUndecided({ solution }: Branch): { vehicle: number; stop: number } | undefined {
    const { stopCount } = this.columns;
    let best: { vehicle: number; stop: number } | undefined;
    let nearest = 0.5 - ENOUGH;
    for (let vehicle = 0; vehicle < this.vehicles; vehicle++) {
      const own = solution.filter(({ column }) => this.isOf(vehicle, column));
      for (let stop = 0; stop < stopCount; stop++) {
        const share = own.reduce((sum, part) => sum + (this.columns.serves(part.column, stop) ? part.share : 0), 0);
        if (Math.abs(share - 0.5) >= nearest) continue;
        nearest = Math.abs(share - 0.5);
        best = { vehicle, stop };
      }
    }
    return best;
  }

  private isOf(vehicle: number, column: number): boolean {
    return this.columns.vehicle[column] === vehicle;
  }
}
