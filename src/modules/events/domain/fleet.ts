import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import { fleetTexts } from '../../../texts/fleet';
import type { VehicleView } from './event-view';

/** The vehicle as it drives with its chosen set-up, or as it stays at home. */
export function inFleet(vehicle: VehicleView, drives: boolean): VehicleView {
  const chosen = drives ? vehicle.configurations.find((configuration) => configuration.chosen) : undefined;
  return {
    ...vehicle,
    staysHome: !drives,
    seats: chosen?.seats ?? 0,
    wheelchairPlaces: chosen?.wheelchairPlaces ?? 0,
  };
}

/** @throws DomainError `EVENT.VEHICLE_NOT_FOUND`, or `EVENT.FLEET_EMPTY` (conflict) when all would stay at home */
export function checkFleet(vehicles: readonly { readonly id: string }[], driving: readonly string[]): void {
  if (driving.length === 0) throw new DomainError('EVENT.FLEET_EMPTY', 'conflict', fleetTexts.empty);
  if (driving.every((id) => vehicles.some((vehicle) => vehicle.id === id))) return;
  throw new DomainError('EVENT.VEHICLE_NOT_FOUND', 'not-found', eventTexts.vehicleNotFound);
}

/** The vehicles when only these drive; the others stay at home. @throws DomainError like `checkFleet` */
export function onlyFleet(vehicles: readonly VehicleView[], driving: readonly string[]): VehicleView[] {
  checkFleet(vehicles, driving);
  return vehicles.map((vehicle) => inFleet(vehicle, driving.includes(vehicle.id)));
}
