import { TermSum, type ProgrammeRow } from '../../interviews';
import { travelTimes } from '../../itinerary';
import type { ArrivalCell } from '../frame/arrival-cells';
import type { DayFrame } from '../frame/day-frame';
import { takesTurns, visitKey } from '../search/design';
import { orderOf, type Region } from '../search/region';

/** Two visits of which one is wholly before the other, with the rows that say so. */
export interface VisitPair {
  /** Which is first in a region; undefined when either may be. */
  readonly firstIn: (region: Region) => 'one' | 'other' | undefined;
  /** What no day breaks. */
  readonly rows: PairRows;
  /** What a design keeps that can be driven in the whole minutes of its cells: narrower than what days show, by rounding. */
  readonly drivable: PairRows;
}

type PairRows = Readonly<Record<'one' | 'other' | 'either', readonly ProgrammeRow[]>>;

/** The columns of the cells of a visit. */
interface Visit {
  readonly cells: readonly ArrivalCell[];
  readonly columns: readonly number[];
}

/** Shown moments are each rounded by half a minute. */
const SHOWN = 1;
const EXACT = 0;

interface Arrivals {
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly used: ReadonlyMap<string, number>;
}

/** Every two visits of one vehicle, and at a host that takes one vehicle at a time every two vehicles; one in a step. */
export function* visitPairSteps(frame: DayFrame, route: Arrivals): Generator<undefined, VisitPair[]> {
  const { itinerary } = frame;
  const travel = travelTimes(itinerary);
  const visit = (vehicle: string, host: string): Visit => ({
    cells: frame.cells.get(host) ?? [],
    columns: route.cells.get(visitKey(vehicle, host)) ?? [],
  });
  const pairs: VisitPair[] = [];
  for (const { id } of itinerary.vehicles) {
    for (const [one, other] of pairsOf(itinerary.hosts)) {
      const firstIn = (region: Region) => firstOf(orderOf(frame, region, id), one.id, other.id);
      const distance = {
        after: one.visitMinutes + travel(one.id, other.id),
        before: other.visitMinutes + travel(other.id, one.id),
        used: route.used.get(id),
      };
      pairs.push({ firstIn, ...(yield* rowSteps(visit(id, one.id), visit(id, other.id), distance)) });
    }
  }
  for (const { id, visitMinutes } of itinerary.hosts.filter((host) => takesTurns(itinerary, host.id))) {
    for (const [one, other] of pairsOf(itinerary.vehicles)) {
      const firstIn = ({ turns }: Region) => firstOf(turns.get(id) ?? [], one.id, other.id);
      const distance = { after: visitMinutes, before: visitMinutes };
      pairs.push({ firstIn, ...(yield* rowSteps(visit(one.id, id), visit(other.id, id), distance)) });
    }
  }
  return pairs;
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));

/** Which of two comes first when some are known to come before all others. */
function firstOf(first: readonly string[], one: string, other: string): 'one' | 'other' | undefined {
  const next = first.find((id) => id === one || id === other);
  return next === undefined ? undefined : next === one ? 'one' : 'other';
}

interface Distance {
  /** Minutes from the one arrival to the other at least, when the one is first. */
  readonly after: number;
  /** And when the other is first. */
  readonly before: number;
  /** Column of whether the visits take place; they do when left out. */
  readonly used?: number | undefined;
}

function* rowSteps(
  one: Visit,
  other: Visit,
  distance: Distance,
): Generator<undefined, Pick<VisitPair, 'rows' | 'drivable'>> {
  const rows = yield* roundedSteps(one, other, distance, SHOWN);
  return { rows, drivable: yield* roundedSteps(one, other, distance, EXACT) };
}

function* roundedSteps(
  one: Visit,
  other: Visit,
  { after, before, used }: Distance,
  rounding: number,
): Generator<undefined, PairRows> {
  yield;
  return {
    one: inOrder(one, other, after - rounding, used),
    other: inOrder(other, one, before - rounding, used),
    either: apart(one, other, { after: after - rounding, before: before - rounding, used }),
  };
}

/**
 * The first visit from some cell on, and the next one too early for that, exclude each other. In a chain of such rows alone
 * no arrival is taken in parts: their corners are whole.
 */
function inOrder(first: Visit, next: Visit, minutes: number, used: number | undefined): ProgrammeRow[] {
  let covered = 0;
  return first.cells.flatMap(({ from }, at) => {
    const early = next.cells.filter(({ until }) => until < from + minutes).length;
    if (early === covered) return [];
    covered = early;
    return oneOf([...first.columns.slice(at), ...next.columns.slice(0, early)], used);
  });
}

/**
 * Every pair of cells that cannot be, and rows for half the time that the two visits take: of all arrivals in such a while
 * there is one at most, which keeps solutions from taking a little of each cell.
 */
function apart(one: Visit, other: Visit, { after, before, used }: Distance): ProgrammeRow[] {
  const clash = (a: ArrivalCell, b: ArrivalCell): boolean => a.from + after > b.until && b.from + before > a.until;
  const row = (some: readonly number[], others: readonly number[]): ProgrammeRow[] =>
    some.length === 0 || others.length === 0
      ? []
      : oneOf([...some.map((at) => one.columns[at] ?? 0), ...others.map((at) => other.columns[at] ?? 0)], used);
  const clashing = (with_: readonly number[]): number[] =>
    other.cells.flatMap((b, at) => (with_.every((a) => clash(one.cells[a] as ArrivalCell, b)) ? [at] : []));
  const half = (after + before) / 2;
  return [
    ...one.cells.flatMap((cell, at) => {
      const within = one.cells.flatMap(({ until }, a) => (a >= at && until <= cell.from + half ? [a] : []));
      return [...row([at], clashing([at])), ...(within.length > 1 ? row(within, clashing(within)) : [])];
    }),
    ...other.cells.flatMap((b, at) =>
      row(
        one.cells.flatMap((a, place) => (clash(a, b) ? [place] : [])),
        [at],
      ),
    ),
  ];
}

/** At most one of the columns, and none where the visits do not take place. */
function oneOf(columns: readonly number[], used: number | undefined): ProgrammeRow[] {
  const terms = new TermSum().addAll(columns);
  if (used !== undefined) terms.add(used, -1);
  return [{ lower: -Infinity, upper: used === undefined ? 1 : 0, terms: terms.terms }];
}
