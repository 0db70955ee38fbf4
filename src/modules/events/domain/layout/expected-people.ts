import type { EventView, VehicleView } from '../event-view';

/**
 * For how many people of each vehicle there are tour groups before they are known: while people are referred, all who may
 * take part, over the vehicles by their seats. On a drop-off day nobody knows beforehand who gets off where.
 */
export function expectedPeople(
  { shape, state, participantLimit }: Pick<EventView, 'shape' | 'state' | 'participantLimit'>,
  vehicles: readonly Pick<VehicleView, 'id' | 'seats' | 'wheelchairPlaces'>[],
): ReadonlyMap<string, number> {
  const isReferring = state === 'draft' || state === 'published';
  if (shape === 'drop-off' || !isReferring) return new Map();
  const places = ({ seats, wheelchairPlaces }: (typeof vehicles)[number]): number => seats + wheelchairPlaces;
  const all = vehicles.reduce((sum, vehicle) => sum + places(vehicle), 0);
  return new Map(
    vehicles.map((vehicle) => [vehicle.id, all === 0 ? 0 : Math.ceil((participantLimit * places(vehicle)) / all)]),
  );
}
