import { interviewRoom } from './interview-room';
import type { TourVisit, TourWave } from './tour-request';
import { wavePlacings } from './wave-placings';

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
 * The waves of one visit that leave room for most interviews, then the fewest waves, then the earliest ones. Exact.
 * Groups with as many people and no known interviews are alike.
 * @returns undefined when the tours do not fit
 */
export function bestWaves(visit: TourVisit, groups: readonly SizedGroup[]): WavesFound | undefined {
  const sizes = new Map(groups.map(({ id, people }) => [id, people]));
  const kindOf = (id: string): string =>
    visit.known.some(({ group }) => group === id) ? id : `${sizes.get(id) ?? 0} people`;
  const bound = Math.min(sum([...sizes.values()]), sum(visit.slots.map(({ places }) => places)));
  let best: Omit<WavesFound, 'proven'> | undefined;
  let placings = 0;
  for (let count = Math.ceil(groups.length / visit.terms.guides); count <= groups.length; count += 1) {
    for (const waves of wavePlacings(visit, [...sizes.keys()], count, kindOf)) {
      const tours = waves.map((wave) => ({ ...wave, people: sum(wave.groups.map((id) => sizes.get(id) ?? 0)) }));
      const room = interviewRoom(tours, visit.slots);
      if (best === undefined || room > best.room) best = { waves, room };
      if (best.room === bound) return { ...best, proven: true };
      placings += 1;
      if (placings === MOST_PLACINGS) return { ...best, proven: false };
    }
  }
  return best && { ...best, proven: true };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
