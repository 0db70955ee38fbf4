import { reachOf, type HomeGroup, type HomeVillage, type Reach, type ReachRules, type StopPlace } from './reach';

/** A village where people of a group may live, and how they would reach each stop (in the order of the stops). */
export interface PossibleHome {
  readonly group: number;
  readonly village: HomeVillage;
  readonly reach: readonly (Reach | null)[];
}

/** Who may live where, and which stops they reach. */
export interface ReachModel {
  readonly stops: readonly StopPlace[];
  readonly groups: readonly HomeGroup[];
  /** Every village of every group; a group whose postcode is of no known village has none. */
  readonly homes: readonly PossibleHome[];
  readonly rules: ReachRules;
}

export function reachModelOf(
  groups: readonly HomeGroup[],
  villages: readonly HomeVillage[],
  stops: readonly StopPlace[],
  rules: ReachRules,
): ReachModel {
  const homes = groups.flatMap(({ postcode, wheelchairs }, group) =>
    villages
      .filter((village) => village.postcode === postcode)
      .map((village) => ({ group, village, reach: reachOf(village, stops, rules, wheelchairs > 0) })),
  );
  return { stops, groups, homes, rules };
}

/** The same people without a train: who lives near what. */
export const byThemselves = (model: ReachModel): ReachModel => ({
  ...model,
  homes: model.homes.map((home) => ({ ...home, reach: home.reach.map((way) => (way?.way === 'self' ? way : null)) })),
});

/** People who reach one of some stops: wherever they live, perhaps (some villages of the postcode do), or not. */
export interface Reached {
  readonly surely: number;
  readonly perhaps: number;
  readonly not: number;
  /** Their postcode lies outside the region: nobody knows. */
  readonly elsewhere: number;
}

/** @param chosen indices of stops */
export function reachedBy(model: ReachModel, chosen: readonly number[]): Reached {
  const reached = { surely: 0, perhaps: 0, not: 0, elsewhere: 0 };
  model.groups.forEach(({ people }, group) => {
    reached[howSure(model, group, chosen)] += people;
  });
  return reached;
}

/** Whether a group reaches one of some stops. @param chosen indices of stops */
export function howSure(model: ReachModel, group: number, chosen: readonly number[]): keyof Reached {
  const homes = model.homes.filter((home) => home.group === group);
  if (homes.length === 0) return 'elsewhere';
  const near = homes.filter(({ reach }) => chosen.some((stop) => reach[stop])).length;
  if (near === homes.length) return 'surely';
  return near > 0 ? 'perhaps' : 'not';
}

/** The villages from which none of some stops is reached, with the people whose postcode it is. */
export function villagesOutOfReach(
  model: ReachModel,
  chosen: readonly number[],
): readonly { readonly village: HomeVillage; readonly people: number; readonly isCertain: boolean }[] {
  const missed = new Map<string, { village: HomeVillage; people: number; isCertain: boolean }>();
  for (const { group, village, reach } of model.homes) {
    if (chosen.some((stop) => reach[stop])) continue;
    const people = (missed.get(village.nis)?.people ?? 0) + (model.groups[group]?.people ?? 0);
    const isCertain = model.homes.filter((home) => home.group === group).length === 1;
    missed.set(village.nis, { village, people, isCertain });
  }
  return [...missed.values()].sort((one, other) => other.people - one.people);
}
