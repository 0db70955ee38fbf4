import { ProgrammeBuilder, TermSum, type IntegerProgramme, type ObjectiveLevel } from '../model/integer-programme';
import { atLeast } from './at-least';
import { findSolution } from './find-solution';
import { relaxLevels } from './relax-levels';
import { solveLevels } from './solve-levels';

const PEOPLE = 10;
const SLOTS = 7;
const PLACES = 2;
const ARRIVALS = 5;
const ROUNDS = 2;
const LIMIT_MS = 20_000;

/**
 * Solves a made-up programme a few times, so that whoever plans first does not wait for the solver's code to become quick:
 * about four seconds of processor time, in the solver's own thread.
 */
export async function warmSolver(): Promise<void> {
  const limits = { until: performance.now() + LIMIT_MS };
  const programme = madeUpProgramme();
  const [people] = programme.levels;
  if (!people) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { values } = await solveLevels(programme, limits);
    const reached = [...people.terms.keys()].reduce((sum, column) => sum + Math.round(values[column] ?? 0), 0);
    await relaxLevels(programme, limits, () => false);
    await findSolution({ ...programme, rows: [...programme.rows, atLeast(people, reached)] }, limits, true);
  }
}

/** People at slots of which each needs an arrival in time: small, and of the shape that days have. */
function madeUpProgramme(): IntegerProgramme {
  const builder = new ProgrammeBuilder();
  const arrivals = Array.from({ length: ARRIVALS }, () => builder.integer());
  builder.equal(1, new TermSum().addAll(arrivals).terms);
  const slots = Array.from({ length: SLOTS }, () => new TermSum());
  const wait = new TermSum();
  const placed = Array.from({ length: PEOPLE }, (_, person) => {
    const own = slots.flatMap((slot, at) => {
      if ((person + at * at) % 3 === 0) return [];
      const column = builder.integer();
      slot.add(column);
      wait.add(column, 15 * at + (person % 4));
      const inTime = arrivals.filter((_, arrival) => arrival <= at && at < arrival + SLOTS / 2);
      builder.atMost(0, new TermSum().add(column).addAll(inTime, -1).terms);
      return [column];
    });
    builder.atMost(1, new TermSum().addAll(own).terms);
    return own;
  });
  for (const slot of slots) builder.atMost(PLACES, slot.terms);
  const levels: ObjectiveLevel[] = [
    { name: 'people', sense: 'maximise', terms: new TermSum().addAll(placed.flat()).terms },
    { name: 'waiting', sense: 'minimise', terms: wait.terms },
  ];
  const start = builder.columns.map((_, column) => (column === arrivals[0] ? 1 : 0));
  return { columns: builder.columns, rows: builder.rows, levels, start };
}
