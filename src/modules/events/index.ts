export {
  afterChange,
  afterClaim,
  afterRelease,
  capacityFrom,
  demandOf,
  refuseBelowTaken,
  refuseOverfull,
  shortageFor,
  StopDivision,
  vehicleOfStop,
  type Capacity,
  type CapacityChange,
  type CapacityParts,
  type DividedStop,
  type DivisionShortage,
  type SeatCapacity,
  type SeatDemand,
  type SeatShortage,
} from './domain/capacity';
export { visitDelays, type BusDelay, type ExpectedCall, type VisitDelay } from './domain/delay/expected-day';
export { drivenBetween, gapBetween, type DrivenBetween } from './domain/driven-between';
export { concernsOf, driverDuties, type DriverDuty, type DutyConcern } from './domain/driver-duty';
export { routeShortages, type RouteShortage } from './domain/route-shortage';
export {
  CapacityChanged,
  EventCancelled,
  EventMoved,
  HostDropped,
  ItineraryPublished,
  ClosingDaysChanged,
} from './domain/events.domain-events';
export type { EventInput } from './domain/event-input';
export { isProgrammeOpen, type EventState } from './domain/event-life-cycle';
export type {
  EventCapacity,
  EventProgramme,
  EventStopView,
  EventView,
  SlotView,
  TourGroupView,
  TourView,
  VehicleConfigurationView,
  VehicleView,
  VisitView,
} from './domain/event-view';
export type { TourTerms } from '../../planners/interviews';
export { estimateTravelMinutes, type ItineraryCall, type ItineraryPlan } from '../../planners/itinerary';
export { isTrial, type ItineraryView, type StopBoarding } from './domain/itinerary-of-event';
export { lastYear, type ClosingDay } from './domain/closing-days';
export { suggestedDays, type SuggestedDays } from './domain/suggested-days';
export type { VehicleInput, VisitInput, VisitTerms } from './domain/programme-input';
export { driverBreakWishes, type DriverBreaks, type RouteWishes } from './domain/route-wishes';
export { missingForPublishing, type MissingPart } from './domain/publishing-requirements';
export { stopTimesOf, type StopTime } from './domain/stop-times';
export { placeKey } from './domain/travel/travel-place';
export type { TravelUse } from './domain/travel/travel-use';
export type { ReachRules } from './domain/stop-advice/reach';
export type { Reached } from './domain/stop-advice/reach-model';
export type { ChosenDay, PlannedChoice, StopAdvice, StopCandidate, StopCost } from './domain/stop-advice/stop-advice';
export { EventsModule, eventsEntities } from './events.module';
export { CapacityReader, type CapacityPlan } from './persistence/capacity.reader';
export { DivisionReader } from './persistence/division.reader';
export { EventReader } from './persistence/event.reader';
export { EventSeats } from './persistence/event-seats.repository';
export { ClosingDayReader, type ClosingDayView } from './persistence/closing-day.reader';
export { RouteWishesRepository } from './persistence/route-wishes.repository';
export { ExpectedDayReader } from './persistence/expected-day.reader';
export { VehicleDelayRepository } from './persistence/vehicle-delay.repository';
export { VisitTimesRepository, type VisitTimesChange } from './persistence/visit-times.repository';
export { OwnTravelTimeRepository, type OwnTravelTimeView } from './persistence/own-travel-time.repository';
export { ItineraryQuestionReader } from './persistence/itinerary-question.reader';
export { LookUpRoads } from './use-cases/travel/look-up-roads';
export { AddClosingDays } from './use-cases/closing-days/add-closing-days';
export { AddSlots } from './use-cases/programme/add-slots';
export { AddStop } from './use-cases/route/add-stop';
export { AddStops } from './use-cases/route/add-stops';
export { AddTourGroup } from './use-cases/programme/add-tour-group';
export { AddTour } from './use-cases/programme/add-tour';
export { AddVehicle } from './use-cases/capacity/add-vehicle';
export { AddVisit } from './use-cases/programme/add-visit';
export { ArrangeTourGroups } from './use-cases/programme/arrange-tour-groups';
export { AdviseStops, type HomeOfPeople } from './use-cases/route/advise-stops';
export { CancelEvent } from './use-cases/life-cycle/cancel-event';
export { ChangeCapacity } from './use-cases/capacity/change-capacity';
export { ChangeEvent } from './use-cases/life-cycle/change-event';
export { ChangeVisit } from './use-cases/programme/change-visit';
export { ChooseConfiguration } from './use-cases/capacity/choose-configuration';
export { CloseEvent } from './use-cases/life-cycle/close-event';
export { CreateEvent } from './use-cases/life-cycle/create-event';
export { FinaliseEvent } from './use-cases/life-cycle/finalise-event';
export { FinishEvent } from './use-cases/life-cycle/finish-event';
export { UseOwnMessagePlan } from './use-cases/life-cycle/use-own-message-plan';
export { PlanItinerary } from './use-cases/route/plan-itinerary';
export { PublishEvent } from './use-cases/life-cycle/publish-event';
export { PublishItinerary } from './use-cases/route/publish-itinerary';
export { RemoveClosingDays } from './use-cases/closing-days/remove-closing-days';
export { RemoveOwnTravelTime } from './use-cases/travel/remove-own-travel-time';
export { RemoveSlot } from './use-cases/programme/remove-slot';
export { RemoveStop } from './use-cases/route/remove-stop';
export { RemoveTourGroup } from './use-cases/programme/remove-tour-group';
export { RemoveTour } from './use-cases/programme/remove-tour';
export { RemoveVehicle } from './use-cases/capacity/remove-vehicle';
export { RemoveVisit } from './use-cases/programme/remove-visit';
export { ReplaceSlots } from './use-cases/programme/replace-slots';
export { ReplaceTours } from './use-cases/programme/replace-tours';
export { SeatInterpreters } from './use-cases/capacity/seat-interpreters';
export { SetOverbooking } from './use-cases/capacity/set-overbooking';
export { SetOwnTravelTime } from './use-cases/travel/set-own-travel-time';
export { SetRouteWishes } from './use-cases/route/set-route-wishes';
export { SetTourTerms } from './use-cases/programme/set-tour-terms';
export { StartEvent } from './use-cases/life-cycle/start-event';
