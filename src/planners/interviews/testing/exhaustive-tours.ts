import type { SizedGroup } from '../tours/best-waves';
import { checkTourPlan } from '../tours/check-tour-plan';
import type { Span, TourVisit, TourWave } from '../tours/tour-request';

const STEP = 5;

/** The most room of all waves that are allowed; undefined when none are. */
export function mostRoom(visit: TourVisit, groups: readonly SizedGroup[]): number | undefined {
  const ids = groups.map(({ id }) => id);
  const rooms = allWaves(visit, ids).map((waves) => roomOf(waves, groups, visit.slots));
  return rooms.length === 0 ? undefined : Math.max(...rooms);
}

/** Tries every start on a grid of five minutes for every group; answers all waves that keep the rules. */
export function allWaves(visit: TourVisit, groups: readonly string[]): TourWave[][] {
  const starts: number[] = [];
  for (let start = visit.present.start; start <= visit.present.end; start += STEP) starts.push(start);
  return combinations(starts, groups.length)
    .map((chosen) => wavesOf(visit, groups, chosen))
    .filter((waves) => {
      const plan = {
        groups: groups.map((id) => ({ id, name: id, places: visit.terms.largestGroup })),
        visits: [{ visit: visit.id, waves, room: 0 }],
      };
      return checkTourPlan({ people: 0, groups: [], visits: [visit] }, plan).length === 0;
    });
}

const combinations = (starts: readonly number[], count: number): number[][] =>
  count === 0 ? [[]] : combinations(starts, count - 1).flatMap((some) => starts.map((start) => [...some, start]));

function wavesOf({ terms }: TourVisit, groups: readonly string[], chosen: readonly number[]): TourWave[] {
  return [...new Set(chosen)].map((start) => ({
    start,
    end: start + terms.minutes,
    groups: groups.filter((_, at) => chosen[at] === start),
  }));
}

/** The smallest cut: for every set of tours, the people outside it and the places that those in it can use. */
function roomOf(
  waves: readonly TourWave[],
  groups: readonly SizedGroup[],
  slots: readonly (Span & { readonly places: number })[],
): number {
  const people = (wave: TourWave): number =>
    groups.filter(({ id }) => wave.groups.includes(id)).reduce((sum, group) => sum + group.people, 0);
  let least = Infinity;
  for (let set = 0; set < 2 ** waves.length; set += 1) {
    const inside = waves.filter((_, at) => (set >> at) % 2 === 1);
    const outside = waves.filter((wave) => !inside.includes(wave)).reduce((sum, wave) => sum + people(wave), 0);
    const usable = slots.filter((slot) => inside.some(({ start, end }) => slot.end <= start || slot.start >= end + 5));
    least = Math.min(least, outside + usable.reduce((sum, { places }) => sum + places, 0));
  }
  return least;
}
