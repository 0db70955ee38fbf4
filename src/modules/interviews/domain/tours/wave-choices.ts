import { isFree } from './interview-room';
import type { TourVisit, TourWave } from './tour-request';
import { wavePlacings } from './wave-placings';

const MOST_PLACINGS = 20_000;
/** More than this make the programme that chooses between them slow. */
const MOST_CHOICES = 300;

/** Waves of one visit, with the slots that each group cannot use then. */
interface Choice {
  readonly waves: readonly TourWave[];
  readonly blocked: ReadonlySet<string>;
}

/**
 * The waves of one visit of which none takes fewer slots from every group than another: the fewest waves first, then
 * the earliest. Not all of them when there are very many.
 */
export function waveChoices(visit: TourVisit, groups: readonly string[]): readonly (readonly TourWave[])[] {
  const found = new Map<string, Choice>();
  let placings = 0;
  for (let count = Math.ceil(groups.length / visit.terms.guides); count <= groups.length; count += 1) {
    for (const waves of wavePlacings(visit, groups, count, (group) => group)) {
      const blocked = blockedSlots(visit, waves);
      const key = [...blocked].sort().join();
      if (!found.has(key)) found.set(key, { waves, blocked });
      placings += 1;
      if (placings === MOST_PLACINGS) return withoutWorse([...found.values()]);
    }
  }
  return withoutWorse([...found.values()]);
}

const blockedSlots = ({ slots }: TourVisit, waves: readonly TourWave[]): ReadonlySet<string> =>
  new Set(
    waves.flatMap((wave) =>
      slots.flatMap((slot, at) => (isFree(wave, slot) ? [] : wave.groups.map((group) => `${group} ${at}`))),
    ),
  );

function withoutWorse(choices: readonly Choice[]): (readonly TourWave[])[] {
  const takesLess = (one: Choice, other: Choice): boolean =>
    one.blocked.size < other.blocked.size && [...one.blocked].every((key) => other.blocked.has(key));
  return choices
    .filter((choice) => !choices.some((other) => takesLess(other, choice)))
    .slice(0, MOST_CHOICES)
    .map(({ waves }) => waves);
}
