import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import { inFleet } from '../domain/fleet';
import type {
  EventProgramme,
  EventStopView,
  SlotView,
  TourGroupView,
  TourView,
  VehicleConfigurationView,
  VehicleView,
  VisitView,
  VisitWishes,
} from '../domain/event-view';
import { stagesAsOf, stageView, type MomentStage, type ProgrammeAsOf } from '../domain/moment-stage';

type VehicleRow = Omit<VehicleView, 'staysHome' | 'seats' | 'wheelchairPlaces' | 'configurations'> & {
  readonly staysHome: number;
};
type ConfigurationRow = Omit<VehicleConfigurationView, 'chosen'> & { vehicleId: string; chosen: number };
type VisitRow = Omit<VisitView, 'slots' | 'tours' | 'tourTerms' | 'wishes'> & {
  readonly tourMinutes: number | null;
  readonly tourGuides: number | null;
  readonly tourGroupSize: number | null;
};
type WishRow = Omit<VisitWishes, 'toursFirst'> & { readonly visitId: string; readonly toursFirst: number };
type SlotRow = Omit<SlotView, 'stage'> & { readonly visitId: string; readonly stage: MomentStage };
type TourRow = Omit<TourView, 'groupIds' | 'stage'> & {
  readonly visitId: string;
  readonly stage: MomentStage;
  readonly groupIds: string | null;
};
type GroupRow = Omit<TourGroupView, 'isLaidOut'> & { readonly isLaidOut: number };

const VEHICLES = sql<VehicleRow>`SELECT id, name, coach_operator AS coachOperator, depot_name AS depotName, depot_latitude AS depotLatitude,
  depot_longitude AS depotLongitude, duty_from AS dutyFrom, duty_until AS dutyUntil, stays_home AS staysHome
  FROM event_vehicle WHERE event_id = ? ORDER BY name, id`;
const CONFIGURATIONS = sql<ConfigurationRow>`SELECT c.id, c.event_vehicle_id AS vehicleId, c.seats, c.wheelchair_places AS wheelchairPlaces,
  c.chosen FROM vehicle_configuration c JOIN event_vehicle v ON v.id = c.event_vehicle_id
  WHERE v.event_id = ? ORDER BY c.seats DESC, c.id`;
const STOPS = sql<EventStopView>`SELECT s.id, s.pickup_stop_id AS pickupStopId, p.code, p.name, p.address, p.landmark, p.latitude,
  p.longitude, p.municipality_nis AS municipalityNis, s.earliest, s.max_ride_minutes AS maxRideMinutes,
  s.vehicle_id AS vehicleId, s.route_vehicle_id AS routeVehicleId, s.max_people AS maxPeople
  FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id WHERE s.event_id = ? ORDER BY p.name, s.id`;
const VISITS = sql<VisitRow>`SELECT id, kind, name, host_company_id AS hostCompanyId, host_site_id AS hostSiteId, latitude,
  longitude, visit_minutes AS visitMinutes, arrive_from AS arriveFrom, arrive_until AS arriveUntil,
  max_vehicles AS maxVehicles, interviewers, reception_list_days AS receptionListDays, tour_minutes AS tourMinutes,
  tour_guides AS tourGuides, tour_group_size AS tourGroupSize FROM site_visit WHERE event_id = ? ORDER BY arrive_from, name, id`;
const WISHES = sql<WishRow>`SELECT w.site_visit_id AS visitId, w.welcome_minutes AS welcomeMinutes, w.tours_first AS toursFirst,
  w.interview_minutes AS interviewMinutes, w.break_minutes AS breakMinutes, w.interviews_from AS interviewsFrom,
  w.interviews_until AS interviewsUntil FROM visit_wish w JOIN site_visit v ON v.id = w.site_visit_id WHERE v.event_id = ?`;
const SLOTS = sql<SlotRow>`SELECT s.id, s.site_visit_id AS visitId, s.starts_at AS startsAt, s.ends_at AS endsAt, s.places, s.stage
  FROM interview_slot s JOIN site_visit v ON v.id = s.site_visit_id WHERE v.event_id = ? ORDER BY s.starts_at, s.id`;
const TOURS = sql<TourRow>`SELECT t.id, t.site_visit_id AS visitId, t.starts_at AS startsAt, t.ends_at AS endsAt, t.stage,
  (SELECT GROUP_CONCAT(g.tour_group_id) FROM tour_of_group g WHERE g.tour_id = t.id) AS groupIds
  FROM tour t JOIN site_visit v ON v.id = t.site_visit_id WHERE v.event_id = ? ORDER BY t.starts_at, t.id`;
const GROUPS = sql<GroupRow>`SELECT id, name, places, laid_out AS isLaidOut, vehicle_id AS vehicleId, site_visit_id AS visitId
  FROM tour_group WHERE event_id = ? ORDER BY name`;

const CHOICE_OF_STOPS = fragment`SELECT s.id, p.code, p.name
  FROM event_stop s JOIN pickup_stop p ON p.id = s.pickup_stop_id WHERE s.event_id = ?`;

/** What a referral chooses a stop by. */
export type StopChoice = Pick<EventStopView, 'id' | 'code' | 'name'>;

const STOP_CHOICES = sql<StopChoice>`${CHOICE_OF_STOPS} ORDER BY p.name, s.id`;
const STOP_CHOICE = sql<StopChoice>`${CHOICE_OF_STOPS} AND (s.id = ? OR p.code = ?)`;

/** Reads all that is planned for the day of an event. */
@Injectable()
export class EventProgrammeReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param asOf `known`: with the tours and interviews that were laid out for the published route, else for the drafted one;
   * `next`: with those that a coordinator is about to publish
   */
  async programme(eventId: string, asOf: ProgrammeAsOf = 'known'): Promise<EventProgramme> {
    return {
      vehicles: await this.vehicles(eventId),
      stops: await this.unitOfWork.query(STOPS, [eventId]),
      visits: await this.visits(eventId, asOf),
      tourGroups: await this.tourGroups(eventId),
    };
  }

  stopChoices(eventId: string): Promise<StopChoice[]> {
    return this.unitOfWork.query(STOP_CHOICES, [eventId]);
  }

  stopChoice(eventId: string, ref: string): Promise<StopChoice[]> {
    return this.unitOfWork.query(STOP_CHOICE, [eventId, ref, ref]);
  }

  async tourGroups(eventId: string): Promise<TourGroupView[]> {
    const groups = await this.unitOfWork.query(GROUPS, [eventId]);
    return groups.map((group) => ({ ...group, isLaidOut: group.isLaidOut === 1 }));
  }

  private async vehicles(eventId: string): Promise<VehicleView[]> {
    const vehicles = await this.unitOfWork.query(VEHICLES, [eventId]);
    const rows = await this.unitOfWork.query(CONFIGURATIONS, [eventId]);
    return vehicles.map((vehicle) => {
      const configurations = rows
        .filter(({ vehicleId }) => vehicleId === vehicle.id)
        .map(({ id, seats, wheelchairPlaces, chosen }) => ({ id, seats, wheelchairPlaces, chosen: chosen === 1 }));
      return inFleet(
        { ...vehicle, configurations, staysHome: false, seats: 0, wheelchairPlaces: 0 },
        vehicle.staysHome !== 1,
      );
    });
  }

  private async visits(eventId: string, asOf: ProgrammeAsOf): Promise<VisitView[]> {
    const visits = await this.unitOfWork.query(VISITS, [eventId]);
    const wishes = await this.unitOfWork.query(WISHES, [eventId]);
    const slots = await this.unitOfWork.query(SLOTS, [eventId]);
    const tours = await this.unitOfWork.query(TOURS, [eventId]);
    const counts = stagesAsOf(asOf, [...slots, ...tours]);
    return visits.map(({ tourMinutes, tourGuides, tourGroupSize, ...visit }) => ({
      ...visit,
      tourTerms: tourTermsOf({ tourMinutes, tourGuides, tourGroupSize }),
      wishes: wishesOf(wishes.find(({ visitId }) => visitId === visit.id)),
      slots: slots
        .filter(({ visitId, stage }) => visitId === visit.id && counts(stage))
        .map(({ id, startsAt, endsAt, places, stage }) => ({ id, startsAt, endsAt, places, ...stageView(stage) })),
      tours: tours.filter(({ visitId, stage }) => visitId === visit.id && counts(stage)).map((tour) => tourOf(tour)),
    }));
  }
}

const tourOf = ({ id, startsAt, endsAt, groupIds, stage }: TourRow): TourView => ({
  ...{ id, startsAt, endsAt },
  groupIds: groupIds?.split(',') ?? [],
  ...stageView(stage),
});

function wishesOf(row: WishRow | undefined): VisitWishes | null {
  if (row === undefined) return null;
  const { welcomeMinutes, interviewMinutes, breakMinutes, interviewsFrom, interviewsUntil } = row;
  const toursFirst = row.toursFirst === 1;
  return { welcomeMinutes, toursFirst, interviewMinutes, breakMinutes, interviewsFrom, interviewsUntil };
}

const tourTermsOf = (row: Pick<VisitRow, 'tourMinutes' | 'tourGuides' | 'tourGroupSize'>): VisitView['tourTerms'] =>
  row.tourMinutes === null || row.tourGuides === null || row.tourGroupSize === null
    ? null
    : { minutes: row.tourMinutes, guides: row.tourGuides, largestGroup: row.tourGroupSize };
