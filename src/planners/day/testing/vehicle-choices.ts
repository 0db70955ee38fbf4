import type { ItineraryStop, ItineraryVehicle } from '../../itinerary';
import { dropDays } from './drop-days';
import { momentsThatMatter } from './moments-that-matter';
import { roundDays } from './round-days';
import { isDropOff, type SmallDay, type VehicleDay } from './small-day';

/**
 * The days of a vehicle with the people of some stops, of those that differ in nothing that matters the cheapest; one day
 * without calls when nobody boards.
 */
export type VehicleChoices = (
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
  drops: ReadonlyMap<string, string>,
) => readonly VehicleDay[];

/** Works every question out once. */
export function vehicleChoices(day: SmallDay): VehicleChoices {
  const remembered = new Map<string, readonly VehicleDay[]>();
  return (vehicle, stops, drops) => {
    const going = goingTo(day, drops);
    const counts = stops.map(({ id }) => day.problem.itinerary.hosts.map((host) => going(id, host.id)));
    const key = JSON.stringify([vehicle.id, stops.map(({ id }) => id), counts]);
    const found = remembered.get(key) ?? workOut(day, vehicle, stops, going);
    remembered.set(key, found);
    return found;
  };
}

/** How many people of a stop go to a host: those that are settled, and the others of the people as chosen. */
function goingTo({ problem }: SmallDay, drops: ReadonlyMap<string, string>) {
  return (stop: string, host: string): number => {
    const settled = problem.itinerary.stops.find(({ id }) => id === stop)?.drop?.get(host) ?? 0;
    const chosen = problem.people.filter(
      (one) => one.rides && one.stop === stop && one.drops.length > 1 && drops.get(one.id) === host,
    );
    return settled + chosen.length;
  };
}

function workOut(
  day: SmallDay,
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
  going: (stop: string, host: string) => number,
): readonly VehicleDay[] {
  const { itinerary } = day.problem;
  if (stops.length === 0) return [stayingHome(vehicle)];
  const moments = momentsThatMatter(day);
  if (isDropOff(itinerary)) return dropDays({ problem: itinerary, vehicle, stops, going }, moments);
  if (!hasRoom(vehicle, stops)) return [];
  const kept = new Map<string, VehicleDay>();
  const isLimited = (host: string): boolean =>
    itinerary.hosts.some(({ id, maxVehicles }) => id === host && maxVehicles !== undefined);
  for (const one of roundDays(itinerary, vehicle, stops)) {
    const key = one.visits
      .map(({ host, from, until }) => {
        const limited = isLimited(host) && itinerary.vehicles.length > 1 ? from : '';
        return `${host} ${moments.beginOf(host, from)} ${moments.endOf(host, until)} ${limited}`;
      })
      .sort()
      .join();
    const other = kept.get(key);
    if (!other || one.cost < other.cost) kept.set(key, one);
  }
  return [...kept.values()];
}

const stayingHome = ({ id }: ItineraryVehicle): VehicleDay => ({
  ...{ vehicle: id, stops: [], visits: [], cost: 0, driving: 0, passenger: 0, home: 0 },
  calls: () => [],
});

function hasRoom({ seats, wheelchairPlaces }: ItineraryVehicle, stops: readonly ItineraryStop[]): boolean {
  const seated = stops.reduce((sum, { boarding, wheelchairs }) => sum + boarding - wheelchairs, 0);
  return seated <= seats && stops.reduce((sum, { wheelchairs }) => sum + wheelchairs, 0) <= wheelchairPlaces;
}
