import { fleetTexts } from '../../../../texts/fleet';
import { afterChange, capacityFrom, type CapacityParts } from './capacity-change';
import type { Occupancy } from './limits';

/**
 * Why not everybody who has a place could come along when only these vehicles drive, in words; empty when everybody can.
 * @throws DomainError not-found when the event has no such vehicle
 */
export function fleetShortages(now: CapacityParts, vehicleIds: readonly string[], taken: Occupancy): string[] {
  const then = afterChange(now, { type: 'fleet', vehicleIds });
  const { participantLimit, busSeats, wheelchairPlaces } = capacityFrom(then);
  const { participantsTaken, busSeatsTaken, wheelchairPlacesTaken } = taken;
  const sums = [
    ...(busSeatsTaken > busSeats ? [fleetTexts.tooFewSeats(busSeats, busSeatsTaken)] : []),
    ...(wheelchairPlacesTaken > wheelchairPlaces
      ? [fleetTexts.tooFewWheelchairPlaces(wheelchairPlaces, wheelchairPlacesTaken)]
      : []),
    ...(participantsTaken > participantLimit ? [fleetTexts.tooFewPlaces(participantLimit, participantsTaken)] : []),
  ];
  if (sums.length > 0) return sums;
  return then.division.shortages().length > 0 ? [fleetTexts.notDivisible] : [];
}
