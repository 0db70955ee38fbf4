import { NO_STOP, vehiclesOf, type DayFrame } from '../frame/day-frame';
import { everything, withStop, type Region } from './region';

/** Everything; of vehicles that are alike the first takes the first stop, when nobody depends on which comes first. */
export function startingRegions(frame: DayFrame): Region[] {
  const [first] = frame.itinerary.stops;
  if (!first || [...frame.stopOf.values()].includes(NO_STOP)) return [everything];
  const serving = vehiclesOf(frame, first.id);
  const alike = new Map(serving.map((vehicle) => [likeness(frame, vehicle.id), vehicle.id] as const).reverse());
  if (alike.size === serving.length) return [everything];
  return [...alike.values()].map((vehicle) => withStop(everything, first.id, vehicle));
}

/** What makes a vehicle another one than the next; who is named by a stop is like no other. */
function likeness({ itinerary }: DayFrame, vehicle: string): string {
  const { id, ...terms } = itinerary.vehicles.find((one) => one.id === vehicle) ?? { id: vehicle };
  const isNamed = itinerary.stops.some((stop) => stop.vehicle === id) || itinerary.travelMinutes.has(id);
  return JSON.stringify([terms, isNamed ? id : '']);
}
