import { isFree } from './interview-room';
import { MINUTES_BETWEEN_TOURS, type Span, type TourVisit, type TourWave } from './tour-request';

/**
 * Every way to place so many waves of one visit, most groups at once first, then the earliest.
 * A wave moved to earlier keeps nobody longer from an interview until it meets the arrival, the wave before it, or the
 * end of a slot, a block or a known interview; so no other moments need to be looked at.
 * @param kindOf groups of one kind can take each other's place; only one of them is tried
 * @param effort waves that may still be tried; it ends early when there are none left
 */
export function wavePlacings(
  visit: TourVisit,
  groups: readonly string[],
  count: number,
  kindOf: (group: string) => string,
  effort: Effort,
): Generator<readonly TourWave[]> {
  const ends = [...visit.slots, ...visit.blocks, ...visit.known].map(({ end }) => end);
  const moments = [...new Set(ends)].sort((one, other) => one - other);
  return place({ visit, moments, kindOf, effort }, [], groups, count);
}

/** How much may still be tried. */
export interface Effort {
  left: number;
}

interface Placing {
  readonly visit: TourVisit;
  readonly moments: readonly number[];
  readonly kindOf: (group: string) => string;
  readonly effort: Effort;
}

/** So many waves after the ones that stand; together they take the groups that are left. */
function* place(
  placing: Placing,
  waves: readonly TourWave[],
  left: readonly string[],
  count: number,
): Generator<readonly TourWave[]> {
  if (count === 0) {
    if (left.length === 0) yield waves;
    return;
  }
  const { minutes, guides } = placing.visit.terms;
  const last = placing.visit.present.end - minutes - (count - 1) * (minutes + MINUTES_BETWEEN_TOURS);
  const most = Math.min(guides, left.length - (count - 1));
  for (let size = most; size >= 1 && left.length - size <= (count - 1) * guides; size -= 1) {
    for (const together of choices(left, size, placing.kindOf)) {
      const others = left.filter((group) => !together.includes(group));
      for (const start of startsAfter(placing, waves.at(-1), last)) {
        if (placing.effort.left <= 0) return;
        placing.effort.left -= 1;
        const wave = { start, end: start + minutes, groups: together };
        if (isPossible(placing.visit, wave)) yield* place(placing, [...waves, wave], others, count - 1);
      }
    }
  }
}

function startsAfter({ visit, moments }: Placing, before: Span | undefined, last: number): number[] {
  const first = before === undefined ? visit.present.start : before.end + MINUTES_BETWEEN_TOURS;
  return [first, ...moments.filter((moment) => moment > first)].filter((start) => start <= last);
}

const isPossible = ({ blocks, known }: TourVisit, wave: TourWave): boolean =>
  blocks.every(({ start, end }) => wave.end <= start || wave.start >= end) &&
  known.every((interview) => !wave.groups.includes(interview.group) || isFree(wave, interview));

/** Every way to choose so many of these groups, one of those that are alike. */
function choices(groups: readonly string[], size: number, kindOf: (group: string) => string): string[][] {
  if (size === 0) return [[]];
  const tried = new Set<string>();
  return groups.flatMap((group, at) => {
    const kind = kindOf(group);
    if (tried.has(kind)) return [];
    tried.add(kind);
    return choices(groups.slice(at + 1), size - 1, kindOf).map((rest) => [group, ...rest]);
  });
}
