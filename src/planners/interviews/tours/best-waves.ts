import { firstFit } from './first-fit';
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

/** Waves of one visit that are tried. */
const MOST_TRIED = 5_000;

/**
 * The waves of one visit that leave room for most interviews, then the fewest waves, then the earliest ones. Exact,
 * unless so many had to be tried that it says it is not.
 * Groups with as many people and no known interviews are alike.
 * @returns undefined when the tours do not fit
 */
export function bestWaves(visit: TourVisit, groups: readonly SizedGroup[]): WavesFound | undefined {
  const sizes = new Map(groups.map(({ id, people }) => [id, people]));
  const kindOf = (id: string): string =>
    visit.known.some(({ group }) => group === id) ? id : `${sizes.get(id) ?? 0} people`;
  const bound = Math.min(sum([...sizes.values()]), sum(visit.slots.map(({ places }) => places)));
  const fitting = firstFit(visit, [...sizes.keys()]);
  if (!fitting) return undefined;
  const found = (waves: readonly TourWave[]): Omit<WavesFound, 'proven'> => {
    const tours = waves.map((wave) => ({ ...wave, people: sum(wave.groups.map((id) => sizes.get(id) ?? 0)) }));
    return { waves, room: interviewRoom(tours, visit.slots) };
  };
  const effort = { left: MOST_TRIED };
  let best: Omit<WavesFound, 'proven'> | undefined;
  for (let count = Math.ceil(groups.length / visit.terms.guides); count <= groups.length; count += 1) {
    for (const waves of wavePlacings(visit, [...sizes.keys()], count, kindOf, effort)) {
      const one = found(waves);
      if (best === undefined || one.room > best.room) best = one;
      if (best.room === bound) return { ...best, proven: true };
    }
  }
  return { ...(best ?? found(fitting)), proven: effort.left > 0 };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
