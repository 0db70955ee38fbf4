import type { TourState } from './tour-state';
import type { GroupOfTour } from './tour-request';

type Placement = TourState['people'][number];

/**
 * Everybody in a group, with few moves: who cannot stay goes to the group with most room. Who must stay comes first.
 * @returns undefined when those who must stay do not fit
 */
export function placePeople(
  people: readonly Placement[],
  groups: readonly GroupOfTour[],
  mustStay: ReadonlySet<string>,
): Placement[] | undefined {
  const left = new Map(groups.map(({ id, places }) => [id, places]));
  const take = (group: string | null): boolean => {
    const places = group === null ? 0 : (left.get(group) ?? 0);
    if (group === null || places === 0) return false;
    left.set(group, places - 1);
    return true;
  };
  const placed = new Map<string, string>();
  const [fixed, free] = [true, false].map((stays) =>
    people.filter(({ registrationId }) => mustStay.has(registrationId) === stays),
  );
  for (const { registrationId, tourGroupId } of [...(fixed ?? []), ...(free ?? [])]) {
    if (take(tourGroupId)) placed.set(registrationId, tourGroupId ?? '');
    else if (mustStay.has(registrationId) && tourGroupId !== null) return undefined;
  }
  for (const { registrationId } of people.filter((person) => !placed.has(person.registrationId))) {
    const [roomiest] = [...left].sort(([, one], [, other]) => other - one);
    if (!roomiest || !take(roomiest[0])) return undefined;
    placed.set(registrationId, roomiest[0]);
  }
  return people.map(({ registrationId }) => ({ registrationId, tourGroupId: placed.get(registrationId) ?? null }));
}
