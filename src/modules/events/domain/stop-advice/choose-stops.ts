import { bestSubset } from './best-subset';
import { reachedBy, type PossibleHome, type Reached, type ReachModel } from './reach-model';
import type { Worth } from './coverage-values';

/** The best stops of a given number. */
export interface StopChoice {
  /** Indices of the model's stops, in its order. */
  readonly stops: readonly number[];
  readonly reached: Reached;
  /** Metres to the stop, on average over everybody who may reach one. */
  readonly averageMetres: number;
  /** No other stops of this number reach more people, nor as many over less distance. */
  readonly proven: boolean;
}

/**
 * For one stop, two, and so on: the stops that reach most people, and of those the ones over the least distance; until
 * one more stop reaches nobody more, or `most` is reached. Everybody of a postcode counts as equally likely in each of
 * its villages; who would take the train counts as going as far as people go.
 */
export function chooseStops(model: ReachModel, most: number): StopChoice[] {
  const { worth, unit } = worthOf(model);
  const reachable = Math.floor(worthOfAll(worth) / unit);
  const choices: StopChoice[] = [];
  for (let size = 1; size <= Math.min(most, model.stops.length); size += 1) {
    const { chosen, value, proven } = bestSubset(worth, size);
    if (chosen.length < size) break;
    const stops = [...chosen].sort((one, other) => one - other);
    choices.push({ stops, reached: reachedBy(model, stops), averageMetres: averageMetres(model, stops), proven });
    if (Math.floor(value / unit) >= reachable) break;
  }
  return choices;
}

/** What all stops together are worth. */
const worthOfAll = (worth: Worth): number =>
  (worth[0] ?? []).reduce((total, _, home) => total + Math.max(...worth.map((row) => row[home] ?? 0)), 0);

/** People in equal parts so that a postcode with three villages and one with eight can be added in whole numbers. */
function partsOf(model: ReachModel): { readonly parts: number; readonly ofHome: (home: PossibleHome) => number } {
  const villages = model.groups.map((_, group) => model.homes.filter((home) => home.group === group).length);
  const parts = villages.filter((count) => count > 0).reduce(leastCommonMultiple, 1);
  return { parts, ofHome: ({ group }) => ((model.groups[group]?.people ?? 0) * parts) / (villages[group] ?? 1) };
}

/** Distances are told apart in steps of so many metres, so that all sums stay whole numbers. */
const STEP_METRES = 25;

/**
 * What each stop is worth to each possible home: being reached at all counts one `unit` a part, and all distances
 * together never count as much as one part of one person.
 */
export function worthOf(model: ReachModel): { readonly worth: Worth; readonly unit: number } {
  const { ofHome } = partsOf(model);
  const people = model.homes.map(ofHome);
  const far = Math.ceil(model.rules.reachMetres / STEP_METRES);
  const unit = far * people.reduce((total, part) => total + part, 0) + 1;
  const worth = model.stops.map((_, stop) =>
    model.homes.map(({ reach }, home) => {
      const way = reach[stop];
      if (!way) return 0;
      const steps = way.way === 'train' ? far : Math.round(way.metres / STEP_METRES);
      return (people[home] ?? 0) * (unit + far - Math.min(steps, far));
    }),
  );
  // The distance saved counts on top of the unit, so a whole unit is what reaching counts at least.
  return { worth, unit };
}

function averageMetres(model: ReachModel, chosen: readonly number[]): number {
  const { ofHome } = partsOf(model);
  let [metres, people] = [0, 0];
  for (const home of model.homes) {
    const ways = chosen.flatMap((stop) => home.reach[stop] ?? []);
    if (ways.length === 0) continue;
    metres += ofHome(home) * Math.min(...ways.map((way) => way.metres));
    people += ofHome(home);
  }
  return people === 0 ? 0 : metres / people;
}

const leastCommonMultiple = (one: number, other: number): number => (one / greatestCommonDivisor(one, other)) * other;

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);
