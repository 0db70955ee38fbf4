import { atOneGo } from '../steps/run-sync';
import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewProblem, PlanPerson } from '../problem/interview-problem';
import { ProblemIndex } from '../problem/possible-interviews';
import { carryOut, findChain, type MayMove } from './find-chain';
import { keepAll, keepPublished, knownTalks, type KnownTalks } from './keep-published';
import { PersonOptions } from './person-options';
import { TalkTable, type Talk } from './interview-table';

/** Rounds in which people without an interview are tried again after others moved. */
const ROUNDS = 3;

/**
 * A plan that keeps every rule, found at once and without proof: what people know stays where it can, and whoever has
 * no interview gets a free place, or one that somebody else makes free by moving. People whose interviews could stay
 * move only when more people have an interview for it. The same problem always gives the same plan.
 */
export const firstPlan = (problem: InterviewProblem): PlannedInterview[] => atOneGo(firstPlanSteps(problem));

/** The same in steps of a few milliseconds, so that whoever runs them can do other work in between. */
export function* firstPlanSteps(problem: InterviewProblem): Generator<undefined, PlannedInterview[]> {
  const index = new ProblemIndex(problem);
  const table = new TalkTable(index);
  const options = new PersonOptions(index);
  const pinned = new Set<Talk>();
  for (const { person, vacancy, slot } of problem.pins) {
    const talk = { person: index.person(person), vacancy: index.vacancy(vacancy), slot: index.slot(slot) };
    pinned.add(talk);
    table.add(talk);
  }
  const known = knownTalks(index, options);
  keepPublished(table, known);
  yield;
  const isUnaffected = stayersOf(table, known);
  yield* place(table, options, problem.people, (talk) => !pinned.has(talk) && !isUnaffected(talk.person));
  yield* place(table, options, problem.people, (talk) => !pinned.has(talk));
  for (const { person, possible } of known.filter(({ complete }) => complete)) restore(table, person, possible, pinned);
  return table.interviews();
}

/** People who keep everything that they know. */
function stayersOf(table: TalkTable, known: readonly KnownTalks[]): (person: PlanPerson) => boolean {
  const staying = known.filter(
    ({ person, possible, complete }) => complete && possible.every((talk) => table.of(person).includes(talk)),
  );
  const people = new Set(staying.map(({ person }) => person));
  return (person) => people.has(person);
}

/** Gives people without an interview one, as long as that works for somebody. */
function* place(
  table: TalkTable,
  options: PersonOptions,
  people: readonly PlanPerson[],
  mayMove: MayMove,
): Generator<undefined, void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const waiting = people.filter((person) => !person.absent && table.of(person).length === 0);
    const hopeless = new Set<string>();
    let found = 0;
    for (const person of waiting) {
      const seen = new Set(hopeless);
      const chain = findChain(table, options, person, mayMove, seen);
      yield;
      if (chain) carryOut(table, chain);
      else for (const one of seen) hopeless.add(one);
      found += chain ? 1 : 0;
    }
    if (found === 0) return;
  }
}

/** Somebody who moved, but need not have: all that the others took since may have become free again. */
function restore(table: TalkTable, person: PlanPerson, possible: readonly Talk[], pinned: ReadonlySet<Talk>): void {
  const now = table.of(person).filter((talk) => !pinned.has(talk));
  if (possible.every((talk) => now.includes(talk))) return;
  for (const talk of now) table.remove(talk);
  if (keepAll(table, possible)) return;
  for (const talk of now) table.add(talk);
}
