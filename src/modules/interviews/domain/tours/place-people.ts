import type { GroupOfTour } from '../../../../planners/interviews';
import type { TourState } from './tour-state';

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
  const placed = new Map<string, string>();
  const put = (registrationId: string, group: string | null): void => {
    const places = group === null ? 0 : (left.get(group) ?? 0);
    if (group === null || places === 0) return;
    left.set(group, places - 1);
    placed.set(registrationId, group);
  };
  const stays = ({ registrationId, tourGroupId }: Placement): boolean =>
    mustStay.has(registrationId) && tourGroupId !== null;
  for (const { registrationId, tourGroupId } of people.filter(stays)) put(registrationId, tourGroupId);
  if (people.some((person) => stays(person) && !placed.has(person.registrationId))) return undefined;
  for (const person of people.filter((one) => !stays(one))) put(person.registrationId, person.tourGroupId);
  for (const { registrationId } of people.filter((person) => !placed.has(person.registrationId))) {
    const [roomiest] = [...left].sort(([, one], [, other]) => other - one);
    put(registrationId, roomiest?.[0] ?? null);
  }
  if (placed.size < people.length) return undefined;
  return people.map(({ registrationId }) => ({ registrationId, tourGroupId: placed.get(registrationId) ?? null }));
}
