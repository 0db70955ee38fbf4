import { Global, Module } from '@nestjs/common';
import { CapacityReader } from './persistence/capacity.reader';
import { DivisionReader } from './persistence/division.reader';
import { EventProgrammeReader } from './persistence/event-programme.reader';
import { EventSeats } from './persistence/event-seats';
import { EventStopEntity } from './persistence/event-stop.entity';
import { EventStops } from './persistence/event-stops';
import { EventVehicleEntity } from './persistence/event-vehicle.entity';
import { EventVehicles } from './persistence/event-vehicles';
import { EventRetention } from './persistence/event-retention';
import { EventEntity } from './persistence/event.entity';
import { EventReader } from './persistence/event.reader';
import { Events } from './persistence/events';
import { InterviewSlotEntity } from './persistence/interview-slot.entity';
import { ExpectedDayReader } from './persistence/expected-day.reader';
import { Itineraries } from './persistence/itineraries';
import { ItineraryEntity } from './persistence/itinerary.entity';
import { ClosingDayRepository } from './persistence/closing-day.repository';
import { ClosingDayReader } from './persistence/closing-day.reader';
import { OwnTravelTimes } from './persistence/own-travel-times';
import { RoadTimes } from './persistence/road-times';
import { RouteWishList } from './persistence/route-wish-list';
import { SiteVisitEntity } from './persistence/site-visit.entity';
import { SiteVisits } from './persistence/site-visits';
import { TourGroupEntity } from './persistence/tour-group.entity';
import { TourGroups } from './persistence/tour-groups';
import { TourOfGroupEntity } from './persistence/tour-of-group.entity';
import { TourEntity } from './persistence/tour.entity';
import { VehicleConfigurationEntity } from './persistence/vehicle-configuration.entity';
import { VehicleDelays } from './persistence/vehicle-delays';
import { VisitTimes } from './persistence/visit-times';
import { TravelTimes } from './travel/travel-times';
import { AddClosingDays } from './use-cases/add-closing-days';
import { AddSlots } from './use-cases/add-slots';
import { AddStops } from './use-cases/add-stops';
import { AddStop } from './use-cases/add-stop';
import { AddTour } from './use-cases/add-tour';
import { AddTourGroup } from './use-cases/add-tour-group';
import { AddVehicle } from './use-cases/add-vehicle';
import { AddVisit } from './use-cases/add-visit';
import { ArrangeTourGroups } from './use-cases/arrange-tour-groups';
import { AdviseStops } from './use-cases/advise-stops';
import { CancelEvent } from './use-cases/cancel-event';
import { ChangeCapacity } from './use-cases/change-capacity';
import { ChangeEvent } from './use-cases/change-event';
import { ChangeVisit } from './use-cases/change-visit';
import { ChooseConfiguration } from './use-cases/choose-configuration';
import { CloseEvent } from './use-cases/close-event';
import { CreateEvent } from './use-cases/create-event';
import { FinaliseEvent } from './use-cases/finalise-event';
import { FinishEvent } from './use-cases/finish-event';
import { LockForMessages } from './use-cases/lock-for-messages';
import { PlanItinerary } from './use-cases/plan-itinerary';
import { PublishEvent } from './use-cases/publish-event';
import { PublishItinerary } from './use-cases/publish-itinerary';
import { RemoveClosingDays } from './use-cases/remove-closing-days';
import { RemoveOwnTravelTime } from './use-cases/remove-own-travel-time';
import { RemoveSlot } from './use-cases/remove-slot';
import { RemoveStop } from './use-cases/remove-stop';
import { RemoveTour } from './use-cases/remove-tour';
import { RemoveTourGroup } from './use-cases/remove-tour-group';
import { RemoveVehicle } from './use-cases/remove-vehicle';
import { RemoveVisit } from './use-cases/remove-visit';
import { ReplaceSlots } from './use-cases/replace-slots';
import { ReplaceTours } from './use-cases/replace-tours';
import { SeatInterpreters } from './use-cases/seat-interpreters';
import { SetOverbooking } from './use-cases/set-overbooking';
import { SetOwnTravelTime } from './use-cases/set-own-travel-time';
import { SetRouteWishes } from './use-cases/set-route-wishes';
import { SetTourTerms } from './use-cases/set-tour-terms';
import { StartEvent } from './use-cases/start-event';

/** The tables of this module, for the one connection pool. */
export const eventsEntities = [
  EventStopEntity,
  EventVehicleEntity,
  EventEntity,
  InterviewSlotEntity,
  ItineraryEntity,
  SiteVisitEntity,
  TourGroupEntity,
  TourOfGroupEntity,
  TourEntity,
  VehicleConfigurationEntity,
];

const face = [
  AddClosingDays,
  AddSlots,
  AddStop,
  AddStops,
  AddTour,
  AddTourGroup,
  AddVehicle,
  AddVisit,
  ArrangeTourGroups,
  AdviseStops,
  CancelEvent,
  CapacityReader,
  ChangeCapacity,
  ChangeEvent,
  ChangeVisit,
  ChooseConfiguration,
  CloseEvent,
  CreateEvent,
  DivisionReader,
  EventReader,
  EventSeats,
  ExpectedDayReader,
  FinaliseEvent,
  FinishEvent,
  ClosingDayReader,
  LockForMessages,
  OwnTravelTimes,
  PlanItinerary,
  PublishEvent,
  PublishItinerary,
  RemoveClosingDays,
  RemoveOwnTravelTime,
  RemoveSlot,
  RemoveStop,
  RemoveTour,
  RemoveTourGroup,
  RemoveVehicle,
  RemoveVisit,
  ReplaceSlots,
  ReplaceTours,
  RouteWishList,
  SeatInterpreters,
  SetOverbooking,
  SetOwnTravelTime,
  SetRouteWishes,
  SetTourTerms,
  StartEvent,
  VehicleDelays,
  VisitTimes,
];

const inside = [
  EventRetention,
  EventProgrammeReader,
  EventStops,
  EventVehicles,
  Events,
  Itineraries,
  ClosingDayRepository,
  RoadTimes,
  SiteVisits,
  TourGroups,
  TravelTimes,
];

@Global()
@Module({ providers: [...face, ...inside], exports: face })
export class EventsModule {}
