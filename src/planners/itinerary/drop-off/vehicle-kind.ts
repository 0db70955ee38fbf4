import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { halvesOf, type HalfDay, type Halves } from './drop-off-model';

/** One vehicle as a drop-off day knows it. */
export interface VehicleKind {
  readonly halves: Halves;
  /** By set of stops (bit mask): 1 = the vehicle may serve it and has the places for its wheelchairs. */
  readonly mayServe: Uint8Array;
  /** The same text for halves, out and back, of which every way costs the same. */
  readonly keys: { readonly out: string; readonly back: string };
}

export function vehicleKind(problem: ItineraryProblem, vehicle: ItineraryVehicle): VehicleKind {
  const { stops } = problem;
  const halves = halvesOf(problem, vehicle);
  const mayServe = Uint8Array.from({ length: 2 ** stops.length }, (_, mask) => {
    const taken = stops.filter((__, stop) => ((mask >> stop) & 1) === 1);
    return mayTake(taken, vehicle) ? 1 : 0;
  });
  const pinned = stops.map((stop) => (stop.vehicle === undefined ? '' : stop.vehicle === vehicle.id)).join(' ');
  const places = `${vehicle.wheelchairPlaces}: ${stops.map(({ wheelchairs }) => wheelchairs).join(' ')}: ${pinned}`;
  return {
    halves,
    mayServe,
    keys: { out: `out ${places} ${keyOf(halves.out)}`, back: `back ${places} ${keyOf(halves.back)}` },
  };
}

const keyOf = ({ seats, startTime, comeLater, ...half }: HalfDay): string =>
  [
    seats,
    startTime,
    comeLater.map((stops) => stops.join(' ')).join(','),
    ...[half.fromStart, half.travel, half.ready, half.due, half.dwell, half.people, half.seated].map((row) =>
      row.join(' '),
    ),
  ].join('|');

/** Whether a vehicle may serve these stops and has the places for their wheelchairs. */
export function mayTake(stops: readonly ItineraryStop[], vehicle: ItineraryVehicle): boolean {
  const wheelchairs = stops.reduce((sum, stop) => sum + stop.wheelchairs, 0);
  return wheelchairs <= vehicle.wheelchairPlaces && stops.every((stop) => (stop.vehicle ?? vehicle.id) === vehicle.id);
}
