import {
  firstStart,
  TermSum,
  type InterviewMoment,
  type OpenHostOptions,
  type OpenPlaces,
  type ProblemIndex,
  type ProgrammeBuilder,
} from '../../interviews';
import type { ArrivalCell } from '../frame/arrival-cells';
import { NO_STOP, type DayFrame } from '../frame/day-frame';
import { visitKey } from '../search/design';
import type { RouteColumns } from './route-columns';

/** What one person could have at one host if a stay there were long enough. */
export interface HostChoice {
  readonly person: string;
  readonly stop: string;
  readonly options: OpenHostOptions;
  /** Vacancy → whether the person has an interview for it. */
  readonly vacancies: ReadonlyMap<string, number>;
}

/** The columns of people who are alike at a host. */
export interface PartyColumns {
  readonly members: readonly HostChoice[];
  /** Vehicle → how many interviews those of its stops have at which moment (by slot). */
  readonly vehicles: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Stop → vehicle → how many interviews people of the stop have, having come by that vehicle; absent where no other serves it. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** People who are alike at a host: the same moments and stays, whichever stop is theirs. Columns count them. */
interface Party {
  readonly host: string;
  readonly moments: readonly InterviewMoment[];
  /** Per moment the cells in which it lies inside the stay. */
  readonly within: ReadonlyMap<InterviewMoment, readonly number[]>;
  readonly members: readonly HostChoice[];
}

/** People who are alike are planned together. */
export function* partySteps(
  frame: DayFrame,
  index: ProblemIndex,
  choices: readonly HostChoice[],
): Generator<undefined, Party[]> {
  const byKey = new Map<string, Party & { readonly members: HostChoice[] }>();
  for (const choice of choices) {
    yield;
    const { host, slots } = choice.options;
    const cells = frame.cells.get(host.id) ?? [];
    const within = new Map(slots.map((moment) => [moment, cellsWithin(cells, choice.person, moment)]));
    const moments = slots.filter((moment) => (within.get(moment) ?? []).length > 0);
    const begin = firstStart(host, index.person(choice.person).group);
    const hours = moments.map((moment) => [moment.id, moment.end, ...(within.get(moment) ?? [])].join(' '));
    const key = JSON.stringify([host.id, begin, ...hours]);
    const party = byKey.get(key) ?? { host: host.id, moments, within, members: [] };
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
export function addParty(builder: ProgrammeBuilder, adding: PartyToAdd): PartyColumns {
  const { members } = adding.party;
  const byVehicle = new Map<string, TermSum>();
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const stop of new Set(members.map((member) => member.stop))) {
    const ofStop = members.filter((member) => member.stop === stop);
    counts.set(stop, addCounts(builder, adding.route, ofStop, byVehicle));
  }
  const vehicles = new Map(
    [...byVehicle].map(([vehicle, balance]) => [vehicle, addMoments(builder, adding, vehicle, balance)]),
  );
  return { members, vehicles, counts };
}

/** By which vehicle people of one stop come to their interviews. */
function addCounts(
  builder: ProgrammeBuilder,
  route: RouteColumns,
  members: readonly HostChoice[],
  byVehicle: Map<string, TermSum>,
): ReadonlyMap<string, number> {
  const serving = [...(route.stops.get(members[0]?.stop ?? NO_STOP) ?? [])];
  const limit = members.reduce((sum, { options }) => sum + options.limit, 0);
  const all = members.flatMap(({ vacancies }) => [...vacancies.values()]);
  const sumOf = (vehicle: string): TermSum => {
    const sum = byVehicle.get(vehicle) ?? new TermSum();
    byVehicle.set(vehicle, sum);
    return sum;
  };
  const [only] = serving;
  if (only && serving.length === 1) {
    sumOf(only[0]).addAll(all);
    builder.atMost(0, new TermSum().addAll(all).add(only[1], -limit).terms);
    return new Map();
  }
  const counts = new Map(serving.map(([vehicle]) => [vehicle, builder.integer(limit)]));
  for (const [vehicle, serves] of serving) {
    const count = counts.get(vehicle) ?? 0;
    sumOf(vehicle).add(count);
    builder.atMost(0, new TermSum().add(count).add(serves, -limit).terms);
  }
  builder.equal(0, new TermSum().addAll(all).addAll(counts.values(), -1).terms);
  return counts;
}

/** @param balance the interviews of people who came by the vehicle */
function addMoments(
  builder: ProgrammeBuilder,
  { party, route, links, index, places, waiting, slotSum }: PartyToAdd,
  vehicle: string,
  balance: TermSum,
): ReadonlyMap<string, number> {
  const { host, moments, within, members } = party;
  const begin = firstStart(index.host(host), index.person(members[0]?.person ?? '').group);
  const arrivals = route.cells.get(visitKey(vehicle, host)) ?? [];
  const columns = new Map<string, number>();
  for (const moment of moments) {
    const most = Math.min(members.length, ...moment.run.map(({ id }) => places.slotPlaces.get(id) ?? 0));
    const column = builder.integer(most);
    columns.set(moment.id, column);
    for (const { id } of moment.run) slotSum(id).add(column);
    waiting.set(column, moment.start - begin);
    links.add({ vehicle, moment, arrivals: (within.get(moment) ?? []).map((at) => arrivals[at] ?? 0), column, most });
  }
  builder.equal(0, balance.addAll(columns.values(), -1).terms);
  return columns;
}

interface Link {
  readonly vehicle: string;
  readonly moment: InterviewMoment;
  readonly arrivals: readonly number[];
  readonly column: number;
  readonly most: number;
}

/** Interviews at a moment, of people who came by one vehicle, need an arrival in one of the same cells. */
export class Links {
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
