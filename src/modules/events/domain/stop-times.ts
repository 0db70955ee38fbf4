import type { ItineraryCall } from '../../../planners/itinerary';

/** When a bus is at somebody's stop; times are `HH:MM`. */
export interface StopTime {
  readonly arrive: string;
  readonly leave: string;
  /** When the person is back at this stop; null when nobody gets off there. */
  readonly backAt: string | null;
  readonly vehicleId: string;
}

interface VehicleCalls {
  readonly id: string;
  readonly calls: readonly Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'>[];
}

/** The times of every stop of a plan, by the stop's id. */
export function stopTimesOf(vehicles: readonly VehicleCalls[]): ReadonlyMap<string, StopTime> {
  const times = new Map<string, StopTime>();
  for (const vehicle of vehicles) {
    for (const pickup of vehicle.calls) {
      if (pickup.kind !== 'pickup' || pickup.arrive === null || pickup.leave === null) continue;
      const back = vehicle.calls.find(({ kind, at }) => kind === 'dropoff' && at === pickup.at);
      times.set(pickup.at, {
        arrive: pickup.arrive,
        leave: pickup.leave,
        backAt: back?.arrive ?? null,
        vehicleId: vehicle.id,
      });
    }
  }
  return times;
}
