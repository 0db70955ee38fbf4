import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';

/** The problem with one host changed. */
export function withHost(
  problem: ItineraryProblem,
  id: string,
  change: (host: ItineraryHost) => ItineraryHost,
): ItineraryProblem {
  return { ...problem, hosts: problem.hosts.map((host) => (host.id === id ? change(host) : host)) };
}

/** The problem with one vehicle changed. */
export function withVehicle(
  problem: ItineraryProblem,
  id: string,
  change: (vehicle: ItineraryVehicle) => ItineraryVehicle,
): ItineraryProblem {
  return { ...problem, vehicles: problem.vehicles.map((vehicle) => (vehicle.id === id ? change(vehicle) : vehicle)) };
}

/** The problem with one stop changed. */
export function withStop(
  problem: ItineraryProblem,
  id: string,
  change: (stop: ItineraryStop) => ItineraryStop,
): ItineraryProblem {
  return { ...problem, stops: problem.stops.map((stop) => (stop.id === id ? change(stop) : stop)) };
}
