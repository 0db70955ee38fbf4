import {
  interviewModelSteps,
  ProgrammeBuilder,
  TermSum,
  type HostPresence,
  type InterviewModel,
  type IntegerProgramme,
  type InterviewProblem,
  type ObjectiveLevel,
  type ProgrammeRow,
} from '../../interviews';
import type { Drops } from '../problem/joined-problem';

/** Somebody let off at one of the hosts that are possible for this person. */
export interface DropOption {
  readonly person: string;
  readonly host: string;
  /** When this person would be there; undefined = never. */
  readonly presence: HostPresence | undefined;
  /** What the ride there and home costs; less is better, once interviews are as good as they can be. */
  readonly cost: number;
}

/** The programme that chooses a host for everybody together with the interviews. */
export interface DropModel {
  readonly programme: IntegerProgramme;
  readonly choices: readonly (DropOption & { readonly column: number })[];
  /** Rows that hold when whoever has interviews is counted as somebody with an interview; needed where no more of those is asked. */
  readonly placed: readonly ProgrammeRow[];
}

/** Costs are whole numbers in a programme. */
const COST_STEPS = 100;

/**
 * Everybody stands in the model once per host, present there only, and the programme chooses one of these; levels are those of
 * the plan without its waiting, then the cost of the rides.
 */
export function* dropModelSteps(
  problem: InterviewProblem,
  options: readonly DropOption[],
): Generator<undefined, DropModel> {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const copies = options.flatMap(({ person, presence }, at) => {
    const known = people.get(person);
    return known ? [{ ...known, id: `${at}`, presence: presence ? [presence] : [] }] : [];
  });
  const pins = problem.pins.flatMap((pin) => {
    const at = options.findIndex(({ person, host }) => person === pin.person && isAt(problem, pin.slot, host));
    return at < 0 ? [] : [{ ...pin, person: `${at}` }];
  });
  const model = yield* interviewModelSteps({ ...problem, people: copies, pins, groups: [], published: undefined });
  const builder = new ProgrammeBuilder();
  for (const column of model.programme.columns) builder.columns.push(column);
  for (const row of model.programme.rows) builder.rows.push(row);
  yield;
  const choices = options.map((option) => ({ ...option, column: builder.integer() }));
  for (const { open, hosts, placed } of model.people) {
    const chosen = choices[Number(open.person.id)]?.column ?? 0;
    const columns = [
      ...hosts.flatMap(({ vacancies }) => [...vacancies.values()]),
      ...(placed === undefined ? [] : [placed]),
    ];
    for (const column of columns) builder.atMost(0, new TermSum().add(column).add(chosen, -1).terms);
  }
  yield;
  const everybody = [...new Set(options.map(({ person }) => person))];
  for (const person of everybody) {
    const own = choices.filter((choice) => choice.person === person).map(({ column }) => column);
    builder.equal(1, new TermSum().addAll(own).terms);
  }
  const rides = new TermSum();
  for (const { cost, column } of choices) rides.add(column, Math.round(cost * COST_STEPS));
  const levels: ObjectiveLevel[] = [
    ...model.programme.levels.filter(({ name }) => name !== 'waitingMinutes'),
    { name: 'rides', sense: 'minimise', terms: rides.terms },
  ];
  const isFirst = ({ person }: DropOption, at: number): boolean =>
    choices.findIndex((choice) => choice.person === person) === at;
  const start = [...model.programme.start, ...choices.map((choice, at) => (isFirst(choice, at) ? 1 : 0))];
  return {
    programme: { columns: builder.columns, rows: builder.rows, levels, start },
    choices,
    placed: placedRows(model),
  };
}

function placedRows({ people }: InterviewModel): ProgrammeRow[] {
  return people.flatMap(({ open, hosts, placed }) => {
    if (placed === undefined) return [];
    const interviews = hosts.flatMap(({ vacancies }) => [...vacancies.values()]);
    const terms = new TermSum().addAll(interviews).add(placed, -open.limit).terms;
    return [{ lower: -Infinity, upper: 0, terms }];
  });
}

const isAt = ({ hosts }: InterviewProblem, slot: string, host: string): boolean =>
  hosts.some(({ id, slots }) => id === host && slots.some((one) => one.id === slot));

/** Who is let off where in a solution of the model. */
export const readDrops = ({ choices }: DropModel, values: ArrayLike<number>): Drops =>
  new Map(choices.filter(({ column }) => (values[column] ?? 0) > 0.5).map(({ person, host }) => [person, host]));
