import { DomainError } from '../../../../kernel';
import { divisionTexts } from '../../../../texts/division';
import { eventTexts } from '../../../../texts/events';
import type { DividedStop, StopDivision } from './division/stop-division';
import { capacityOf, type Capacity, type CapacityLimits, type VehicleSetup } from './limits';
import { checkLimits } from '../event-input';
import type { TourGroupView, VehicleView } from '../event-view';
import { inFleet, onlyFleet } from '../fleet';
import { checkGroupPlaces } from '../programme-input';

/** One way to change how many people can come along. */
export type CapacityChange =
  | { readonly type: 'setup'; readonly configurationId: string }
  | { readonly type: 'no-vehicle'; readonly vehicleId: string }
  | { readonly type: 'fleet'; readonly vehicleIds: readonly string[] }
  | { readonly type: 'limits'; readonly ownLimit: number | null; readonly staffSeats: number }
  | { readonly type: 'group'; readonly tourGroupId: string; readonly places: number }
  | ({ readonly type: 'stop'; readonly eventStopId: string } & Pick<DividedStop, 'vehicleId' | 'maxPeople'>);

/** What the capacity of an event is made of. */
export interface CapacityParts {
  readonly vehicles: readonly VehicleView[];
  readonly tourGroups: readonly TourGroupView[];
  readonly limits: CapacityLimits;
  readonly division: StopDivision;
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
export function afterChange(now: CapacityParts, change: CapacityChange): CapacityParts {
  switch (change.type) {
    case 'setup':
      return withSetup(now, change.configurationId);
    case 'no-vehicle': {
      const vehicles = now.vehicles.filter(({ id }) => id !== change.vehicleId);
      if (vehicles.length === now.vehicles.length) {
        throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
      }
      return { ...now, vehicles, division: now.division.without(change.vehicleId) };
    }
    case 'fleet':
      return withVehicles(now, change.vehicleIds);
    case 'limits': {
      const { ownLimit, staffSeats } = change;
      checkLimits({ ownLimit, staffSeats });
      return { ...now, limits: { ...now.limits, ownLimit, staffSeats } };
    }
    case 'group':
      checkGroupPlaces(change.places);
      return { ...now, tourGroups: withPlaces(now.tourGroups, change.tourGroupId, change.places) };
    case 'stop':
      return { ...now, division: withStop(now.division, change) };
  }
}

/** Only these vehicles drive; a route for other vehicles then says no longer who rides where. */
function withVehicles(now: CapacityParts, vehicleIds: readonly string[]): CapacityParts {
  const vehicles = onlyFleet(now.vehicles, vehicleIds);
  const division = vehicles.reduce(
    (changed, { id, ...places }) => changed.withSetup(id, places),
    now.division.alongRoute(new Map()),
  );
  return { ...now, vehicles, division };
}

function withSetup(now: CapacityParts, configurationId: string): CapacityParts {
  const changed = now.vehicles.find(({ configurations }) => configurations.some(({ id }) => id === configurationId));
  const setup = changed?.configurations.find(({ id }) => id === configurationId);
  if (changed === undefined || setup === undefined) {
    throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
  }
  const configurations = changed.configurations.map((one) => ({ ...one, chosen: one === setup }));
  const then = inFleet({ ...changed, configurations }, !changed.staysHome);
  const vehicles = now.vehicles.map((vehicle) => (vehicle === changed ? then : vehicle));
  return { ...now, vehicles, division: now.division.withSetup(changed.id, then) };
}

/** @throws DomainError invalid unless it is a whole number from 1, or no limit */
export function checkMaxPeople(maxPeople: number | null): void {
  if (maxPeople === null || (Number.isInteger(maxPeople) && maxPeople >= 1)) return;
  throw new DomainError('EVENT.MAX_PEOPLE_WRONG', 'invalid', divisionTexts.maxPeopleWrong);
}

function withStop(
  division: StopDivision,
  { eventStopId, vehicleId, maxPeople }: Extract<CapacityChange, { readonly type: 'stop' }>,
): StopDivision {
  checkMaxPeople(maxPeople);
  if (!division.stops.some(({ id }) => id === eventStopId)) {
    throw missing('EVENT.STOP_NOT_FOUND', eventTexts.stopNotFound);
  }
  if (vehicleId !== null && !division.vehicles.some(({ id }) => id === vehicleId)) {
    throw missing('EVENT.VEHICLE_NOT_FOUND', eventTexts.vehicleNotFound);
  }
  return division.withStop(eventStopId, { vehicleId, maxPeople });
}

function withPlaces(groups: readonly TourGroupView[], id: string, places: number): TourGroupView[] {
  if (!groups.some((group) => group.id === id)) throw missing('EVENT.GROUP_NOT_FOUND', eventTexts.groupNotFound);
  return groups.map((group) => (group.id === id ? { ...group, places } : group));
}
