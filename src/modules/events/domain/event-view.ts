import type { LocalDate, ClosingDays } from '../../../kernel';
import type { TourTerms } from '../../../planners/interviews';
import type { StopDivision } from './capacity/division/stop-division';
import type { Capacity, Occupancy } from './capacity/limits';
import type { EventState } from './event-life-cycle';

/** Everybody together, two groups that swap hosts, or each person dropped at one host. */
export type EventShape = 'whole-group' | 'split-swap' | 'drop-off';

/** An event as screens and other modules see it. */
export interface EventView extends Capacity, Occupancy {
  readonly id: string;
  readonly associationId: string;
  readonly code: string;
  readonly title: string;
  readonly shape: EventShape;
  readonly date: LocalDate;
  readonly state: EventState;
  readonly ownLimit: number | null;
  readonly staffSeats: number;
  /** Last day on which counsellors may refer. */
  readonly referralClosesOn: LocalDate;
  readonly lunch: string;
  readonly cancelReason: string | null;
  /** Rises with every change a person makes. */
  readonly version: number;
  /** 1 once somebody changed when messages of this event go. */
  readonly ownMessagePlan: number;
  /** On which the association is closed, besides Sundays and public holidays. */
  readonly closingDays: ClosingDays;
}

/** A locked event with its groups: what a decision about places needs to know. */
export interface EventCapacity extends EventView {
  readonly tourGroups: readonly TourGroupView[];
  /** Over its vehicles; null where the sums say all: with one vehicle, and no stop that is small. */
  readonly division: StopDivision | null;
}

/** All that is planned for the day; times are `HH:MM`. */
export interface EventProgramme {
  readonly vehicles: readonly VehicleView[];
  readonly stops: readonly EventStopView[];
  readonly visits: readonly VisitView[];
  readonly tourGroups: readonly TourGroupView[];
}

export interface VehicleView {
  readonly id: string;
  readonly name: string;
  readonly coachOperator: string;
  readonly depotName: string;
  readonly depotLatitude: number;
  readonly depotLongitude: number;
  readonly dutyFrom: string;
  readonly dutyUntil: string;
  /** Not ordered for this day: it has no seats, and no route counts on it. */
  readonly staysHome: boolean;
  /** Of the chosen set-up; none while it stays at home. */
  readonly seats: number;
  readonly wheelchairPlaces: number;
  readonly configurations: readonly VehicleConfigurationView[];
}

export interface VehicleConfigurationView {
  readonly id: string;
  readonly seats: number;
  readonly wheelchairPlaces: number;
  readonly chosen: boolean;
}

export interface EventStopView {
  /** Of the stop in this event; the place itself is `pickupStopId`. */
  readonly id: string;
  readonly pickupStopId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly landmark: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly municipalityNis: string;
  readonly earliest: string | null;
  readonly maxRideMinutes: number | null;
  /** The only vehicle that may serve the stop, as the coordinator chose; null = any. */
  readonly vehicleId: string | null;
  /** The vehicle that serves it on the published route, while the vehicles are those of that route. */
  readonly routeVehicleId: string | null;
  /** At most so many people get on here, companions included; null = no limit. */
  readonly maxPeople: number | null;
}

export interface VisitView {
  readonly id: string;
  readonly kind: 'host' | 'lunch';
  readonly name: string;
  readonly hostCompanyId: string | null;
  readonly hostSiteId: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly visitMinutes: number;
  readonly arriveFrom: string;
  readonly arriveUntil: string;
  /** Vehicles that may be there at once; null = no limit. */
  readonly maxVehicles: number | null;
  readonly interviewers: number;
  /** Working days before the event from which reception gets surnames; null = never. */
  readonly receptionListDays: number | null;
  /** What the company said about its tours; null = nothing yet, or it gives none. */
  readonly tourTerms: TourTerms | null;
  /** What is wanted here, where the hours follow the vehicles; null = typed hours only. */
  readonly wishes: VisitWishes | null;
  readonly slots: readonly SlotView[];
  readonly tours: readonly TourView[];
}

/** Whether people are shown around at a visit, now or as soon as the hours are known. */
export const givesTours = ({ tours, tourTerms }: Pick<VisitView, 'tours' | 'tourTerms'>): boolean =>
  tours.length > 0 || tourTerms !== null;

/** What a coordinator wants of a visit beside its tours and interviewers; times are `HH:MM`. */
export interface VisitWishes {
  /** From getting off to the first tour or interview. */
  readonly welcomeMinutes: number;
  /** Tours come before interviews, else after them. */
  readonly toursFirst: boolean;
  readonly interviewMinutes: number;
  /** A break of the interviewers between their interviews; 0 = none. */
  readonly breakMinutes: number;
  /** Interviews are within these hours only; both null = as long as people are there. */
  readonly interviewsFrom: string | null;
  readonly interviewsUntil: string | null;
}

/** Laid out for a route that nobody knows yet, or for the published one. */
export type LaidOutStage = 'draft' | 'published';

export interface SlotView {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly places: number;
  /** Left out = typed by a coordinator. */
  readonly stage?: LaidOutStage;
}

export interface TourView {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly groupIds: readonly string[];
  /** Left out = typed by a coordinator. */
  readonly stage?: LaidOutStage;
}

export interface TourGroupView {
  readonly id: string;
  readonly name: string;
  readonly places: number;
  /** Made for what is wanted of the visits, not by a coordinator. */
  readonly isLaidOut: boolean;
  /** The vehicle that everybody in it rides; null for a coordinator's group. */
  readonly vehicleId: string | null;
  /** Where everybody in it is let off on a drop-off day; null on other days. */
  readonly visitId: string | null;
}
