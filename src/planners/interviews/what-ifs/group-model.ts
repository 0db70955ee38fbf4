import { ProgrammeBuilder, TermSum, type IntegerProgramme, type ObjectiveLevel } from '../model/integer-programme';
import { interviewModelSteps } from '../model/interview-model';
import type { InterviewProblem, PlanPerson } from '../problem/interview-problem';
import type { PersonColumns } from '../model/model-columns';
import type { GroupMove } from './what-if-change';

/** The programme that chooses everybody's tour group together with the interviews. */
export interface GroupModel {
  readonly programme: IntegerProgramme;
  /** Per person and group the column that says whether the person is in it. */
  readonly choices: readonly { readonly person: PlanPerson; readonly group: string; readonly column: number }[];
}

/**
 * Built in steps of a few milliseconds, so that whoever runs them can do other work in between. Each person without a pin stands in the model once per group, and the programme chooses one of these. Levels: those
 * of the plan without its waiting, then fewest people who change group.
 * @returns undefined when not everybody fits in a group, or people already know their interviews
 */
export function* groupModelSteps(problem: InterviewProblem): Generator<undefined, GroupModel | undefined> {
  if (problem.groups.length < 2 || problem.published !== undefined) return undefined;
  const pinned = new Set(problem.pins.map(({ person }) => person));
  const present = problem.people.filter(({ absent }) => !absent);
  const fixed = present.filter(({ id }) => pinned.has(id));
  const free = present.filter(({ id }) => !pinned.has(id));
  const places = new Map(
    problem.groups.map(({ id, places: all }) => [id, all - fixed.filter(({ group }) => group === id).length]),
  );
  const room = [...places.values()];
  if (room.some((left) => left < 0) || room.reduce((sum, left) => sum + left, 0) < free.length) return undefined;
  return yield* withChoices(problem, fixed, free, places);
}

function* withChoices(
  problem: InterviewProblem,
  fixed: readonly PlanPerson[],
  free: readonly PlanPerson[],
  places: ReadonlyMap<string, number>,
): Generator<undefined, GroupModel> {
  const wanted = free.flatMap((person) => [...places.keys()].map((group) => ({ person, group })));
  const copies = wanted.map(({ person, group }, at) => ({ ...person, id: `${at}`, group }));
  const ownIds = fixed.map((person) => ({ ...person, id: `=${person.id}` }));
  const pins = problem.pins.map((pin) => ({ ...pin, person: `=${pin.person}` }));
  const model = yield* interviewModelSteps({ ...problem, people: [...ownIds, ...copies], pins });
  const builder = new ProgrammeBuilder();
  for (const column of model.programme.columns) builder.columns.push(column);
  for (const row of model.programme.rows) builder.rows.push(row);
  yield;
  const choices = wanted.map((choice) => ({ ...choice, column: builder.integer() }));
  const byId = new Map(model.people.map((columns) => [columns.open.person.id, columns]));
  choices.forEach(({ column }, at) => onlyInGroup(builder, byId.get(`${at}`), column));
  yield;
  for (const person of free) builder.equal(1, sumOf(choices.filter((choice) => choice.person === person)));
  yield;
  for (const [group, left] of places) builder.atMost(left, sumOf(choices.filter((choice) => choice.group === group)));
  const moves = choices.filter(({ person, group }) => person.group !== group);
  const levels: ObjectiveLevel[] = [
    ...model.programme.levels.filter(({ name }) => name !== 'waitingMinutes'),
    { name: 'moves', sense: 'minimise', terms: sumOf(moves) },
  ];
  const start = [...model.programme.start, ...choices.map(({ person, group }) => (person.group === group ? 1 : 0))];
  return { programme: { columns: builder.columns, rows: builder.rows, levels, start }, choices };
}

const sumOf = (choices: readonly { readonly column: number }[]): ReadonlyMap<number, number> =>
  new TermSum().addAll(choices.map(({ column }) => column)).terms;

function onlyInGroup(builder: ProgrammeBuilder, person: PersonColumns | undefined, inGroup: number): void {
  for (const host of person?.hosts ?? []) {
    for (const column of host.vacancies.values()) builder.atMost(0, new TermSum().add(column).add(inGroup, -1).terms);
  }
  if (person?.placed !== undefined) builder.atMost(0, new TermSum().add(person.placed).add(inGroup, -1).terms);
}

/** @returns who goes to another group in a solution of the model */
export const readMoves = ({ choices }: GroupModel, values: ArrayLike<number>): GroupMove[] =>
  choices
    .filter(({ person, group, column }) => person.group !== group && (values[column] ?? 0) > 0.5)
    .map(({ person, group }) => ({ person: person.id, group }));
