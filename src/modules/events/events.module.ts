import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { CompaniesModule } from '../companies';
import { AdviceDayReader } from './persistence/advice-day.reader';
import { CapacityReader } from './persistence/capacity.reader';
import { CoachContactReader } from './persistence/coach-contact.reader';
import { DayRouteReader } from './persistence/day-route.reader';
import { DivisionReader } from './persistence/division.reader';
import { EventProgrammeReader } from './persistence/event-programme.reader';
import { EventSeats } from './persistence/event-seats.repository';
import { EventStopEntity } from './persistence/event-stop.entity';
import { EventStopRepository } from './persistence/event-stop.repository';
import { EventVehicleEntity } from './persistence/event-vehicle.entity';
import { EventVehicleRepository } from './persistence/event-vehicle.repository';
import { EventRetention } from './persistence/event-retention.repository';
import { EventEntity } from './persistence/event.entity';
import { EventStepReader } from './persistence/event-step.reader';
import { EventStepRepository } from './persistence/event-step.repository';
import { EventReader } from './persistence/event.reader';
import { EventRepository } from './persistence/event.repository';
import { HomeTravelReader } from './persistence/home-travel.reader';
import { InterviewSlotEntity } from './persistence/interview-slot.entity';
import { LateVehicleReader } from './persistence/late-vehicle.reader';
import { ExpectedDayReader } from './persistence/expected-day.reader';
import { ItineraryQuestionReader } from './persistence/itinerary-question.reader';
import { ItineraryRepository } from './persistence/itinerary.repository';
import { ItineraryEntity } from './persistence/itinerary.entity';
import { ClosingDayRepository } from './persistence/closing-day.repository';
import { ClosingDayReader } from './persistence/closing-day.reader';
import { OwnTravelTimeRepository } from './persistence/own-travel-time.repository';
import { RoadTimeRepository } from './persistence/road-time.repository';
import { RouteWishesRepository } from './persistence/route-wishes.repository';
import { SiteVisitEntity } from './persistence/site-visit.entity';
import { SiteVisitRepository } from './persistence/site-visit.repository';
import { TourGroupEntity } from './persistence/tour-group.entity';
import { TourGroupRepository } from './persistence/tour-group.repository';
import { TourOfGroupEntity } from './persistence/tour-of-group.entity';
import { TourEntity } from './persistence/tour.entity';
import { VehicleConfigurationEntity } from './persistence/vehicle-configuration.entity';
import { VehicleDelayRepository } from './persistence/vehicle-delay.repository';
import { VehicleClashReader } from './persistence/vehicle-clash.reader';
import { VehicleTermsRepository } from './persistence/vehicle-terms.repository';
import { VisitTimesRepository } from './persistence/visit-times.repository';
import { RouteTrials } from './trials/route-trials';
import { TravelTimes } from './travel/travel-times';
import { AddClosingDays } from './use-cases/closing-days/add-closing-days';
import { AddSlots } from './use-cases/programme/add-slots';
import { AddStops } from './use-cases/route/add-stops';
import { AddStop } from './use-cases/route/add-stop';
import { AddTour } from './use-cases/programme/add-tour';
import { AddTourGroup } from './use-cases/programme/add-tour-group';
import { AgreeOnVehicle } from './use-cases/capacity/agree-on-vehicle';
import { AddVehicle } from './use-cases/capacity/add-vehicle';
import { AddVisit } from './use-cases/programme/add-visit';
import { ArrangeTourGroups } from './use-cases/programme/arrange-tour-groups';
import { AdviseStops } from './use-cases/route/advise-stops';
import { CancelEvent } from './use-cases/life-cycle/cancel-event';
import { ChangeCapacity } from './use-cases/capacity/change-capacity';
import { ChangeEvent } from './use-cases/life-cycle/change-event';
import { ChangeVisit } from './use-cases/programme/change-visit';
import { ChooseConfiguration } from './use-cases/capacity/choose-configuration';
import { CloseEvent } from './use-cases/life-cycle/close-event';
import { CreateEvent } from './use-cases/life-cycle/create-event';
import { FinaliseEvent } from './use-cases/life-cycle/finalise-event';
import { EndPastDays } from './use-cases/life-cycle/end-past-days';
import { FinishEvent } from './use-cases/life-cycle/finish-event';
import { UseOwnMessagePlan } from './use-cases/life-cycle/use-own-message-plan';
import { ReopenEvent } from './use-cases/life-cycle/reopen-event';
import { PlanItinerary } from './use-cases/route/plan-itinerary';
import { PublishEvent } from './use-cases/life-cycle/publish-event';
import { PublishItinerary } from './use-cases/route/publish-itinerary';
import { RemoveClosingDays } from './use-cases/closing-days/remove-closing-days';
import { RemoveOwnTravelTime } from './use-cases/travel/remove-own-travel-time';
import { RemoveSlot } from './use-cases/programme/remove-slot';
import { RemoveStop } from './use-cases/route/remove-stop';
import { RemoveTour } from './use-cases/programme/remove-tour';
import { RemoveTourGroup } from './use-cases/programme/remove-tour-group';
import { RemoveVehicle } from './use-cases/capacity/remove-vehicle';
import { RemoveVisit } from './use-cases/programme/remove-visit';
import { ReplaceSlots } from './use-cases/programme/replace-slots';
import { ReplaceTours } from './use-cases/programme/replace-tours';
import { SeatInterpreters } from './use-cases/capacity/seat-interpreters';
import { SetOverbooking } from './use-cases/capacity/set-overbooking';
import { LookUpRoads } from './use-cases/travel/look-up-roads';
import { SetOwnTravelTime } from './use-cases/travel/set-own-travel-time';
import { SetRouteWishes } from './use-cases/route/set-route-wishes';
import { SetTourTerms } from './use-cases/programme/set-tour-terms';
import { SetVisitWishes } from './use-cases/programme/set-visit-wishes';
import { VisitLayoutRepository } from './persistence/visit-layout.repository';
import { VisitWishesRepository } from './persistence/visit-wishes.repository';
import { StartEvent } from './use-cases/life-cycle/start-event';

/** The entities of this module, for the one connection pool. */
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
  AgreeOnVehicle,
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
  CoachContactReader,
  CreateEvent,
  DayRouteReader,
  DivisionReader,
  EventReader,
  EventSeats,
  EventStepReader,
  ExpectedDayReader,
  LateVehicleReader,
  FinaliseEvent,
  EndPastDays,
  FinishEvent,
  HomeTravelReader,
  ItineraryQuestionReader,
  LookUpRoads,
  ClosingDayReader,
  UseOwnMessagePlan,
  OwnTravelTimeRepository,
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
  ReopenEvent,
  RouteTrials,
  RouteWishesRepository,
  SeatInterpreters,
  SetOverbooking,
  SetOwnTravelTime,
  SetRouteWishes,
  SetTourTerms,
  SetVisitWishes,
  StartEvent,
  VehicleClashReader,
  VehicleDelayRepository,
  VehicleTermsRepository,
  VisitLayoutRepository,
  VisitTimesRepository,
];

const inside = [
  AdviceDayReader,
  EventRetention,
  EventProgrammeReader,
  EventStepRepository,
  EventStopRepository,
  EventVehicleRepository,
  EventRepository,
  ItineraryRepository,
  ClosingDayRepository,
  RoadTimeRepository,
  SiteVisitRepository,
  TourGroupRepository,
  TravelTimes,
  VisitWishesRepository,
];

@Module({ imports: [CompaniesModule, IdentityModule], providers: [...face, ...inside], exports: face })
export class EventsModule {}
