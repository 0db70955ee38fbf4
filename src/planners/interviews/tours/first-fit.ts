import { isFree } from './interview-room';
import { MINUTES_BETWEEN_TOURS, type TourVisit, type TourWave } from './tour-request';

interface Reached {
  readonly waves: readonly TourWave[];
  /** When the next wave can begin. */
  readonly next: number;
  /** Which groups with known interviews were on tour, as bits, and how many of the others. */
  readonly done: number;
  readonly freeDone: number;
}

/**
 * Waves that end as early as can be, found per set of groups that have been on tour: an earlier end leaves every later
 * wave possible, so of each set only the earliest counts. Groups without known interviews fill up every wave.
 * @returns undefined when the tours do not fit
 */
export function firstFit(visit: TourVisit, groups: readonly string[]): readonly TourWave[] | undefined {
  const bound = groups.filter((group) => visit.known.some((interview) => interview.group === group));
  const free = groups.filter((group) => !bound.includes(group));
  if (bound.some((group) => !earliest(visit, visit.present.start, [group]))) return undefined;
  const all = 2 ** bound.length - 1;
  const reached = new Map<string, Reached>();
  const keep = (one: Reached): void => {
    const key = keyOf(one.done, one.freeDone);
    if (one.next < (reached.get(key)?.next ?? Infinity)) reached.set(key, one);
  };
  keep({ waves: [], next: visit.present.start, done: 0, freeDone: 0 });
  for (let done = 0; done <= all; done += 1) {
    for (let freeDone = 0; freeDone <= free.length; freeDone += 1) {
      const from = reached.get(keyOf(done, freeDone));
      if (from) for (const set of subsets(all - done)) withWave(visit, from, set, bound, free).forEach(keep);
    }
  }
  return reached.get(keyOf(all, free.length))?.waves;
}

/** One wave more, with this set of groups and as many of the others as guides are left for. */
function withWave(
  visit: TourVisit,
  from: Reached,
  set: number,
  bound: readonly string[],
  free: readonly string[],
): Reached[] {
  const guides = visit.terms.guides - countOf(set);
  if (guides < 0) return [];
  const together = bound.filter((_, at) => isIn(set, at));
  const more = free.slice(from.freeDone, from.freeDone + guides);
  const wave = earliest(visit, from.next, [...together, ...more]);
  if (!wave) return [];
  return [
    {
      waves: [...from.waves, wave],
      next: wave.end + MINUTES_BETWEEN_TOURS,
      done: from.done + set,
      freeDone: from.freeDone + more.length,
    },
  ];
}

const keyOf = (done: number, freeDone: number): string => `${done} ${freeDone}`;

const isIn = (set: number, at: number): boolean => ((set >> at) & 1) === 1;

function countOf(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count += 1;
  return count;
}

/** Every subset of a set of bits, the empty one too. */
function* subsets(set: number): Generator<number> {
  for (let subset = set; subset > 0; subset = (subset - 1) & set) yield subset;
  yield 0;
}

function earliest(visit: TourVisit, from: number, groups: readonly string[]): TourWave | undefined {
  const { terms, present, blocks, known } = visit;
  if (groups.length === 0) return undefined;
  const interviews = known.filter(({ group }) => groups.includes(group));
  let start = from;
  while (start + terms.minutes <= present.end) {
    const wave = { start, end: start + terms.minutes, groups };
    const inTheWay = [
      ...blocks.filter((block) => wave.start < block.end && block.start < wave.end),
      ...interviews.filter((interview) => !isFree(wave, interview)),
    ];
    if (inTheWay.length === 0) return wave;
    start = Math.max(...inTheWay.map(({ end }) => end));
  }
  return undefined;
}
