import type { EventProgramme } from '../event-view';

/** A place that a vehicle drives to or from; the id of a vehicle stands for its depot. */
export interface TravelPlace {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

const STEPS_PER_DEGREE = 100_000;

/** A place by its coordinates alone, in steps of 0.00001 degree (about a metre): `latitude,longitude`. */
export const placeKey = ({ latitude, longitude }: Omit<TravelPlace, 'id'>): string =>
  `${Math.round(latitude * STEPS_PER_DEGREE)},${Math.round(longitude * STEPS_PER_DEGREE)}`;

/** All places of a day: depots, stops and visits. */
export const travelPlacesOf = (programme: EventProgramme): TravelPlace[] => [
  ...programme.vehicles.map(({ id, depotLatitude, depotLongitude }) => ({
    id,
    latitude: depotLatitude,
    longitude: depotLongitude,
  })),
  ...programme.stops,
  ...programme.visits,
];
