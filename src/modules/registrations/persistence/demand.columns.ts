import type { SeatDemand } from '../../events';
import type { RegistrationEntity } from './registration.entity';

/** The columns of a registration that keep what it takes, or would take, out of the event's capacity. */
export type StoredDemand = Pick<RegistrationEntity, 'peopleOnBus' | 'busSeats' | 'wheelchairPlaces' | 'eventStopId'>;

export const demandOfRow = ({ peopleOnBus, busSeats, wheelchairPlaces, eventStopId }: StoredDemand): SeatDemand => ({
  participants: 1,
  stop: peopleOnBus > 0 ? eventStopId : null,
  people: peopleOnBus,
  busSeats,
  wheelchairPlaces,
});

export const storedDemand = ({
  people,
  busSeats,
  wheelchairPlaces,
}: SeatDemand): Omit<StoredDemand, 'eventStopId'> => ({ peopleOnBus: people, busSeats, wheelchairPlaces });
