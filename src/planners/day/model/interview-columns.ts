import {
  firstStart,
  openPeople,
  openPlaces,
  TermSum,
  ProblemIndex,
  type InterviewMoment,
  type OpenHostOptions,
  type OpenPlaces,
  type ProgrammeBuilder,
} from '../../interviews';
import { NO_STOP, type DayFrame } from '../frame/day-frame';
import type { ArrivalCell } from '../frame/arrival-cells';
import { visitKey } from '../search/region';
import type { RouteColumns } from './route-columns';

/** What a programme decides about interviews. */
export interface InterviewColumns {
  /** Whether somebody has an interview, and for which vacancies. */
  readonly placed: readonly number[];
  readonly firstChoices: readonly number[];
  readonly vacancies: readonly number[];
  /** Column → minutes waited for each interview that it counts. */
  readonly waiting: ReadonlyMap<number, number>;
}

/** What one person could have at one host if a stay there were long enough. */
interface HostChoice {
  readonly person: string;
  readonly stop: string;
  readonly options: OpenHostOptions;
  readonly vacancies: ReadonlyMap<string, number>;
}

/** People who are alike at a host: the same stop, moments and stays. Columns count them. */
interface Party {
  readonly stop: string;
  readonly host: string;
  readonly moments: readonly InterviewMoment[];
  /** Per moment the cells in which it lies inside the stay. */
  readonly within: ReadonlyMap<InterviewMoment, readonly number[]>;
  readonly members: readonly HostChoice[];
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
  const choices = addPeople(builder, frame, index, places);
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
  for (const party of partiesOf(frame, index, choices.all)) {
    addParty(builder, { party, route, links, index, places, waiting, slotSum: (id) => sumOf(`slot ${id}`) });
    yield;
  }
  links.close();
  for (const [id, left] of places.candidatePlaces) builder.atMost(left, sumOf(`vacancy ${id}`).terms);
  for (const [id, left] of places.slotPlaces) builder.atMost(left, sumOf(`slot ${id}`).terms);
  const { placed, firstChoices, all } = choices;
  return { placed, firstChoices, vacancies: all.flatMap(({ vacancies }) => [...vacancies.values()]), waiting };
}

interface Choices {
  readonly all: readonly HostChoice[];
  readonly placed: readonly number[];
  readonly firstChoices: readonly number[];
}

/** The vacancies of everybody, with the limits per person and per host. */
function addPeople(builder: ProgrammeBuilder, frame: DayFrame, index: ProblemIndex, places: OpenPlaces): Choices {
  const all: HostChoice[] = [];
  const byPerson = new Map<string, { readonly limit: number; readonly pinned: boolean; readonly columns: number[] }>();
  const firstChoices: number[] = [];
  for (const { id: host } of index.problem.hosts) {
    for (const { person, pins, limit, options } of openPeople(atOneHost(index, host), places)) {
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
  const placed = [...byPerson.values()].flatMap(({ limit, pinned, columns }) => {
    builder.atMost(limit, new TermSum().addAll(columns).terms);
    if (pinned) return [];
    const column = builder.implied();
    builder.atMost(0, new TermSum().add(column).addAll(columns, -1).terms);
    return [column];
  });
  return { all, placed, firstChoices };
}

const first = (column: number | undefined): number[] => (column === undefined ? [] : [column]);

/** Everybody at one host all day: what they could have there, whatever they do elsewhere. */
function atOneHost({ problem }: ProblemIndex, host: string): ProblemIndex {
  const presence = [{ host, start: 0, end: EVER }];
  return new ProblemIndex({ ...problem, people: problem.people.map((person) => ({ ...person, presence })) });
}

function partiesOf(frame: DayFrame, index: ProblemIndex, choices: readonly HostChoice[]): Party[] {
  const byKey = new Map<string, Party & { readonly members: HostChoice[] }>();
  for (const choice of choices) {
    const { stop, options } = choice;
    const { host, slots } = options;
    const cells = frame.cells.get(host.id) ?? [];
    const within = new Map(slots.map((moment) => [moment, cellsWithin(cells, choice.person, moment)]));
    const moments = slots.filter((moment) => (within.get(moment) ?? []).length > 0);
    const begin = firstStart(host, index.person(choice.person).group);
    const hours = moments.map((moment) => [moment.id, moment.end, ...(within.get(moment) ?? [])].join(' '));
    const key = JSON.stringify([stop, host.id, begin, ...hours]);
    const party = byKey.get(key) ?? { stop, host: host.id, moments, within, members: [] };
    byKey.set(key, party);
    party.members.push(choice);
  }
  return [...byKey.values()];
}

const cellsWithin = (cells: readonly ArrivalCell[], person: string, { start, end }: InterviewMoment): number[] =>
  cells.flatMap(({ stays }, at) => {
    const stay = stays.get(person);
    return stay && stay.from <= start && stay.until >= end ? [at] : [];
  });

interface PartyToAdd {
  readonly party: Party;
  readonly route: RouteColumns;
  readonly links: Links;
  readonly index: ProblemIndex;
  readonly places: OpenPlaces;
  readonly waiting: Map<number, number>;
  readonly slotSum: (slot: string) => TermSum;
}

/** One column per vehicle and moment: how many of the party have an interview then, having come by that vehicle. */
function addParty(builder: ProgrammeBuilder, adding: PartyToAdd): void {
  const { party, route, links, index, places, waiting, slotSum } = adding;
  const { stop, host, moments, within, members } = party;
  const begin = firstStart(index.host(host), index.person(members[0]?.person ?? '').group);
  const balance = new TermSum();
  for (const { vacancies } of members) balance.addAll(vacancies.values());
  for (const [vehicle, serves] of route.stops.get(stop) ?? []) {
    const all: number[] = [];
    for (const moment of moments) {
      const most = Math.min(members.length, ...moment.run.map(({ id }) => places.slotPlaces.get(id) ?? 0));
      const column = builder.integer(most);
      all.push(column);
      for (const { id } of moment.run) slotSum(id).add(column);
      waiting.set(column, moment.start - begin);
      const arrivals = route.cells.get(visitKey(vehicle, host)) ?? [];
      links.add({ vehicle, moment, arrivals: (within.get(moment) ?? []).map((at) => arrivals[at] ?? 0), column, most });
    }
    balance.addAll(all, -1);
    const limit = members.reduce((sum, { options }) => sum + options.limit, 0);
    builder.atMost(0, new TermSum().addAll(all).add(serves, -limit).terms);
  }
  builder.equal(0, balance.terms);
}

interface Link {
  readonly vehicle: string;
  readonly moment: InterviewMoment;
  readonly arrivals: readonly number[];
  readonly column: number;
  readonly most: number;
}

/** Interviews at a moment, of people who came by one vehicle, need an arrival in one of the same cells. */
class Links {
  private readonly byKey = new Map<string, { readonly first: Link; readonly columns: number[]; most: number }>();

  constructor(private readonly builder: ProgrammeBuilder) {}

  add(link: Link): void {
    const key = JSON.stringify([link.vehicle, link.moment.id, link.moment.end, ...link.arrivals]);
    const known = this.byKey.get(key) ?? { first: link, columns: [], most: 0 };
    this.byKey.set(key, known);
    known.columns.push(link.column);
    known.most += link.most;
  }

  close(): void {
    for (const { first: link, columns, most } of this.byKey.values()) {
      const places = Math.min(most, ...link.moment.run.map((slot) => slot.places));
      this.builder.atMost(0, new TermSum().addAll(columns).addAll(link.arrivals, -places).terms);
    }
  }
}
