import type { HalfDay, HalfDays } from '../half-day';

/** Which stops a way remembers at each stop: its nearest ones, as bits, and what is left of a memory on the next stop. */
export interface StopMemory {
  readonly count: number;
  /** The bit of a stop in the memory at another one, 0 when it is not remembered there: there × stops + stop. */
  readonly bit: Int32Array;
  /** Memory at the next stop: (from × stops + to) × 2^count + memory at the first. */
  readonly carried: Uint8Array;
}

/** Memories on the ways out and home. */
export interface DayMemories {
  readonly out: StopMemory;
  readonly home: StopMemory;
}

/** Stops remembered at each stop; their sets must fit in 8 bits. */
const REMEMBERED = 7;

export const dayMemories = ({ out, home }: HalfDays): DayMemories => ({
  out: nearestRemembered(out),
  home: nearestRemembered(home),
});

function nearestRemembered(half: HalfDay): StopMemory {
  const { stopCount } = half;
  const count = Math.min(REMEMBERED, stopCount - 1);
  const bit = new Int32Array(stopCount * stopCount);
  const remembered = Array.from({ length: stopCount }, (_, stop) => nearestStops(half, stop).slice(0, count));
  remembered.forEach((nearest, there) => {
    nearest.forEach((stop, place) => (bit[there * stopCount + stop] = 1 << place));
  });
  const size = 2 ** count;
  const carried = new Uint8Array(stopCount * stopCount * size);
  for (let leg = 0; leg < stopCount * stopCount; leg++) {
    const to = leg % stopCount;
    const from = (leg - to) / stopCount;
    const bits = (remembered[from] as number[]).map((stop) => bit[to * stopCount + stop] as number);
    for (let memory = 0; memory < size; memory++) {
      carried[leg * size + memory] = bits.reduce(
        (kept, moved, place) => (((memory >> place) & 1) === 1 ? kept | moved : kept),
        bit[to * stopCount + from] as number,
      );
    }
  }
  return { count, bit, carried };
}

/** All other stops, the nearest first. */
export function nearestStops({ stopCount, travel }: Pick<HalfDay, 'stopCount' | 'travel'>, centre: number): number[] {
  const distance = (stop: number): number =>
    (travel[centre * stopCount + stop] as number) + (travel[stop * stopCount + centre] as number);
  return Array.from({ length: stopCount }, (_, stop) => stop)
    .filter((stop) => stop !== centre)
    .sort((a, b) => distance(a) - distance(b) || a - b);
}
