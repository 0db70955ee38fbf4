import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { withStop, withVehicle } from './changed-problem';
import type { RuleRelaxation } from './rule-relaxation';

/** What somebody pinned and could let go, grouped by kind. */
export function pinRelaxations({ stops, vehicles }: ItineraryProblem): RuleRelaxation[][] {
  return [
    stops.filter((stop) => (stop.after ?? []).length > 0).map(anyBoardingOrder),
    vehicles.filter((vehicle) => (vehicle.hostOrder ?? []).length > 0).map(anyHostOrder),
    stops.filter((stop) => stop.vehicle !== undefined).map(anyVehicle),
  ];
}

function anyVehicle(stop: ItineraryStop): RuleRelaxation {
  const pinned = stop.vehicle ?? '';
  return {
    code: 'VEHICLE_PINNED',
    most: 1,
    apply: (problem) => withStop(problem, stop.id, (old) => ({ ...old, vehicle: undefined })),
    says: () => `${stop.id} staat vast bij ${pinned}: een plan bestaat als een andere bus daar ook mag rijden`,
    change: () => `${stop.id} mag bij een andere bus dan ${pinned}`,
  };
}

function anyBoardingOrder(stop: ItineraryStop): RuleRelaxation {
  const first = (stop.after ?? []).join(', ');
  return {
    code: 'BOARDING_ORDER_PINNED',
    most: 1,
    apply: (problem) => withStop(problem, stop.id, (old) => ({ ...old, after: [] })),
    says: () => `${stop.id} komt vast na ${first}: een plan bestaat als dat niet hoeft`,
    change: () => `${stop.id} hoeft niet na ${first} te komen`,
  };
}

function anyHostOrder(vehicle: ItineraryVehicle): RuleRelaxation {
  const order = (vehicle.hostOrder ?? []).join(', ');
  return {
    code: 'HOST_ORDER_PINNED',
    most: 1,
    apply: (problem) => withVehicle(problem, vehicle.id, (old) => ({ ...old, hostOrder: [] })),
    says: () => `${vehicle.id} rijdt vast eerst naar ${order}: een plan bestaat met een andere volgorde`,
    change: () => `${vehicle.id} hoeft niet eerst naar ${order}`,
  };
}
