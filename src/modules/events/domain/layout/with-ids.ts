import type { DayLayout } from './lay-out-day';

/** The same layout, in which new groups have ids to be kept with. */
export function withIds(
  { groups, visits }: Pick<DayLayout, 'groups' | 'visits'>,
  newId: () => string,
): Pick<DayLayout, 'groups' | 'visits'> {
  const ids = new Map(groups.map(({ id }) => [id, id.startsWith('new-') ? newId() : id]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    groups: groups.map((group) => ({ ...group, id: idOf(group.id) })),
    visits: visits.map((visit) => ({
      ...visit,
      tours: visit.tours.map((tour) => ({ ...tour, groupIds: tour.groupIds.map(idOf) })),
    })),
  };
}
