import type { SeatDemand } from '../domain/seat-demand';
import type { RegistrationEntity } from './registration.entity';

/** What a stored registration takes, or would take, out of the event's capacity. */
export const demandOfRow = (row: Pick<RegistrationEntity, 'busSeats' | 'wheelchairPlaces'>): SeatDemand => ({
  participants: 1,
  busSeats: row.busSeats,
  wheelchairPlaces: row.wheelchairPlaces,
});
