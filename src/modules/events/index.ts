/** The Nest module, and its entities for the one connection pool. */
export { EventsModule, eventsEntities } from './events.module';

/** What is announced: registrations and notifications follow. */
export {
  CapacityChanged,
  DropHostsDecided,
  ClosingDaysChanged,
  EventCancelled,
  EventFinalised,
  EventMoved,
  EventReopened,
  HostDropped,
  ItineraryPublished,
  LayoutOutdated,
} from './domain/events.domain-events';

/** An event with its programme, as everybody reads it. */
export type {
  EventCapacity,
  EventProgramme,
  EventShape,
  EventStopView,
  EventView,
  TourGroupView,
  VehicleView,
  VisitView,
} from './domain/event-view';
export { givesTours } from './domain/event-view';
export { EventReader } from './persistence/event.reader';

/** The life of an event, from draft to finished. */
export type { EventInput } from './domain/event-input';
export { isProgrammeOpen, type EventState } from './domain/event-life-cycle';
export { lastReturnOf } from './domain/last-return';
export { nextStep, type NextStep, type NextStepFacts, type StepToDo } from './domain/next-step';
export { missingForPublishing, type MissingPart } from './domain/publishing-requirements';
export { CancelEvent } from './use-cases/life-cycle/cancel-event';
export { questionsAbout } from './domain/day-questions';
export { ChangeEvent, type ChangeEventCommand } from './use-cases/life-cycle/change-event';
export { CloseEvent } from './use-cases/life-cycle/close-event';
export { CreateEvent } from './use-cases/life-cycle/create-event';
export { FinaliseEvent } from './use-cases/life-cycle/finalise-event';
export { EndPastDays } from './use-cases/life-cycle/end-past-days';
export { FinishEvent } from './use-cases/life-cycle/finish-event';
export { EventStepReader, type EventStepView } from './persistence/event-step.reader';
export { ReopenEvent } from './use-cases/life-cycle/reopen-event';
export { PublishEvent } from './use-cases/life-cycle/publish-event';
export { StartEvent } from './use-cases/life-cycle/start-event';
export { UseOwnMessagePlan } from './use-cases/life-cycle/use-own-message-plan';

/** The programme: visits, their interview slots, and tours with the groups that walk along. */
export type { TourTerms } from '../../planners/interviews';
export type { VehicleInput, VisitInput, VisitTerms } from './domain/programme-input';
export { AddSlots } from './use-cases/programme/add-slots';
export { AddTour } from './use-cases/programme/add-tour';
export { AddTourGroup } from './use-cases/programme/add-tour-group';
export { AddVisit } from './use-cases/programme/add-visit';
export { ArrangeTourGroups } from './use-cases/programme/arrange-tour-groups';
export { ChangeVisit } from './use-cases/programme/change-visit';
export { RemoveSlot } from './use-cases/programme/remove-slot';
export { RemoveTour } from './use-cases/programme/remove-tour';
export { RemoveTourGroup } from './use-cases/programme/remove-tour-group';
export { RemoveVisit } from './use-cases/programme/remove-visit';
export { ReplaceSlots } from './use-cases/programme/replace-slots';
export { ReplaceTours } from './use-cases/programme/replace-tours';
export { SetTourTerms } from './use-cases/programme/set-tour-terms';

/** Visits whose tours and interviews are laid out for a route, in a draft and as people know them. */
export { expectedPeople } from './domain/layout/expected-people';
export { layOutDay, wantedOf, type DayLayout } from './domain/layout/lay-out-day';
export { previewOf, type VisitPreview } from './domain/layout/visit-preview';
export { withIds } from './domain/layout/with-ids';
export type { ProgrammeAsOf } from './domain/moment-stage';
export { VisitLayoutRepository } from './persistence/visit-layout.repository';
export { SetVisitWishes, type WantedOfVisit } from './use-cases/programme/set-visit-wishes';

/** Seats: the rules that registrations decides by, the lock on an event's seats, and what changes their number. */
export {
  afterChange,
  afterRelease,
  capacityFrom,
  fleetShortages,
  shortageFor,
  StopDivision,
  vehicleOfStop,
  type Capacity,
  type CapacityChange,
  type CapacityParts,
  type DivisionShortage,
  type SeatCapacity,
  type SeatDemand,
  type SeatShortage,
} from './domain/capacity';
export { routeShortages, type RouteShortage } from './domain/route-shortage';
export { CapacityReader, type CapacityPlan } from './persistence/capacity.reader';
export { DivisionReader } from './persistence/division.reader';
export { EventSeats } from './persistence/event-seats.repository';
export { routeHire, type DayHire, type HirePrice, type VehicleHire } from './domain/hire-price';
export type { VehicleTerms } from './domain/vehicle-terms';
export { VehicleClashReader } from './persistence/vehicle-clash.reader';
export { CoachContactReader, type CoachContact } from './persistence/coach-contact.reader';
export { VehicleTermsRepository } from './persistence/vehicle-terms.repository';
export { AgreeOnVehicle } from './use-cases/capacity/agree-on-vehicle';
export { AddVehicle } from './use-cases/capacity/add-vehicle';
export { ChangeCapacity } from './use-cases/capacity/change-capacity';
export { ChooseConfiguration } from './use-cases/capacity/choose-configuration';
export { RemoveVehicle } from './use-cases/capacity/remove-vehicle';
export { SeatInterpreters } from './use-cases/capacity/seat-interpreters';
export { SetOverbooking } from './use-cases/capacity/set-overbooking';

/** The route: its question to the planner, its plan, the times at the stops, and the driver's day. */
export { estimateTravelMinutes, type ItineraryCall, type ItineraryPlan } from '../../planners/itinerary';
export { drivenBetween, gapBetween, type DrivenBetween } from './domain/driven-between';
export { concernsOf, driverDuties, type DriverDuty, type DutyConcern } from './domain/driver-duty';
export { routeFigures, type RouteFigures } from './domain/route-figures';
export { leastSpares, spareOf, type LeastSpare } from './domain/spare-of-route';
export {
  hasRoute,
  isTrial,
  type ItineraryView,
  type StopBoarding,
  type StoredItinerary,
} from './domain/itinerary-of-event';
export { driverBreakWishes, type DriverBreaks, type RouteWishes } from './domain/route-wishes';
export { stopTimesOf, type StopTime } from './domain/stop-times';
export { ItineraryQuestionReader } from './persistence/itinerary-question.reader';
export { RouteWishesRepository } from './persistence/route-wishes.repository';
export { AddStop } from './use-cases/route/add-stop';
export { AddStops } from './use-cases/route/add-stops';
export { isVaried, noVariation, type RouteVariation } from './domain/route-variation';
export { planInThread } from './planning/plan-in-thread';
export { RouteTrials, type RoutesOfEvent } from './trials/route-trials';
export { PlanItinerary } from './use-cases/route/plan-itinerary';
export { PublishItinerary } from './use-cases/route/publish-itinerary';
export { RemoveStop } from './use-cases/route/remove-stop';
export { SetRouteWishes } from './use-cases/route/set-route-wishes';

/** Advice on the stops that would serve the people of an event. */
export type { ReachRules } from './domain/stop-advice/reach';
export type { PlannedChoice, StopAdvice, StopCandidate } from './domain/stop-advice/stop-advice';
export { AdviseStops, type HomeOfPeople } from './use-cases/route/advise-stops';

/** Minutes between two places: those an association knows better, and those of the map service. */
export { placeKey } from './domain/travel/travel-place';
export { OwnTravelTimeRepository, type OwnTravelTimeView } from './persistence/own-travel-time.repository';
export { LookUpRoads } from './use-cases/travel/look-up-roads';
export { RemoveOwnTravelTime } from './use-cases/travel/remove-own-travel-time';
export { SetOwnTravelTime } from './use-cases/travel/set-own-travel-time';

/** The day as it is expected to go once a bus is late, and the times at a host that move with it. */
export { sittingsAt, type Sitting } from './domain/delay/sittings';
export { visitDelays, type VisitDelay } from './domain/delay/visit-delays';
export { isReportedAt, reportedPartsOf, type BusDelay, type ExpectedCall } from './domain/delay/expected-day';
export { ExpectedDayReader } from './persistence/expected-day.reader';
export { LateVehicleReader, type NamedLateVehicle } from './persistence/late-vehicle.reader';
export { VehicleDelayRepository } from './persistence/vehicle-delay.repository';
export { VisitTimesRepository } from './persistence/visit-times.repository';

/** Where somebody is on the day, and since when that is known. */
export {
  draftRoute,
  followedVehicle,
  mustLeaveTooEarly,
  noRoute,
  presencesOf,
  type DayRoute,
  type Presence,
  type PresenceDay,
  type RouteCall,
  type Traveller,
} from './domain/presence';
export { DayRouteReader } from './persistence/day-route.reader';
export { HomeTravelReader } from './persistence/home-travel.reader';

/** Days on which the association is closed. */
export { lastYear, type ClosingDay } from './domain/closing-days';
export { suggestedDays, type SuggestedDays } from './domain/suggested-days';
export { ClosingDayReader, type ClosingDayView } from './persistence/closing-day.reader';
export { AddClosingDays } from './use-cases/closing-days/add-closing-days';
export { RemoveClosingDays } from './use-cases/closing-days/remove-closing-days';
