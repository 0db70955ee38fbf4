import {
  openPeople,
  openPlaces,
  TermSum,
  ProblemIndex,
  type OpenPlaces,
  type ProgrammeBuilder,
} from '../../interviews';
import { NO_STOP, type DayFrame } from '../frame/day-frame';
import { addParty, Links, partySteps, type HostChoice, type PartyColumns } from './party-columns';
import type { RouteColumns } from './route-columns';

/** What a programme decides about interviews, and which column says what of a plan. */
export interface InterviewColumns {
  readonly parties: readonly PartyColumns[];
  /** Column of whether somebody has an interview → the columns of that person's vacancies. */
  readonly placedBy: readonly { readonly column: number; readonly choices: readonly number[] }[];

  readonly firstChoices: readonly number[];
  readonly vacancies: readonly number[];
  /** Column → minutes waited for each interview that it counts. */
  readonly waiting: ReadonlyMap<number, number>;
}

const EVER = 10_000;

/**
 * Adds the interviews of everybody present, as `interviewModelSteps` does, but for every arrival at once: an interview needs
 * a vehicle that serves the stop and arrives in a cell whose stay it lies in. Left out is what follows from people being at one
 * place at a time, and interpreters and places that an interview keeps: so a plan of this programme may promise too much, and
 * never too little.
 */
export function* interviewColumnSteps(
  builder: ProgrammeBuilder,
  frame: DayFrame,
  index: ProblemIndex,
  route: RouteColumns,
): Generator<undefined, InterviewColumns> {
  const places = openPlaces(index);
  const choices = yield* peopleSteps(builder, frame, index, places);
  yield;
  const sums = new Map<string, TermSum>();
  const sumOf = (key: string): TermSum => {
    const sum = sums.get(key) ?? new TermSum();
    sums.set(key, sum);
    return sum;
  };
  for (const { vacancies } of choices.all) {
    for (const [id, column] of vacancies) sumOf(`vacancy ${id}`).add(column);
  }
  const waiting = new Map<number, number>();
  const links = new Links(builder);
  const parties: PartyColumns[] = [];
  for (const party of yield* partySteps(frame, index, choices.all)) {
    const slotSum = (id: string): TermSum => sumOf(`slot ${id}`);
    parties.push(addParty(builder, { party, route, links, index, places, waiting, slotSum }));
    yield;
  }
  links.close();
  for (const [id, left] of places.candidatePlaces) builder.atMost(left, sumOf(`vacancy ${id}`).terms);
  for (const [id, left] of places.slotPlaces) builder.atMost(left, sumOf(`slot ${id}`).terms);
  const { placedBy, firstChoices, all } = choices;
  const vacancies = all.flatMap((choice) => [...choice.vacancies.values()]);
  return { placedBy, firstChoices, vacancies, waiting, parties };
}

interface Choices extends Pick<InterviewColumns, 'placedBy'> {
  readonly all: readonly HostChoice[];
  readonly firstChoices: readonly number[];
}

/** The vacancies of everybody, with the limits per person and per host. */
function* peopleSteps(
  builder: ProgrammeBuilder,
  frame: DayFrame,
  index: ProblemIndex,
  places: OpenPlaces,
): Generator<undefined, Choices> {
  const all: HostChoice[] = [];
  const byPerson = new Map<string, { readonly limit: number; readonly pinned: boolean; readonly columns: number[] }>();
  const firstChoices: number[] = [];
  for (const { id: host } of index.problem.hosts) {
    for (const { person, pins, limit, options } of openPeople(atOneHost(index, host), places)) {
      yield;
      const stop = frame.stopOf.get(person.id) ?? NO_STOP;
      for (const option of options) {
        const vacancies = new Map(option.vacancies.map(({ id }) => [id, builder.integer()]));
        builder.atMost(option.limit, new TermSum().addAll(vacancies.values()).terms);
        const own = byPerson.get(person.id) ?? { limit, pinned: pins.length > 0, columns: [] };
        byPerson.set(person.id, own);
        own.columns.push(...vacancies.values());
        firstChoices.push(...first(vacancies.get(person.preferences[0] ?? '')));
        all.push({ person: person.id, stop, options: option, vacancies });
      }
    }
  }
  const placedBy = [...byPerson.values()].flatMap(({ limit, pinned, columns }) => {
    builder.atMost(limit, new TermSum().addAll(columns).terms);
    if (pinned) return [];
    const column = builder.implied();
    builder.atMost(0, new TermSum().add(column).addAll(columns, -1).terms);
    return [{ column, choices: columns }];
  });
  return { all, placedBy, firstChoices };
}

const first = (column: number | undefined): number[] => (column === undefined ? [] : [column]);

/** Everybody at one host all day: what they could have there, whatever they do elsewhere. */
function atOneHost({ problem }: ProblemIndex, host: string): ProblemIndex {
  const presence = [{ host, start: 0, end: EVER }];
  return new ProblemIndex({ ...problem, people: problem.people.map((person) => ({ ...person, presence })) });
}
