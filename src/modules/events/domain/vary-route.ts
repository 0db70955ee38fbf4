import type { ItineraryProblemData } from './itinerary-of-event';
import { noVariation, type RouteVariation } from './route-variation';

type Varied = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The problem of an event with what a day asks of its route; what is asked of a vehicle, stop or visit that is gone counts
 * no more. On a drop-off day the order of visits follows from the people.
 */
export function withVariation(problem: ItineraryProblemData, asked: Partial<RouteVariation>): ItineraryProblemData {
  const { vehicleOfStop, visitOrder, arrivals, collects, leavesMostToSpare } = { ...noVariation, ...asked };
  const vehicles = problem.vehicles as readonly Varied[];
  const visits = new Set((problem.hosts as readonly Varied[]).map(({ id }) => id));
  const isDropOff = problem.stops.some(({ drop }) => drop !== undefined);
  const known = (vehicle: string | undefined): boolean => vehicles.some(({ id }) => id === vehicle);
  const windowsOf = (name: string, windows: object = {}) => {
    const kept = Object.entries(windows).filter(([visit]) => visits.has(visit));
    return kept.length > 0 && { [name]: Object.fromEntries(kept) };
  };
  const hoursOf = ({ id }: Varied): object => ({
    ...windowsOf('arrivals', arrivals[id]),
    ...windowsOf('collects', collects[id]),
  });
  return {
    ...problem,
    rules: {
      ...problem.rules,
      ...(leavesMostToSpare && { spareMinutes: true }),
      // The hours of a day are minutes as its route shows them.
      ...(vehicles.some((vehicle) => Object.keys(hoursOf(vehicle)).length > 0) && { shownArrivals: true }),
    },
    stops: problem.stops.map((stop) => {
      const vehicle = vehicleOfStop[stop.id];
      return known(vehicle) ? { ...stop, vehicle } : stop;
    }),
    vehicles: vehicles.map((vehicle) => {
      const order = (visitOrder[vehicle.id] ?? []).filter((visit) => visits.has(visit));
      return {
        ...vehicle,
        ...(order.length > 0 && !isDropOff && { hostOrder: order }),
        ...hoursOf(vehicle),
      };
    }),
  };
}
