import { interviewRoom, isFree } from './interview-room';
import { MINUTES_BETWEEN_TOURS, type Span, type TourVisit, type TourWave } from './tour-request';

/** A group with the people that are expected in it. */
export interface SizedGroup {
  readonly id: string;
  readonly people: number;
}

export interface WavesFound {
  readonly waves: readonly TourWave[];
  readonly room: number;
  /** False when not every possibility could be looked at. */
  readonly proven: boolean;
}

/** Ways to place the waves of one visit that are looked at. */
const MOST_PLACINGS = 20_000;

/**
 * The waves of one visit that leave room for most interviews, then the fewest waves, then the earliest ones.
 * Exact: a wave moved to earlier loses nothing until it meets the arrival, the wave before it, the end of a slot or of
 * a block; so no other moments need to be looked at. Groups with as many people and no known interviews are alike.
 * @returns undefined when the tours do not fit
 */
export function bestWaves(visit: TourVisit, groups: readonly SizedGroup[]): WavesFound | undefined {
  const search = new WaveSearch(visit, groups);
  for (let count = Math.ceil(groups.length / visit.terms.guides); count <= groups.length; count += 1) {
    if (search.isAtBest) break;
    search.place([], groups, count);
  }
  return search.best && { ...search.best, proven: search.isAtBest || search.placings <= MOST_PLACINGS };
}

class WaveSearch {
  best: { readonly waves: readonly TourWave[]; readonly room: number } | undefined;
  placings = 0;
  private readonly bound: number;
  private readonly ends: readonly number[];

  constructor(
    private readonly visit: TourVisit,
    private readonly groups: readonly SizedGroup[],
  ) {
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
    this.bound = Math.min(sum(groups.map(({ people }) => people)), sum(visit.slots.map(({ places }) => places)));
    const ends = [...visit.slots, ...visit.blocks, ...visit.known].map(({ end }) => end);
    this.ends = [...new Set(ends)].sort((one, other) => one - other);
  }

  get isAtBest(): boolean {
    return this.best?.room === this.bound;
  }

  /** Places so many waves after the ones that stand; together they take the groups that are left. */
  place(waves: readonly TourWave[], left: readonly SizedGroup[], count: number): void {
    if (this.isAtBest || this.placings > MOST_PLACINGS) return;
    if (count === 0) {
      if (left.length === 0) this.weigh(waves);
      return;
    }
    const { minutes, guides } = this.visit.terms;
    const last = this.visit.present.end - minutes - (count - 1) * (minutes + MINUTES_BETWEEN_TOURS);
    const most = Math.min(guides, left.length - (count - 1));
    for (let size = most; size >= 1 && left.length - size <= (count - 1) * guides; size -= 1) {
      for (const together of this.choices(left, size)) {
        const others = left.filter((group) => !together.includes(group));
        for (const start of this.moments(waves.at(-1), last)) {
          const wave = { start, end: start + minutes, groups: together.map(({ id }) => id) };
          if (this.isPossible(wave)) this.place([...waves, wave], others, count - 1);
        }
      }
    }
  }

  private weigh(waves: readonly TourWave[]): void {
    this.placings += 1;
    const people = (id: string): number => this.groups.find((group) => group.id === id)?.people ?? 0;
    const tours = waves.map((wave) => ({
      ...wave,
      people: wave.groups.reduce((sum, id) => sum + people(id), 0),
    }));
    const room = interviewRoom(tours, this.visit.slots);
    if (this.best === undefined || room > this.best.room) this.best = { waves, room };
  }

  private moments(before: Span | undefined, last: number): number[] {
    const first = before === undefined ? this.visit.present.start : before.end + MINUTES_BETWEEN_TOURS;
    return [first, ...this.ends.filter((end) => end > first)].filter((start) => start <= last);
  }

  private isPossible(wave: TourWave): boolean {
    const { blocks, known } = this.visit;
    return (
      blocks.every(({ start, end }) => wave.end <= start || wave.start >= end) &&
      known.every((talk) => !wave.groups.includes(talk.group) || isFree(wave, talk))
    );
  }

  /** Every way to choose so many of these groups, one of those that are alike. */
  private choices(groups: readonly SizedGroup[], size: number): SizedGroup[][] {
    if (size === 0) return [[]];
    const found: SizedGroup[][] = [];
    const tried = new Set<string>();
    groups.forEach((group, at) => {
      const kind = this.kindOf(group);
      if (tried.has(kind)) return;
      tried.add(kind);
      for (const rest of this.choices(groups.slice(at + 1), size - 1)) found.push([group, ...rest]);
    });
    return found;
  }

  private kindOf({ id, people }: SizedGroup): string {
    return this.visit.known.some(({ group }) => group === id) ? id : `${people} people`;
  }
}
