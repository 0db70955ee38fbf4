import {
  atLeast,
  ProgrammeBuilder,
  solveLevels,
  TermSum,
  type IntegerProgramme,
  type ObjectiveLevel,
} from '../../../interviews';
import type { Drops, JoinedProblem } from '../../problem/joined-problem';
import { readDrops, type DropModel } from '../drop-model';
import { dot, type CountRule } from './counts-list';
import type { Counts, StopChoices } from './stop-choices';

/** Counts that are possible with these hosts, or a rule that they break, or what else is known of them. */
export type CountAnswer = Drops | CountRule | 'impossible' | 'unknown';

/** People fewer or more that can be nothing but what the solver is off. */
const NOBODY = 1e-3;
const LEVELS = ['withInterview', 'firstChoices', 'interviews'];

/** Columns of people fewer and more than asked, for a stop and a host. */
interface CountCell {
  readonly at: number;
  readonly columns: readonly number[];
  readonly fewer: number;
  readonly more: number;
}

/**
 * Whether people can be let off in given counts, per stop and host, with interviews as good as they can be. How many people would
 * have to be elsewhere is a convex function of the counts, as long as people need not be whole: its slope makes a rule out of one answer.
 */
export class CountQuestions {
  private readonly builder = new ProgrammeBuilder();
  private readonly cells: readonly CountCell[];

  /** @param best a solution of the model that is best in all levels of interviews */
  constructor(
    problem: JoinedProblem,
    private readonly model: DropModel,
    private readonly best: ArrayLike<number>,
    { itinerary, hosts }: StopChoices,
  ) {
    const { columns, rows, levels } = model.programme;
    for (const column of columns) this.builder.columns.push(column);
    for (const row of rows) this.builder.rows.push(row);
    for (const level of levels.filter(({ name, terms }) => LEVELS.includes(name) && terms.size > 0))
      this.builder.rows.push(atLeast(level, this.worth(level)));
    const stopOf = new Map(
      problem.people
        .filter(({ rides, drops }) => rides && drops.length > 1)
        .map(({ id, stop }) => [id, itinerary.stops.findIndex((one) => one.id === stop)]),
    );
    this.cells = itinerary.stops.flatMap((_, stop) =>
      itinerary.hosts.flatMap(({ id }, host): CountCell[] => {
        const own = model.choices.filter((one) => one.host === id && stopOf.get(one.person) === stop);
        if (own.length === 0) return [];
        const [fewer, more] = [this.builder.implied(stopOf.size), this.builder.implied(stopOf.size)];
        return [{ at: stop * hosts + host, columns: own.map(({ column }) => column), fewer, more }];
      }),
    );
  }

  async ask(counts: Counts, until: number): Promise<CountAnswer> {
    const programme = this.programmeFor(counts);
    const parts = { ...programme, columns: programme.columns.map((column) => ({ ...column, integer: false })) };
    const { proven, relaxed } = await solveLevels(parts, { until });
    const distance = relaxed.get('distance');
    if (!proven || !distance) return 'unknown';
    if (distance.objective > NOBODY) {
      const weights = counts.map(() => 0);
      for (const { at, fewer } of this.cells) weights[at] = 1 - (distance.reducedCosts[fewer] ?? 1);
      return { weights, limit: dot(weights, counts) - distance.objective };
    }
    const whole = await solveLevels(programme, { until });
    const elsewhere = this.cells.reduce(
      (sum, { fewer, more }) => sum + (whole.values[fewer] ?? 0) + (whole.values[more] ?? 0),
      0,
    );
    if (elsewhere < NOBODY) return readDrops(this.model, whole.values);
    return whole.proven ? 'impossible' : 'unknown';
  }

  private programmeFor(counts: Counts): IntegerProgramme {
    const { columns, rows } = this.builder;
    const asked = new ProgrammeBuilder();
    const distance = new TermSum();
    const start = columns.map((_, column) => this.best[column] ?? 0);
    for (const { at, columns: own, fewer, more } of this.cells) {
      asked.equal(counts[at] as number, new TermSum().addAll(own).add(fewer).add(more, -1).terms);
      distance.addAll([fewer, more]);
      const missing = (counts[at] as number) - own.reduce((sum, column) => sum + (this.best[column] ?? 0), 0);
      start[fewer] = Math.max(0, missing);
      start[more] = Math.max(0, -missing);
    }
    const level: ObjectiveLevel = { name: 'distance', sense: 'minimise', terms: distance.terms };
    return { columns, rows: [...rows, ...asked.rows], levels: [level], start };
  }

  private worth({ terms }: ObjectiveLevel): number {
    return Math.round([...terms].reduce((sum, [column, weight]) => sum + weight * (this.best[column] ?? 0), 0));
  }
}
