import { runSync } from '../steps/run-sync';
import type { PlannedInterview } from '../problem/interview-plan';
import type { InterviewProblem, PlanPerson } from '../problem/interview-problem';
import { ProblemIndex } from '../problem/possible-interviews';
import { carryOut, findChain, type MayMove } from './find-chain';
import { keepAll, keepPublished, publishedInterviews, type PublishedInterviews } from './keep-published';
import { PersonOptions } from './person-options';
import { InterviewTable, type Interview } from './interview-table';

/** Rounds in which people without an interview are tried again after others moved. */
const ROUNDS = 3;

/**
 * A plan that keeps every rule, found at once and without proof: what people know stays where it can, and whoever has
 * no interview gets a free place, or one that somebody else makes free by moving. People whose interviews could stay
 * move only when more people have an interview for it. The same problem always gives the same plan.
 */
export const firstPlan = (problem: InterviewProblem): PlannedInterview[] => runSync(firstPlanSteps(problem));

/** The same in steps of a few milliseconds, so that whoever runs them can do other work in between. */
export function* firstPlanSteps(problem: InterviewProblem): Generator<undefined, PlannedInterview[]> {
  const index = new ProblemIndex(problem);
  const table = new InterviewTable(index);
  const options = new PersonOptions(index);
  const pinned = new Set<Interview>();
  for (const pin of problem.pins) {
    const person = index.person(pin.person);
    const interview = { person, vacancy: index.vacancy(pin.vacancy), slot: index.moment(person, pin.slot) };
    pinned.add(interview);
    table.add(interview);
  }
  const published = publishedInterviews(index, options);
  keepPublished(table, published);
  yield;
  const isUnaffected = stayersOf(table, published);
  yield* place(
    table,
    options,
    problem.people,
    (interview) => !pinned.has(interview) && !isUnaffected(interview.person),
  );
  yield* place(table, options, problem.people, (interview) => !pinned.has(interview));
  for (const { person, possible } of published.filter(({ complete }) => complete))
    restore(table, person, possible, pinned);
  return table.interviews();
}

/** People who keep everything that they know. */
function stayersOf(table: InterviewTable, published: readonly PublishedInterviews[]): (person: PlanPerson) => boolean {
  const staying = published.filter(
    ({ person, possible, complete }) => complete && possible.every((interview) => table.of(person).includes(interview)),
  );
  const people = new Set(staying.map(({ person }) => person));
  return (person) => people.has(person);
}

/** Gives people without an interview one, as long as that works for somebody. */
function* place(
  table: InterviewTable,
  options: PersonOptions,
  people: readonly PlanPerson[],
  mayMove: MayMove,
): Generator<undefined, void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const waiting = people.filter((person) => !person.absent && table.of(person).length === 0);
    const hopeless = new Set<string>();
    let found = 0;
    for (const person of waiting) {
      const visited = new Set(hopeless);
      const chain = findChain(table, options, person, mayMove, visited);
      yield;
      if (chain) carryOut(table, chain);
      else for (const one of visited) hopeless.add(one);
      found += chain ? 1 : 0;
    }
    if (found === 0) return;
  }
}

/** Somebody who moved, but need not have: all that the others took since may have become free again. */
function restore(
  table: InterviewTable,
  person: PlanPerson,
  possible: readonly Interview[],
  pinned: ReadonlySet<Interview>,
): void {
  const current = table.of(person).filter((interview) => !pinned.has(interview));
  if (possible.every((interview) => current.includes(interview))) return;
  for (const interview of current) table.remove(interview);
  if (keepAll(table, possible)) return;
  for (const interview of current) table.add(interview);
}
