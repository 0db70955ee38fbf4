export {
  afterChange,
  capacityFrom,
  refuseBelowTaken,
  refuseOverfull,
  StopDivision,
  vehicleOfStop,
  type Capacity,
  type CapacityChange,
  type CapacityParts,
  type DividedStop,
  type DivisionShortage,
  type SeatDemand,
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
} from './domain/event-happenings';
export type { EventInput } from './domain/event-input';
export { isProgrammeOpen, type EventState } from './domain/event-life-cycle';
export type {
  EventCapacity,
  EventProgramme,
  EventStopView,
  EventView,
  SlotView,
  TourGroupView,
  TourTerms,
  TourView,
  VehicleConfigurationView,
  VehicleView,
  VisitView,
} from './domain/event-view';
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
export type { ReachRules } from './domain/which-stops/reach';
export type { Reached } from './domain/which-stops/reach-model';
export type { ChosenDay, PlannedChoice, StopAdvice, StopCandidate, StopCost } from './domain/which-stops/stop-advice';
export { EventsModule, eventsEntities } from './events.module';
export { CapacityReader, type CapacityPlan } from './persistence/capacity.reader';
export { DivisionReader } from './persistence/division.reader';
export { EventReader } from './persistence/event.reader';
export { EventSeats } from './persistence/event-seats';
export { ClosingDayReader, type ClosingDayView } from './persistence/closing-day.reader';
export { RouteWishList } from './persistence/route-wish-list';
export { ExpectedDayReader } from './persistence/expected-day.reader';
export { VehicleDelays } from './persistence/vehicle-delays';
export { VisitTimes, type VisitTimesChange } from './persistence/visit-times';
export { OwnTravelTimes, type OwnTravelTimeView } from './persistence/own-travel-times';
export { AddClosingDays } from './use-cases/add-closing-days';
export { AddSlots } from './use-cases/add-slots';
export { AddStop } from './use-cases/add-stop';
export { AddStops } from './use-cases/add-stops';
export { AddTourGroup } from './use-cases/add-tour-group';
export { AddTour } from './use-cases/add-tour';
export { AddVehicle } from './use-cases/add-vehicle';
export { AddVisit } from './use-cases/add-visit';
export { ArrangeTourGroups } from './use-cases/arrange-tour-groups';
export { AdviseStops, type HomeOfPeople } from './use-cases/advise-stops';
export { CancelEvent } from './use-cases/cancel-event';
export { ChangeCapacity } from './use-cases/change-capacity';
export { ChangeEvent } from './use-cases/change-event';
export { ChangeVisit } from './use-cases/change-visit';
export { ChooseConfiguration } from './use-cases/choose-configuration';
export { CloseEvent } from './use-cases/close-event';
export { CreateEvent } from './use-cases/create-event';
export { FinaliseEvent } from './use-cases/finalise-event';
export { FinishEvent } from './use-cases/finish-event';
export { LockForMessages } from './use-cases/lock-for-messages';
export { PlanItinerary } from './use-cases/plan-itinerary';
export { PublishEvent } from './use-cases/publish-event';
export { PublishItinerary } from './use-cases/publish-itinerary';
export { RemoveClosingDays } from './use-cases/remove-closing-days';
export { RemoveOwnTravelTime } from './use-cases/remove-own-travel-time';
export { RemoveSlot } from './use-cases/remove-slot';
export { RemoveStop } from './use-cases/remove-stop';
export { RemoveTourGroup } from './use-cases/remove-tour-group';
export { RemoveTour } from './use-cases/remove-tour';
export { RemoveVehicle } from './use-cases/remove-vehicle';
export { RemoveVisit } from './use-cases/remove-visit';
export { ReplaceSlots } from './use-cases/replace-slots';
export { ReplaceTours } from './use-cases/replace-tours';
export { SeatInterpreters } from './use-cases/seat-interpreters';
export { SetOverbooking } from './use-cases/set-overbooking';
export { SetOwnTravelTime } from './use-cases/set-own-travel-time';
export { SetRouteWishes } from './use-cases/set-route-wishes';
export { SetTourTerms } from './use-cases/set-tour-terms';
export { StartEvent } from './use-cases/start-event';
