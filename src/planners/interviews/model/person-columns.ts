import { TermSum, type ProgrammeBuilder } from './integer-programme';
import type { InterviewChoice } from '../problem/interview-problem';
import type { HostColumns, KeepColumn, PersonColumns } from './model-columns';
import { clashingSets, isFreeOfClashes, type OpenHostOptions, type OpenPerson } from '../problem/open-options';
import type { ProblemIndex } from '../problem/possible-interviews';

/** Adds all columns of one person, and the rows that concern nobody else. */
export function addPerson(builder: ProgrammeBuilder, index: ProblemIndex, open: OpenPerson): PersonColumns {
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
  if (placed !== undefined && changed !== undefined) changesWhenNoneIsKept(builder, hosts, placed, changed);
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

function addChanged(
  builder: ProgrammeBuilder,
  open: OpenPerson,
  hosts: readonly HostColumns[],
  published: readonly InterviewChoice[],
): number | undefined {
  if (changesAnyway(open, hosts, published)) return undefined;
  if (hosts.every((host) => host.vacancies.size === 0)) return undefined;
  const keeps = hosts.flatMap((host) => host.keeps);
  const changed = builder.implied();
  for (const { column } of keeps)
    builder.rows.push({ lower: 1, upper: Infinity, terms: new TermSum().add(changed).add(column).terms });
  for (const host of hosts) addAdditions(builder, host, changed);
  return changed;
}

/** An interview that was not published changes something; where there can only be one, all of a host count together. */
function addAdditions(builder: ProgrammeBuilder, { options, vacancies, keeps }: HostColumns, changed: number): void {
  const sets = options.limit === 1 ? [[...vacancies.keys()]] : [...vacancies.keys()].map((id) => [id]);
  for (const set of sets) {
    const columns = set.flatMap((id) => vacancies.get(id) ?? []);
    const kept = keptBy(keeps, ({ vacancy }) => set.includes(vacancy));
    builder.atMost(0, new TermSum().addAll(columns).addAll(kept, -1).add(changed, -1).terms);
  }
}

/** No rule of its own, but it keeps the relaxation from changing people by halves at several hosts. */
function changesWhenNoneIsKept(
  builder: ProgrammeBuilder,
  hosts: readonly HostColumns[],
  placed: number,
  changed: number,
): void {
  const keeps = hosts.flatMap((host) => host.keeps.map(({ column }) => column));
  builder.atMost(0, new TermSum().add(placed).addAll(keeps, -1).add(changed, -1).terms);
}

/** Whether pins or impossible published interviews change this person's interviews whatever else is decided. */
function changesAnyway(
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
