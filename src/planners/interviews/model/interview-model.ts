import { ProgrammeBuilder, TermSum } from './integer-programme';
import type { InterviewProblem } from '../problem/interview-problem';
import type { HostColumns, InterviewModel, PersonColumns } from './model-columns';
import { addPlaces } from './place-columns';
import { objectiveLevels } from '../objective/objective-levels';
import { clashingSets, openPeople, openPlaces } from '../problem/open-options';
import { addPerson } from './person-columns';
import { ProblemIndex, type Period } from '../problem/possible-interviews';
import { addShares } from './slot-shares';

/**
 * Builds the programme in steps of a few milliseconds, so that whoever runs them can do other work in between. A vacancy
 * and a slot never depend on each other, so a person has one column per vacancy and one per slot (not one per pair), as
 * many of the one as of the other at each host; and people who may use the same slots, without clashes elsewhere, share
 * one column per slot that counts them.
 */
export function* interviewModelSteps(problem: InterviewProblem): Generator<undefined, InterviewModel> {
  const index = new ProblemIndex(problem);
  const builder = new ProgrammeBuilder();
  const places = openPlaces(index);
  const people: PersonColumns[] = [];
  for (const open of openPeople(index, places)) {
    people.push(addPerson(builder, index, open));
    yield;
  }
  addInterpreterRows(builder, people);
  yield;
  const shares = addShares(builder, people);
  yield;
  const chosen = addPlaces(builder, index, people);
  yield;
  const usage = new Map<string, TermSum>();
  for (const person of people) {
    countOwnUse(usage, person);
    yield;
  }
  for (const share of shares) {
    for (const [slot, column] of share.columns) sumOf(usage, slotKey(slot)).add(column);
  }
  const slotRows = limitRows(builder, places.slotPlaces, (id) => sumOf(usage, slotKey(id)));
  const vacancyRows = limitRows(builder, places.candidatePlaces, (id) => sumOf(usage, vacancyKey(id)));
  yield;
  const parts = { index, people, shares, places: chosen.columns };
  const start = builder.columns.map((_, at) => (chosen.start.has(at) ? 1 : 0));
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
      for (const { id, run } of host.options.slots) {
        const column = host.ownSlots.get(id);
        if (column !== undefined) for (const slot of run) sumOf(usage, slotKey(slot.id)).add(column);
      }
    } else {
      for (const { choice, column } of host.keeps) sumOf(usage, slotKey(choice.slot)).add(column);
    }
  }
}

/** An interpreter is at one interview at a time. */
function addInterpreterRows(builder: ProgrammeBuilder, people: readonly PersonColumns[]): void {
  const interpreters = new Set(people.flatMap(({ open }) => open.person.interpreter ?? []));
  for (const interpreter of interpreters) {
    const hosts = people
      .filter(({ open }) => open.person.interpreter === interpreter)
      .flatMap((person) => person.hosts);
    for (const set of clashingSets(columnsByPeriod(hosts), 0)) {
      builder.atMost(1, new TermSum().addAll(set.flatMap(({ columns }) => columns)).terms);
    }
  }
}

/** The columns of moments that begin with the same slot and take equally long, together. */
function columnsByPeriod(hosts: readonly HostColumns[]): (Period & { readonly columns: readonly number[] })[] {
  const periods = new Map<string, Period & { readonly columns: number[] }>();
  for (const { options, ownSlots } of hosts) {
    for (const { id, start, end } of options.slots) {
      const key = `${end} ${id}`;
      const period = periods.get(key) ?? { start, end, columns: [] };
      periods.set(key, period);
      const column = ownSlots?.get(id);
      if (column !== undefined) period.columns.push(column);
    }
  }
  return [...periods.values()];
}
