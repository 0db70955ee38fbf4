/** What a day asks of its buses, as a checked problem. */
export {
  collectFrom,
  dwellMinutesAt,
  withDrivenStops,
  type ArrivalWindow,
  type GeoPoint,
  type ItineraryHost,
  type ItineraryProblem,
  type ItineraryRules,
  type ItineraryStop,
  type ItineraryVehicle,
} from './problem/itinerary-problem';
/** Reads a problem from JSON, or refuses it with one line. */
export { parseItineraryProblem, readItineraryProblem } from './problem/parse-itinerary-problem';
/** What is worth knowing about a plan, beside what is about its problem. */
export { planWarnings } from './problem/itinerary-warnings';
/** Driving minutes where no table gives them. */
export { estimateTravelMinutes, greatCircleKm, travelTimes } from './problem/travel-times';
/** The answer: halts with their times, cost and bound, or reasons why there is none. */
export type {
  InfeasibilityReason,
  ItineraryCall,
  ItineraryObjective,
  ItineraryPlan,
  VehicleItinerary,
} from './problem/itinerary-plan';
/** What a plan costs, by the weights of its rules. */
export { objectiveWeights, planCost } from './objective/cost';
/** The planner. */
export { planItinerary, type PlanItineraryOptions } from './plan-itinerary';
/** What drop-off days cost at least while some people may still be let off at several hosts. */
export {
  leastDropCosts,
  type Choosing,
  type DropCrowd,
  type LeastCostsOverStops,
  type LeastDropCosts,
} from './drop-off/least-drop-costs';
/** Verifies a plan without any code of the search. */
export { checkItinerary } from './checking/check-itinerary';
/** The search for one sequence of stops of any size, measured on public instances by `npm run bench:routes`. */
export { searchRoute, type RouteResult } from './route-search/search-route';
export type { SequenceModel } from './route-search/sequence-model';
