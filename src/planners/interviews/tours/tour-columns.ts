import { TermSum, type ProgrammeBuilder } from '../model/integer-programme';
import { isFree } from './interview-room';
import { MINUTES_BETWEEN_TOURS, type Span, type TourVisit, type TourWave } from './tour-request';
import { tourStarts } from './tour-starts';

/** A visit of which the waves are to be chosen, with some to begin with. */
export interface VisitToPlan {
  readonly visit: TourVisit;
  readonly waves: readonly TourWave[];
}

/** A moment at which groups can be shown around. */
export interface StartColumns extends Span {
  /** Whether there is a wave then. */
  readonly used: number;
  /** Per group whether it is shown around then; left out where it cannot. */
  readonly groups: ReadonlyMap<string, number>;
}

/** The columns that choose the waves of one visit. */
export interface VisitColumns {
  readonly visit: TourVisit;
  readonly starts: readonly StartColumns[];
}

/** Adds them, with the rules for tours: every group once, no more groups than guides, and no two waves too close. */
export function addVisit(
  builder: ProgrammeBuilder,
  groups: readonly string[],
  visit: TourVisit,
  slots: readonly Span[],
): VisitColumns {
  const { minutes, guides } = visit.terms;
  const starts = tourStarts(visit, slots).map((start): StartColumns => {
    const span = { start, end: start + minutes };
    const able = groups.filter((group) =>
      visit.known.every((interview) => interview.group !== group || isFree(span, interview)),
    );
    return { ...span, used: builder.integer(), groups: new Map(able.map((group) => [group, builder.integer()])) };
  });
  for (const group of groups) builder.equal(1, sumOf(starts.flatMap((start) => start.groups.get(group) ?? [])));
  for (const { used, groups: here } of starts) {
    builder.atMost(0, new TermSum().addAll(here.values()).add(used, -guides).terms);
    for (const column of here.values()) builder.atMost(0, new TermSum().add(column).add(used, -1).terms);
  }
  for (const { start } of starts) {
    const near = starts.filter((one) => one.start >= start && one.start < start + minutes + MINUTES_BETWEEN_TOURS);
    builder.atMost(1, sumOf(near.map(({ used }) => used)));
  }
  return { visit, starts };
}

const sumOf = (columns: readonly number[]): ReadonlyMap<number, number> => new TermSum().addAll(columns).terms;

/** The columns that are one when the visit has these waves. */
export const columnsOf = ({ starts }: VisitColumns, waves: readonly TourWave[]): number[] =>
  waves.flatMap((wave) => {
    const at = starts.find(({ start }) => start === wave.start);
    return at ? [at.used, ...wave.groups.flatMap((group) => at.groups.get(group) ?? [])] : [];
  });

/** The waves that a solution chose. */
export const chosenWaves = ({ starts }: VisitColumns, values: ArrayLike<number>): TourWave[] =>
  starts
    .map(({ start, end, groups }) => ({
      ...{ start, end },
      groups: [...groups].flatMap(([group, column]) => ((values[column] ?? 0) > 0.5 ? [group] : [])),
    }))
    .filter(({ groups }) => groups.length > 0);
