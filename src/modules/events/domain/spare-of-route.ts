import type { ItineraryCall, VehicleItinerary } from '../../../planners/itinerary';

/** Where the day of one vehicle has least to spare. */
export interface LeastSpare {
  readonly vehicleId: string;
  /** Whole minutes, rounded down, that the vehicle may come later there and still be everywhere in time. */
  readonly minutes: number;
  /** The calls with no more than that, in the order of the day. */
  readonly calls: readonly ItineraryCall[];
}

/** A thousandth of a minute is the rounding of the planner, not time that somebody lacks. */
const ROUNDING = 0.001;

/** The whole minutes a call has to spare; undefined in routes from before they were counted. */
export const spareOf = ({ spare }: ItineraryCall): number | undefined =>
  spare === undefined ? undefined : Math.max(0, Math.floor(spare + ROUNDING));

/** Where each vehicle that drives has least to spare; nothing where spare minutes are not known. */
export function leastSpares(vehicles: readonly VehicleItinerary[]): LeastSpare[] {
  return vehicles.flatMap(({ id: vehicleId, calls }) => {
    const known = calls.map(spareOf).filter((minutes) => minutes !== undefined);
    if (known.length === 0) return [];
    const minutes = Math.min(...known);
    return [{ vehicleId, minutes, calls: calls.filter((call) => spareOf(call) === minutes) }];
  });
}
