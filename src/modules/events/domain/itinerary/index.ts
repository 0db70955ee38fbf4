export { checkItinerary } from './checking/check-itinerary';
export type {
  GeoPoint,
  ItineraryHost,
  ItineraryProblem,
  ItineraryRules,
  ItineraryStop,
  ItineraryVehicle,
} from './itinerary-problem';
export type {
  InfeasibilityReason,
  ItineraryCall,
  ItineraryObjective,
  ItineraryPlan,
  VehicleItinerary,
} from './itinerary-plan';
export { parseItineraryProblem } from './parse-itinerary-problem';
export { planItinerary, type PlanItineraryOptions } from './plan-itinerary';
export { estimateTravelMinutes, greatCircleKm, travelTimes } from './travel-times';
export { searchRoute, type RouteResult } from './route-search/search-route';
export type { TourModel } from './route-search/tour-model';
