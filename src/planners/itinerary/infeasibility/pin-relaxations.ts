import { itineraryReasonTexts as texts } from '../../../texts/planners/itinerary-reasons';
import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { withStop, withVehicle } from './changed-problem';
import type { RuleRelaxation } from './rule-relaxation';

/** What somebody pinned and could let go, grouped by kind. */
export function pinRelaxations({ stops, vehicles }: ItineraryProblem): RuleRelaxation[][] {
  return [
    stops.filter((stop) => (stop.after ?? []).length > 0).map(anyBoardingOrder),
    vehicles.filter((vehicle) => (vehicle.hostOrder ?? []).length > 0).map(anyHostOrder),
    vehicles.filter(({ arrivals, collects }) => (arrivals?.size ?? 0) + (collects?.size ?? 0) > 0).map(anyHours),
    stops.filter((stop) => stop.vehicle !== undefined).map(anyVehicle),
  ];
}

function anyVehicle(stop: ItineraryStop): RuleRelaxation {
  const words = texts.rules.vehicleOfStop;
  const pinned = stop.vehicle ?? '';
  return {
    code: 'VEHICLE_PINNED',
    most: 1,
    apply: (problem) => withStop(problem, stop.id, (old) => ({ ...old, vehicle: undefined })),
    says: () => words.says(stop.id, pinned),
    change: () => words.change(stop.id, pinned),
  };
}

function anyBoardingOrder(stop: ItineraryStop): RuleRelaxation {
  const words = texts.rules.boardingOrder;
  const first = (stop.after ?? []).join(', ');
  return {
    code: 'BOARDING_ORDER_PINNED',
    most: 1,
    apply: (problem) => withStop(problem, stop.id, (old) => ({ ...old, after: [] })),
    says: () => words.says(stop.id, first),
    change: () => words.change(stop.id, first),
  };
}

function anyHostOrder(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.hostOrder;
  const order = (vehicle.hostOrder ?? []).join(', ');
  return {
    code: 'HOST_ORDER_PINNED',
    most: 1,
    apply: (problem) => withVehicle(problem, vehicle.id, (old) => ({ ...old, hostOrder: [] })),
    says: () => words.says(vehicle.id, order),
    change: () => words.change(vehicle.id, order),
  };
}

function anyHours(vehicle: ItineraryVehicle): RuleRelaxation {
  const words = texts.rules.arrivals;
  const ids = [...(vehicle.arrivals ?? []), ...(vehicle.collects ?? [])].map(([id]) => id);
  const hosts = [...new Set(ids)].join(', ');
  return {
    code: 'ARRIVALS_PINNED',
    most: 1,
    apply: (problem) =>
      withVehicle(problem, vehicle.id, (old) => ({ ...old, arrivals: undefined, collects: undefined })),
    says: () => words.says(vehicle.id, hosts),
    change: () => words.change(vehicle.id, hosts),
  };
}
