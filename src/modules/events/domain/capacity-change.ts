import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import { capacityOf, type Capacity, type CapacityLimits, type VehicleSetup } from './event-capacity';
import { checkLimits } from './event-input';
import type { TourGroupView, VehicleView } from './event-view';
import { checkGroupPlaces } from './programme-input';

/** One way to change how many people can come along. */
export type CapacityChange =
  | { readonly type: 'setup'; readonly configurationId: string }
  | { readonly type: 'no-vehicle'; readonly vehicleId: string }
  | { readonly type: 'limits'; readonly ownLimit: number | null; readonly staffSeats: number }
  | { readonly type: 'group'; readonly tourGroupId: string; readonly places: number };

/** What the capacity of an event is made of. */
export interface CapacityMakings {
  readonly vehicles: readonly VehicleView[];
  readonly tourGroups: readonly TourGroupView[];
  readonly limits: CapacityLimits;
}

export const capacityFrom = ({
  vehicles,
  limits,
}: {
  readonly vehicles: readonly VehicleSetup[];
  readonly limits: CapacityLimits;
}): Capacity => capacityOf(vehicles, limits);

const missing = (code: string, message: string): DomainError => new DomainError(code, 'not-found', message);

/** How things would stand after a change. @throws DomainError invalid, or not-found when there is no such vehicle or group */
export function afterChange(now: CapacityMakings, change: CapacityChange): CapacityMakings {
  switch (change.type) {
    case 'setup':
      return { ...now, vehicles: withSetup(now.vehicles, change.configurationId) };
    case 'no-vehicle': {
      const vehicles = now.vehicles.filter(({ id }) => id !== change.vehicleId);
      if (vehicles.length === now.vehicles.length) {
        throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
      }
      return { ...now, vehicles };
    }
    case 'limits': {
      const { ownLimit, staffSeats } = change;
      checkLimits({ ownLimit, staffSeats });
      return { ...now, limits: { ...now.limits, ownLimit, staffSeats } };
    }
    case 'group':
      checkGroupPlaces(change.places);
      return { ...now, tourGroups: withPlaces(now.tourGroups, change.tourGroupId, change.places) };
  }
}

function withSetup(vehicles: readonly VehicleView[], configurationId: string): VehicleView[] {
  const has = ({ configurations }: VehicleView): boolean => configurations.some(({ id }) => id === configurationId);
  if (!vehicles.some(has)) throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
  return vehicles.map((vehicle) => {
    const setup = vehicle.configurations.find(({ id }) => id === configurationId);
    if (setup === undefined) return vehicle;
    const configurations = vehicle.configurations.map((one) => ({ ...one, chosen: one === setup }));
    return { ...vehicle, configurations, seats: setup.seats, wheelchairPlaces: setup.wheelchairPlaces };
  });
}

function withPlaces(groups: readonly TourGroupView[], id: string, places: number): TourGroupView[] {
  if (!groups.some((group) => group.id === id)) throw missing('EVENT.GROUP_NOT_FOUND', eventTexts.groupNotFound);
  return groups.map((group) => (group.id === id ? { ...group, places } : group));
}
