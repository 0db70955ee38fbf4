import type { SizedGroup } from './best-waves';
import type { GroupOfTour, TourRequest } from './tour-request';

/** How many more groups than needed are tried: smaller groups can leave more time for interviews. */
const MORE_GROUPS = 2;

/** More groups than this nobody can keep apart. */
export const MOST_GROUPS = 12;

/**
 * The groups that could be: those there are, when they take everybody and fit every guide; then as many as needed,
 * all about as large, and a few more. A group that exists is never taken away: people may be in it.
 */
export function groupDivisions({ people, groups, visits }: TourRequest): GroupOfTour[][] {
  const largest = Math.min(...visits.map(({ terms }) => terms.largestGroup));
  const fit = groups.every(({ places }) => places <= largest) && placesOf(groups) >= people;
  const least = Math.max(groups.length, Math.ceil(people / largest), 1);
  const counts = Array.from({ length: MORE_GROUPS + 1 }, (_, more) => least + more);
  return [
    ...(fit && groups.length > 0 ? [[...groups]] : []),
    ...counts
      .filter((count) => count <= Math.min(people, MOST_GROUPS))
      .map((count) => evenGroups(groups, people, count)),
  ];
}

const placesOf = (groups: readonly GroupOfTour[]): number => groups.reduce((sum, { places }) => sum + places, 0);

function evenGroups(groups: readonly GroupOfTour[], people: number, count: number): GroupOfTour[] {
  const names = new Set(groups.map(({ name }) => name));
  const free = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at)).filter((name) => !names.has(name));
  return Array.from({ length: count }, (_, at) => {
    const places = Math.floor(people / count) + (at < people % count ? 1 : 0);
    const known = groups[at];
    const name = known?.name ?? free[at - groups.length] ?? `${at + 1}`;
    return { id: known?.id ?? `nieuw-${name}`, name, places };
  });
}

/** The people expected in each group when these fill up evenly, as far as there is room. */
export function expectedSizes(groups: readonly GroupOfTour[], people: number): SizedGroup[] {
  const sizes = groups.map(({ id, places }) => ({ id, people: 0, places }));
  for (let person = 0; person < people; person += 1) {
    const open = sizes.filter((group) => group.people < group.places);
    const emptiest = open.sort((one, other) => one.people - other.people)[0];
    if (emptiest) emptiest.people += 1;
  }
  return sizes.map(({ id, people: inGroup }) => ({ id, people: inGroup }));
}
