import type { Setup } from './seat-world';

/** A stop with what its people take, the number of its only vehicle, and how many may get on. */
export interface StopInWorld {
  readonly people: number;
  readonly seats: number;
  readonly chairs: number;
  readonly vehicle: number | null;
  readonly most: number | null;
}

/** Every way to give each stop to a vehicle, one after another: slow, and easy to believe. */
function* everyDivision(stops: readonly StopInWorld[], vehicles: number): Generator<readonly number[]> {
  const [first, ...others] = stops;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let vehicle = 0; vehicle < vehicles; vehicle += 1) {
    if (first.vehicle !== null && first.vehicle !== vehicle) continue;
    for (const rest of everyDivision(others, vehicles)) yield [vehicle, ...rest];
  }
}

/** True when no stop is too full, and some division of the stops over the vehicles holds everybody. */
export function isDivisible(stops: readonly StopInWorld[], vehicles: readonly Setup[]): boolean {
  if (stops.some(({ people, most }) => most !== null && people > most)) return false;
  for (const division of everyDivision(stops, vehicles.length)) {
    const fits = vehicles.every((vehicle, number) => {
      const own = stops.filter((_, stop) => division[stop] === number);
      const seats = own.reduce((sum, stop) => sum + stop.seats, 0);
      const chairs = own.reduce((sum, stop) => sum + stop.chairs, 0);
      return seats <= vehicle.seats && chairs <= vehicle.wheelchairPlaces;
    });
    if (fits) return true;
  }
  return false;
}
