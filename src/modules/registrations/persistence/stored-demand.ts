import type { SeatDemand } from '../../events';
import type { RegistrationEntity } from './registration.entity';

type StoredDemand = Pick<RegistrationEntity, 'busSeats' | 'wheelchairPlaces' | 'eventStopId'>;

/** What a stored registration takes, or would take, out of the event's capacity. */
export const demandOfRow = (row: StoredDemand): SeatDemand => ({
  participants: 1,
  stop: row.busSeats + row.wheelchairPlaces > 0 ? row.eventStopId : null,
  busSeats: row.busSeats,
  wheelchairPlaces: row.wheelchairPlaces,
});

/** The columns of a registration that keep a demand. */
export const storedDemand = ({ busSeats, wheelchairPlaces }: SeatDemand): Omit<StoredDemand, 'eventStopId'> => ({
  busSeats,
  wheelchairPlaces,
});
