import { TermSum, type ProgrammeBuilder } from './integer-programme';
import type { PersonColumns, PlaceColumn } from './model-columns';
import type { InterviewMoment } from '../problem/interview-moments';
import { assignPlaces, countsAreEnough } from '../problem/interview-places';
import type { ProblemIndex } from '../problem/possible-interviews';

export interface PlaceColumns {
  readonly columns: readonly PlaceColumn[];
  /** What is one to begin with: the places of pins. */
  readonly start: ReadonlySet<number>;
}

/**
 * An interview of several slots keeps one place throughout. Where counting does not see to that, each such interview
 * chooses its place; interviews of one slot take what is left.
 */
export function addPlaces(
  builder: ProgrammeBuilder,
  index: ProblemIndex,
  people: readonly PersonColumns[],
): PlaceColumns {
  const columns: PlaceColumn[] = [];
  const start = new Set<number>();
  for (const host of index.hosts.keys()) {
    const pinned = pinnedAt(index, host);
    const open = openAt(people, host);
    if (countsAreEnough([...pinned, ...open.map(({ moment }) => moment)].map(({ run }) => run))) continue;
    const places = assignPlaces(pinned.map(({ run }) => run)) ?? [];
    pinned.forEach((moment, at) => {
      if (moment.run.length === 1) return;
      const own = addChoice(builder, moment, columns);
      builder.equal(1, new TermSum().addAll(own).terms);
      const begin = own[(places[at] ?? 1) - 1];
      if (begin !== undefined) start.add(begin);
    });
    for (const { moment, column } of open.filter((one) => one.moment.run.length > 1)) {
      builder.equal(0, new TermSum().addAll(addChoice(builder, moment, columns)).add(column, -1).terms);
    }
  }
  for (const together of ofSamePlace(columns)) builder.atMost(1, new TermSum().addAll(together).terms);
  return { columns, start };
}

const pinnedAt = (index: ProblemIndex, host: string): InterviewMoment[] =>
  index.problem.pins
    .map(({ person, slot }) => index.moment(index.person(person), slot))
    .filter((moment) => moment.host === host);

const openAt = (
  people: readonly PersonColumns[],
  host: string,
): { readonly moment: InterviewMoment; readonly column: number }[] =>
  people
    .flatMap(({ hosts }) => hosts.filter(({ options }) => options.host.id === host))
    .flatMap(({ options, ownSlots }) =>
      options.slots.flatMap((moment) => {
        const column = ownSlots?.get(moment.id);
        return column === undefined ? [] : [{ moment, column }];
      }),
    );

/** @returns a column per place that the whole run has, in order */
function addChoice(builder: ProgrammeBuilder, { run }: InterviewMoment, columns: PlaceColumn[]): number[] {
  const most = Math.min(...run.map(({ places }) => places));
  return Array.from({ length: most }, (_, at) => {
    const column = builder.integer();
    for (const { id } of run) columns.push({ slot: id, place: at + 1, column });
    return column;
  });
}

function ofSamePlace(columns: readonly PlaceColumn[]): number[][] {
  const sets = new Map<string, number[]>();
  for (const { slot, place, column } of columns) {
    const key = `${place} ${slot}`;
    sets.set(key, [...(sets.get(key) ?? []), column]);
  }
  return [...sets.values()];
}
