/** One coefficient per column that takes part. */
export type LinearTerms = ReadonlyMap<number, number>;

export interface ProgrammeRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: LinearTerms;
}

export interface ProgrammeColumn {
  readonly upper: number;
  readonly integer: boolean;
}

/** One level of a lexicographic objective; every coefficient is a whole number. */
export interface ObjectiveLevel {
  readonly name: string;
  readonly sense: 'maximise' | 'minimise';
  readonly terms: LinearTerms;
}

/** A mixed-integer programme with objectives in order of importance. Columns lie between 0 and their upper bound. */
export interface IntegerProgramme {
  readonly columns: readonly ProgrammeColumn[];
  readonly rows: readonly ProgrammeRow[];
  readonly levels: readonly ObjectiveLevel[];
  /** A solution that keeps all rows, to begin with. */
  readonly start: readonly number[];
}

/** Collects columns and rows; a row that cannot be broken is left out. */
export class ProgrammeBuilder {
  readonly columns: ProgrammeColumn[] = [];
  readonly rows: ProgrammeRow[] = [];

  /** @returns the number of a new whole-number column */
  integer(upper = 1): number {
    return this.columns.push({ upper, integer: true }) - 1;
  }

  /** @returns the number of a new column that whole-number columns force to a whole number */
  implied(upper = 1): number {
    return this.columns.push({ upper, integer: false }) - 1;
  }

  /** @returns the number of the row, undefined when it was left out */
  atMost(limit: number, terms: LinearTerms): number | undefined {
    let most = 0;
    for (const [column, coefficient] of terms) {
      if (coefficient > 0) most += coefficient * (this.columns[column]?.upper ?? Infinity);
    }
    if (most <= limit) return undefined;
    return this.rows.push({ lower: -Infinity, upper: limit, terms }) - 1;
  }

  equal(value: number, terms: LinearTerms): void {
    if (terms.size > 0) this.rows.push({ lower: value, upper: value, terms });
  }
}

/** Terms that are added up column by column. */
export class TermSum {
  private readonly sums = new Map<number, number>();

  get terms(): LinearTerms {
    return this.sums;
  }

  add(column: number, coefficient = 1): this {
    this.sums.set(column, (this.sums.get(column) ?? 0) + coefficient);
    return this;
  }

  addAll(columns: Iterable<number>, coefficient = 1): this {
    for (const column of columns) this.add(column, coefficient);
    return this;
  }
}
