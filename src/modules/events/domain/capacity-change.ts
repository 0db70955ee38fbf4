import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import { capacityOf, type Capacity, type CapacityLimits, type VehicleSetup } from './event-capacity';
import { checkLimits } from './event-input';
import type { EventStopView, SeatDivision, TourGroupView, VehicleView } from './event-view';
import { checkGroupPlaces, checkMaxPeople } from './programme-input';

/** One way to change how many people can come along. */
export type CapacityChange =
  | { readonly type: 'setup'; readonly configurationId: string }
  | { readonly type: 'no-vehicle'; readonly vehicleId: string }
  | { readonly type: 'limits'; readonly ownLimit: number | null; readonly staffSeats: number }
  | { readonly type: 'group'; readonly tourGroupId: string; readonly places: number }
  /** @property vehicleId the only vehicle that serves the stop; null when the route decides */
  | {
      readonly type: 'stop';
      readonly stopId: string;
      readonly vehicleId: string | null;
      readonly maxPeople: number | null;
    };

/** What the capacity of an event is made of. */
export interface CapacityMakings {
  readonly vehicles: readonly VehicleView[];
  readonly tourGroups: readonly TourGroupView[];
  readonly stops: readonly EventStopView[];
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
      const stops = now.stops.map((stop) =>
        stop.vehicleId === change.vehicleId ? { ...stop, vehicleId: null } : stop,
      );
      return { ...now, vehicles, stops };
    }
    case 'limits': {
      const { ownLimit, staffSeats } = change;
      checkLimits({ ownLimit, staffSeats });
      return { ...now, limits: { ...now.limits, ownLimit, staffSeats } };
    }
    case 'group':
      checkGroupPlaces(change.places);
      return { ...now, tourGroups: withPlaces(now.tourGroups, change.tourGroupId, change.places) };
    case 'stop':
      return { ...now, stops: withTerms(now, change) };
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

function withTerms(
  { stops, vehicles }: CapacityMakings,
  { stopId, vehicleId, maxPeople }: Extract<CapacityChange, { type: 'stop' }>,
): EventStopView[] {
  if (!stops.some(({ id }) => id === stopId)) throw missing('EVENT.STOP_NOT_FOUND', eventTexts.stopNotFound);
  if (vehicleId !== null && !vehicles.some(({ id }) => id === vehicleId)) {
    throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
  }
  checkMaxPeople(maxPeople);
  return stops.map((stop) => (stop.id === stopId ? { ...stop, vehicleId, maxPeople } : stop));
}

/** Null where it does not matter who gets on where. */
export function divisionOf({ vehicles, stops }: Pick<CapacityMakings, 'vehicles' | 'stops'>): SeatDivision | null {
  const isDivided = vehicles.length > 1 || stops.some(({ maxPeople }) => maxPeople !== null);
  return isDivided ? { vehicles, stops } : null;
}

function withPlaces(groups: readonly TourGroupView[], id: string, places: number): TourGroupView[] {
  if (!groups.some((group) => group.id === id)) throw missing('EVENT.GROUP_NOT_FOUND', eventTexts.groupNotFound);
  return groups.map((group) => (group.id === id ? { ...group, places } : group));
}
