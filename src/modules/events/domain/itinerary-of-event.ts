import type { ItineraryPlan } from '../../../planners/itinerary';
import type { TravelMinutes } from './travel/known-travel';
import type { RouteVariation } from './route-variation';
import type { TravelUse } from './travel/travel-use';
import { noRouteWishes, type RouteWishes } from './route-wishes';
import type { EventProgramme, EventShape, EventStopView, VehicleView, VisitView } from './event-view';

/** How many people get on at a stop of an event; wheelchair users are part of `boarding`. */
export interface StopBoarding {
  readonly eventStopId: string;
  readonly boarding: number;
  readonly wheelchairs: number;
  /** Whether the bus is to come here though nobody boards. */
  readonly visit?: boolean;
  /** The earliest of the moments at which people who get off here must be back; null when nobody must. */
  readonly latestReturn?: string | null;
  /** Drop-off day: how many of them go to which visit. */
  readonly drop?: Readonly<Record<string, number>>;
}

/** How fast an association's buses are planned to drive. */
export interface TravelSpeed {
  readonly speedKmh: number;
  readonly detourFactor: number;
}

/** What kind of day it is, and what the coordinator asks of its route. */
export interface RouteTerms {
  readonly wishes: RouteWishes;
  readonly shape: EventShape;
}

/** A stop as the planner reads it; it may have more fields, those that somebody wished for. */
interface StopData {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly boarding: number;
  readonly wheelchairs?: number;
  readonly maxRideMinutes?: number;
  readonly drop?: Readonly<Record<string, number>>;
  readonly vehicle?: string | undefined;
}

/** A `plan-itinerary` problem (version 1) as plain data: what is stored, and what the planner reads. */
export interface ItineraryProblemData {
  readonly version: 1;
  readonly rules: TravelSpeed & {
    readonly dwellMinutes: number;
    readonly wheelchairDwellMinutes: number;
    readonly drivingMinuteWeight: number;
    /** Absent in plans from before the way home counted. */
    readonly homeMinuteWeight?: number;
    readonly breaks?: { readonly visitsCount: boolean };
    readonly bufferMinutes?: number;
    /** Whether times leave most to spare; only where a day asks for it. */
    readonly spareMinutes?: boolean;
  };
  readonly vehicles: readonly object[];
  readonly stops: readonly StopData[];
  readonly hosts: readonly object[];
  /** Known driving minutes; what is not here is estimated. */
  readonly travelMinutes?: TravelMinutes;
}

/** What is kept of a planned route: the problem as it was, and what the planner made of it. */
export interface StoredItinerary {
  readonly problem: ItineraryProblemData;
  readonly plan: ItineraryPlan;
  /** Absent in plans from before travel times had a source: all of them are estimates. */
  readonly travel?: TravelUse;
  /** What the day as a whole asked of the route; absent: nothing. */
  readonly variation?: RouteVariation;
}

/** A route of an event, drafted or published. */
export interface ItineraryView extends StoredItinerary {
  readonly id: string;
  readonly eventId: string;
  readonly state: 'draft' | 'published';
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** Whether a plan has routes: it is possible, and was found. */
export const hasRoute = ({ status }: Pick<ItineraryPlan, 'status'>): boolean =>
  status === 'optimal' || status === 'feasible';

const DWELL_MINUTES = 3;
const WHEELCHAIR_DWELL_MINUTES = 6;
const DRIVING_MINUTE_WEIGHT = 10;
/** A minute on the way home is as long as one on the way out. */
const HOME_MINUTE_WEIGHT = 1;

/** True while nobody boards anywhere: a route can then only be a trial. */
export const isTrial = (boardings: readonly StopBoarding[]): boolean =>
  boardings.every(({ boarding }) => boarding === 0);

/**
 * The route problem of an event: the buses drive to the stops where somebody boards; a lunch is a host like any other.
 * While nobody is registered at all, one person boards at every stop, so that a coordinator can try a route out.
 * On a drop-off day a lunch is no host, and limits on rides and on vehicles at once do not count.
 * @param terms the shape of the event, and what the coordinator asks of the route
 */
export function itineraryProblemOf(
  programme: EventProgramme,
  boardings: readonly StopBoarding[],
  speed: TravelSpeed,
  { wishes, shape }: RouteTerms = { wishes: noRouteWishes, shape: 'whole-group' },
): ItineraryProblemData {
  const drops = shape === 'drop-off';
  const visits = drops ? programme.visits.filter(({ kind }) => kind === 'host') : programme.visits;
  const trial = programme.stops.map(({ id }, at) => trialBoarding(id, visits[at % visits.length]));
  const boardingAt = new Map(
    (isTrial(boardings) ? trial : boardings).map((boarding) => [boarding.eventStopId, boarding]),
  );
  const fleet = programme.vehicles.filter(({ staysHome }) => !staysHome);
  const problem: ItineraryProblemData = {
    version: 1,
    rules: {
      speedKmh: speed.speedKmh,
      detourFactor: speed.detourFactor,
      dwellMinutes: DWELL_MINUTES,
      wheelchairDwellMinutes: WHEELCHAIR_DWELL_MINUTES,
      drivingMinuteWeight: DRIVING_MINUTE_WEIGHT,
      homeMinuteWeight: HOME_MINUTE_WEIGHT,
      ...(wishes.bufferMinutes > 0 && { bufferMinutes: wishes.bufferMinutes }),
      ...(wishes.driverBreaks !== 'none' && { breaks: { visitsCount: wishes.driverBreaks === 'visits-count' } }),
    },
    vehicles: fleet.map((vehicle) => vehicleOf(vehicle, wishes)),
    stops: programme.stops.map((stop) => stopOf(tiedWithin(stop, fleet), boardingAt.get(stop.id), wishes)),
    hosts: visits.map(hostOf),
  };
  return drops ? asDropOff(problem, programme.stops, boardingAt) : problem;
}

const trialBoarding = (eventStopId: string, visit: VisitView | undefined): StopBoarding => ({
  eventStopId,
  boarding: 1,
  wheelchairs: 0,
  ...(visit && { drop: { [visit.id]: 1 } }),
});

function withoutRideLimit(stop: StopData): StopData {
  const { maxRideMinutes, ...others } = stop;
  return maxRideMinutes === undefined ? stop : others;
}

/** Everybody gets off at the own host; what belongs to a tour of all hosts together goes. */
function asDropOff(
  problem: ItineraryProblemData,
  stops: readonly EventStopView[],
  boardingAt: ReadonlyMap<string, StopBoarding>,
): ItineraryProblemData {
  const without = (place: object, unwanted: string): object =>
    Object.fromEntries(Object.entries(place).filter(([name]) => name !== unwanted));
  return {
    ...problem,
    vehicles: problem.vehicles.map((vehicle) => without(vehicle, 'hostOrder')),
    hosts: problem.hosts.map((host) => without(host, 'maxVehicles')),
    stops: problem.stops.map((stop, at) => ({
      ...withoutRideLimit(stop),
      drop: boardingAt.get(stops[at]?.id ?? '')?.drop ?? {},
    })),
  };
}

/** A tie to a vehicle that stays at home ties nobody: the seats of its stop are none, so nobody boards there. */
const tiedWithin = (stop: EventStopView, fleet: readonly VehicleView[]): EventStopView =>
  fleet.some(({ id }) => id === stop.vehicleId) ? stop : { ...stop, vehicleId: null };

const vehicleOf = (vehicle: VehicleView, { firstVisit }: RouteWishes): object => ({
  id: vehicle.id,
  seats: vehicle.seats,
  wheelchairPlaces: vehicle.wheelchairPlaces,
  depot: { lat: vehicle.depotLatitude, lon: vehicle.depotLongitude },
  dutyFrom: vehicle.dutyFrom,
  dutyUntil: vehicle.dutyUntil,
  ...(firstVisit.has(vehicle.id) && { hostOrder: [firstVisit.get(vehicle.id)] }),
});

const stopOf = (stop: EventStopView, boarding: StopBoarding | undefined, wishes: RouteWishes): StopData => ({
  id: stop.id,
  lat: stop.latitude,
  lon: stop.longitude,
  ...peopleOf(boarding),
  ...(stop.earliest !== null && { earliest: stop.earliest }),
  ...(stop.maxRideMinutes !== null && { maxRideMinutes: stop.maxRideMinutes }),
  ...(stop.vehicleId !== null && { vehicle: stop.vehicleId }),
  ...wishedAt(stop.id, boarding?.latestReturn ?? null, wishes),
});

const peopleOf = ({ boarding = 0, wheelchairs = 0, visit = false }: Partial<StopBoarding> = {}) => ({
  boarding,
  wheelchairs,
  ...(visit && { visit }),
});

const wishedAt = (stop: string, latestReturn: string | null, wishes: RouteWishes): object => ({
  ...(wishes.keepsLatestReturns && latestReturn !== null && { latestReturn }),
  ...(wishes.boardsAfter.has(stop) && { after: [wishes.boardsAfter.get(stop)] }),
});

const hostOf = (visit: VisitView): object => ({
  id: visit.id,
  lat: visit.latitude,
  lon: visit.longitude,
  visitMinutes: visit.visitMinutes,
  arriveFrom: visit.arriveFrom,
  arriveUntil: visit.arriveUntil,
  ...(visit.maxVehicles !== null && { maxVehicles: visit.maxVehicles }),
});

/** The name of every vehicle, stop and visit by its id, for people who read a plan. */
export const placeNamesOf = (programme: EventProgramme): ReadonlyMap<string, string> =>
  new Map([...programme.vehicles, ...programme.stops, ...programme.visits].map(({ id, name }) => [id, name]));

/** The plan with names instead of ids in its reasons: an id tells a coordinator nothing. */
export function withNamesInReasons(plan: ItineraryPlan, names: ReadonlyMap<string, string>): ItineraryPlan {
  const readable = (text: string): string => [...names].reduce((words, [id, name]) => words.replaceAll(id, name), text);
  return { ...plan, reasons: plan.reasons.map(({ code, message }) => ({ code, message: readable(message) })) };
}

/**
 * True when the plan was made for the stops of the programme, goes to all of them where it let somebody board and to all
 * visits, and to none that is gone; on a drop-off day a bus goes only where somebody spends the day.
 */
export function matchesProgramme(
  { problem, plan }: Pick<StoredItinerary, 'problem' | 'plan'>,
  programme: EventProgramme,
  shape: EventShape = 'whole-group',
): boolean {
  const planned = new Set(plan.vehicles.flatMap(({ calls }) => calls.map(({ at }) => at)));
  const vehicles = new Set(programme.vehicles.filter(({ staysHome }) => !staysHome).map(({ id }) => id));
  const stops = new Set(programme.stops.map(({ id }) => id));
  const visits = programme.visits.map(({ id }) => id);
  const isAsked = problem.stops.length === stops.size && problem.stops.every(({ id }) => stops.has(id));
  const boarded = problem.stops.filter(({ boarding }) => boarding > 0).map(({ id }) => id);
  const needed = shape === 'drop-off' ? boarded : [...boarded, ...visits];
  const known = new Set([...vehicles, ...stops, ...visits]);
  return isAsked && needed.every((id) => planned.has(id)) && [...planned].every((id) => known.has(id));
}
