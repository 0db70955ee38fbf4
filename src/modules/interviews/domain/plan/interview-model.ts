import { ProgrammeBuilder, TermSum, type IntegerProgramme } from './integer-programme';
import type { InterviewChoice, InterviewProblem, InterviewSlot } from './interview-problem';
import { objectiveLevels } from './objective-levels';
import {
  clashingSets,
  isFreeOfClashes,
  openPeople,
  openPlaces,
  type OpenHostOptions,
  type OpenPerson,
} from './open-options';
import { firstStart, ProblemIndex } from './possible-interviews';

/** A published interview that this person could keep, and the column that says so. */
export interface KeepColumn {
  readonly choice: InterviewChoice;
  readonly column: number;
}

/** The columns of one person at one host. */
export interface HostColumns {
  readonly options: OpenHostOptions;
  readonly vacancies: ReadonlyMap<string, number>;
  readonly keeps: readonly KeepColumn[];
  /** Own slot columns; undefined where the slots are shared with people who may use the same ones. */
  readonly ownSlots: ReadonlyMap<string, number> | undefined;
}

export interface PersonColumns {
  readonly open: OpenPerson;
  readonly hosts: readonly HostColumns[];
  /** Whether this person has an interview; undefined when a pin or the lack of options settles it. */
  readonly placed: number | undefined;
  /** Whether this person's interviews differ from the published ones; undefined when that is settled. */
  readonly changed: number | undefined;
}

/** People who may use the same slots of one host, one each, and how many of them go to each slot. */
export interface SlotShare {
  readonly group: string;
  readonly slots: readonly InterviewSlot[];
  readonly columns: ReadonlyMap<string, number>;
  readonly members: readonly { readonly person: PersonColumns; readonly host: HostColumns }[];
}

/** The integer programme of a problem, and which column means what. */
export interface InterviewModel {
  readonly index: ProblemIndex;
  readonly people: readonly PersonColumns[];
  readonly shares: readonly SlotShare[];
  readonly programme: IntegerProgramme;
  /** The rows that limit the places of slots and the candidates of vacancies, where they can be short. */
  readonly slotRows: ReadonlyMap<string, number>;
  readonly vacancyRows: ReadonlyMap<string, number>;
}

/**
 * Builds the programme. A vacancy and a slot never depend on each other, so a person has one column per vacancy and
 * one per slot (not one per pair), as many of the one as of the other at each host; and people who may use the same
 * slots, without clashes elsewhere, share one column per slot that counts them.
 */
export function buildInterviewModel(problem: InterviewProblem): InterviewModel {
  const index = new ProblemIndex(problem);
  const builder = new ProgrammeBuilder();
  const places = openPlaces(index);
  const people = openPeople(index, places).map((open) => addPerson(builder, index, open));
  addInterpreterRows(builder, people);
  const shares = addShares(builder, people);
  const usage = new Map<string, TermSum>();
  for (const person of people) countOwnUse(usage, person);
  for (const share of shares) {
    for (const [slot, column] of share.columns) sumOf(usage, slotKey(slot)).add(column);
  }
  const slotRows = limitRows(builder, places.slotPlaces, (id) => sumOf(usage, slotKey(id)));
  const vacancyRows = limitRows(builder, places.candidatePlaces, (id) => sumOf(usage, vacancyKey(id)));
  const parts = { index, people, shares };
  const start = builder.columns.map(() => 0);
  for (const { changed } of people) if (changed !== undefined) start[changed] = 1;
  const programme = { columns: builder.columns, rows: builder.rows, levels: objectiveLevels(parts), start };
  return { ...parts, programme, slotRows, vacancyRows };
}

function limitRows(
  builder: ProgrammeBuilder,
  places: ReadonlyMap<string, number>,
  usageOf: (id: string) => TermSum,
): ReadonlyMap<string, number> {
  return new Map(
    [...places].flatMap(([id, left]): [string, number][] => {
      const row = builder.atMost(left, usageOf(id).terms);
      return row === undefined ? [] : [[id, row]];
    }),
  );
}

const slotKey = (id: string): string => `slot ${id}`;
const vacancyKey = (id: string): string => `vacancy ${id}`;

function sumOf(sums: Map<string, TermSum>, key: string): TermSum {
  const sum = sums.get(key) ?? new TermSum();
  sums.set(key, sum);
  return sum;
}

function countOwnUse(usage: Map<string, TermSum>, person: PersonColumns): void {
  for (const host of person.hosts) {
    for (const [vacancy, column] of host.vacancies) sumOf(usage, vacancyKey(vacancy)).add(column);
    if (host.ownSlots) {
      for (const [slot, column] of host.ownSlots) sumOf(usage, slotKey(slot)).add(column);
    } else {
      for (const { choice, column } of host.keeps) sumOf(usage, slotKey(choice.slot)).add(column);
    }
  }
}

function addPerson(builder: ProgrammeBuilder, index: ProblemIndex, open: OpenPerson): PersonColumns {
  const { rules, published } = index.problem;
  const ofPerson = (published ?? []).filter((choice) => choice.person === open.person.id);
  const hosts = open.options.map((options): HostColumns => {
    const own = !isFreeOfClashes(open, options, rules.minutesBetweenInterviews);
    return addHost(builder, options, ofPerson, own);
  });
  addClashRows(builder, hosts, rules.minutesBetweenInterviews);
  const all = hosts.flatMap((host) => [...host.vacancies.values()]);
  builder.atMost(open.limit, new TermSum().addAll(all).terms);
  const placed = open.pins.length > 0 || all.length === 0 ? undefined : builder.implied();
  if (placed !== undefined) builder.atMost(0, new TermSum().add(placed).addAll(all, -1).terms);
  const changed = published && addChanged(builder, open, hosts, ofPerson);
  return { open, hosts, placed, changed };
}

function addHost(
  builder: ProgrammeBuilder,
  options: OpenHostOptions,
  published: readonly InterviewChoice[],
  own: boolean,
): HostColumns {
  const vacancies = new Map(options.vacancies.map(({ id }) => [id, builder.integer()]));
  const ownSlots = own ? new Map(options.slots.map(({ id }) => [id, builder.integer()])) : undefined;
  const slotIds = new Set(options.slots.map(({ id }) => id));
  const keeps = published
    .filter((choice) => vacancies.has(choice.vacancy) && slotIds.has(choice.slot))
    .map((choice): KeepColumn => ({ choice, column: builder.integer() }));
  builder.atMost(options.limit, new TermSum().addAll(vacancies.values()).terms);
  for (const [vacancy, column] of vacancies) {
    atMostColumn(
      builder,
      keptBy(keeps, (choice) => choice.vacancy === vacancy),
      column,
    );
  }
  if (ownSlots) {
    builder.equal(0, new TermSum().addAll(vacancies.values()).addAll(ownSlots.values(), -1).terms);
    for (const [slot, column] of ownSlots)
      atMostColumn(
        builder,
        keptBy(keeps, (choice) => choice.slot === slot),
        column,
      );
  }
  return { options, vacancies, keeps, ownSlots };
}

const keptBy = (keeps: readonly KeepColumn[], which: (choice: InterviewChoice) => boolean): number[] =>
  keeps.filter(({ choice }) => which(choice)).map(({ column }) => column);

function atMostColumn(builder: ProgrammeBuilder, columns: readonly number[], column: number): void {
  if (columns.length > 0) builder.atMost(0, new TermSum().addAll(columns).add(column, -1).terms);
}

function addClashRows(builder: ProgrammeBuilder, hosts: readonly HostColumns[], minutesBetween: number): void {
  const own = hosts.filter((host) => host.ownSlots !== undefined);
  const columns = new Map(own.flatMap((host) => [...(host.ownSlots ?? [])]));
  const slots = own.flatMap((host) => host.options.slots);
  const limitedByHost = new Set(own.filter((host) => host.options.limit === 1).map((host) => host.options.host.id));
  for (const set of clashingSets(slots, minutesBetween)) {
    const atHosts = new Set(set.map((slot) => slot.host));
    const [first] = atHosts;
    if (set.length === 1) continue;
    if (atHosts.size === 1 && first !== undefined && limitedByHost.has(first)) continue;
    builder.atMost(1, new TermSum().addAll(set.flatMap((slot) => columns.get(slot.id) ?? [])).terms);
  }
}

/** An interpreter is at one interview at a time. */
function addInterpreterRows(builder: ProgrammeBuilder, people: readonly PersonColumns[]): void {
  const interpreters = new Set(people.flatMap(({ open }) => open.person.interpreter ?? []));
  for (const interpreter of interpreters) {
    const hosts = people
      .filter(({ open }) => open.person.interpreter === interpreter)
      .flatMap((person) => person.hosts);
    const slots = new Map(hosts.flatMap(({ options }) => options.slots.map((slot) => [slot.id, slot])));
    for (const set of clashingSets([...slots.values()], 0)) {
      const columns = hosts.flatMap(({ ownSlots }) => set.flatMap(({ id }) => ownSlots?.get(id) ?? []));
      builder.atMost(1, new TermSum().addAll(columns).terms);
    }
  }
}

function addChanged(
  builder: ProgrammeBuilder,
  open: OpenPerson,
  hosts: readonly HostColumns[],
  published: readonly InterviewChoice[],
): number | undefined {
  if (changesAnyway(open, hosts, published)) return undefined;
  const vacancies = hosts.flatMap((host) => [...host.vacancies]);
  if (vacancies.length === 0) return undefined;
  const keeps = hosts.flatMap((host) => host.keeps);
  const changed = builder.implied();
  for (const { column } of keeps)
    builder.rows.push({ lower: 1, upper: Infinity, terms: new TermSum().add(changed).add(column).terms });
  for (const [vacancy, column] of vacancies) {
    const kept = keptBy(keeps, (choice) => choice.vacancy === vacancy);
    builder.atMost(0, new TermSum().add(column).addAll(kept, -1).add(changed, -1).terms);
  }
  return changed;
}

/** Whether pins or impossible published interviews change this person's interviews whatever else is decided. */
export function changesAnyway(
  { pins }: OpenPerson,
  hosts: readonly HostColumns[],
  published: readonly InterviewChoice[],
): boolean {
  const keepable = hosts.reduce((count, host) => count + host.keeps.length, 0);
  const pinned = pins.filter((pin) => published.some((choice) => isSame(choice, pin))).length;
  return pinned < pins.length || keepable + pinned < published.length;
}

const isSame = (one: InterviewChoice, other: InterviewChoice): boolean =>
  one.vacancy === other.vacancy && one.slot === other.slot;

function addShares(builder: ProgrammeBuilder, people: readonly PersonColumns[]): SlotShare[] {
  const byKey = new Map<string, { person: PersonColumns; host: HostColumns }[]>();
  for (const person of people) {
    for (const host of person.hosts.filter(({ ownSlots }) => !ownSlots)) {
      const begin = firstStart(host.options.host, person.open.person.group);
      const key = [begin, ...host.options.slots.map((slot) => slot.id)].join('\u0000');
      byKey.set(key, [...(byKey.get(key) ?? []), { person, host }]);
    }
  }
  return [...byKey.values()].flatMap((members) => addShare(builder, members));
}

function addShare(builder: ProgrammeBuilder, members: SlotShare['members']): SlotShare[] {
  const [first] = members;
  if (!first) return [];
  const { slots } = first.host.options;
  const columns = new Map(slots.map((slot) => [slot.id, builder.integer(members.length)]));
  const balance = new TermSum().addAll(columns.values(), -1);
  for (const { host } of members) {
    balance.addAll(host.vacancies.values()).addAll(
      host.keeps.map((keep) => keep.column),
      -1,
    );
  }
  builder.equal(0, balance.terms);
  return [{ group: first.person.open.person.group, slots, columns, members }];
}
