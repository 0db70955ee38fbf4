import { formatClockTime, parseClockTime } from '../../../../kernel';
import {
  dwellMinutesAt,
  parseItineraryProblem,
  type ItineraryCall,
  type ItineraryProblem,
} from '../../../../planners/itinerary';
import type { EventProgramme, VisitView } from '../event-view';
import type { StoredItinerary } from '../itinerary-of-event';
import { businessOf, type Business } from '../visit-business';
import { latenessAfter, type CallSlack, type Lateness } from './lateness';
import { hoursOf, leavingCall, sittingsAt, type VehicleCall } from './sittings';

/** What is known of a vehicle that is late, against the published route. */
export interface BusDelay {
  readonly vehicleId: string;
  /** The stop or visit. */
  readonly at: string;
  readonly part: 'arrive' | 'leave';
  readonly minutes: number;
}

/** A call of a vehicle with the times to expect; minutes late beside the published times. */
export interface ExpectedCall extends Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'> {
  readonly vehicleId: string;
  readonly late: Lateness;
}

/** What a delay does to one visit, while the people of the same vehicles are there. */
export interface VisitDelay {
  readonly visitId: string;
  /** Its tours and interview slots meanwhile; those of people of another bus at another hour are no part of it. */
  readonly hours: readonly string[];
  /** By how much these must begin later. */
  readonly minutes: number;
  /** When the last of these vehicles leaves, minutes after midnight. */
  readonly leavesAt: number;
  /** Whether a bus comes after the latest moment that was agreed. */
  readonly isAfterWindow: boolean;
}

/** Minutes from the bus to the first tour or interview: a short welcome is better than other hours for everybody. */
const SHORTEST_WELCOME_MINUTES = 2;
/** A lunch can be as short as this when the bus is late. */
const SHORTEST_LUNCH_MINUTES = 30;

/** Time between the bus and the first tour or interview that nobody needs. */
const spareBefore = (arrive: number, { first }: Business): number =>
  Math.max(0, first - arrive - SHORTEST_WELCOME_MINUTES);

/** What is known of an event's day before anything is late. */
interface PublishedDay {
  readonly calls: readonly VehicleCall[];
  readonly visits: readonly VisitView[];
  readonly problem: ItineraryProblem;
}

const minutesOf = (time: string | null): number => parseClockTime(time ?? '00:00');

/** When the people of a vehicle are needed at a visit. */
function businessAt(visit: VisitView, calls: readonly VehicleCall[], vehicleId: string): Business | undefined {
  const sittings = sittingsAt(calls, visit.id);
  const own = sittings.find(({ vehicleIds }) => vehicleIds.includes(vehicleId));
  return own && businessOf(hoursOf(visit, sittings, own));
}

/** How much lateness each call of a vehicle's published day absorbs. */
function slackOf(day: PublishedDay, vehicleId: string): CallSlack[] {
  const own = day.calls.filter((call) => call.vehicleId === vehicleId);
  return own.map((call, at) => {
    if (call.kind === 'host') return hostSlack(day, call);
    if (call.kind === 'collect') return collectSlack(day, own, at);
    if (call.kind === 'depot') return depotSlack(day, call);
    const stop = day.problem.stops.find(({ id }) => id === call.at);
    const needed = stop ? dwellMinutesAt(day.problem.rules, stop) : 0;
    const stands = minutesOf(call.leave ?? call.arrive) - minutesOf(call.arrive ?? call.leave);
    return { absorbs: Math.max(0, stands - needed), mayCutShort: false };
  });
}

function hostSlack({ calls, visits, problem }: PublishedDay, call: VehicleCall): CallSlack {
  const visit = visits.find(({ id }) => id === call.at);
  const [arrive, leave] = [minutesOf(call.arrive ?? call.leave), minutesOf(call.leave ?? call.arrive)];
  const until = problem.hosts.find(({ id }) => id === visit?.id)?.arriveUntil;
  const room = until === undefined ? undefined : Math.max(0, until - arrive);
  if (visit?.kind === 'lunch') {
    return { absorbs: Math.max(0, leave - arrive - SHORTEST_LUNCH_MINUTES), room, mayCutShort: false };
  }
  // Whoever only gets off gives up nothing when the bus goes on.
  if (leavingCall(calls, call) !== call) return { absorbs: 0, room, mayCutShort: false };
  const business = visit && businessAt(visit, calls, call.vehicleId);
  if (!business) return { absorbs: 0, room, mayCutShort: true };
  const absorbs = Math.max(0, spareBefore(arrive, business) + leave - business.last);
  return { absorbs, over: Math.max(0, business.last - leave), room, mayCutShort: true };
}

/** A vehicle that comes back waits until it is time; people whose day began late are fetched later, so that they finish it. */
function collectSlack({ calls, visits, problem }: PublishedDay, own: readonly VehicleCall[], at: number): CallSlack {
  const [call, before] = [own[at], own[at - 1]];
  if (!call || !before) return { absorbs: 0, mayCutShort: false };
  const driving = before.at === call.at ? 0 : (problem.travelMinutes.get(before.at)?.get(call.at) ?? 0);
  const stands = minutesOf(call.arrive) - minutesOf(before.leave) - Math.ceil(driving);
  const slack = { absorbs: 0, waits: Math.max(0, stands), mayCutShort: false };
  const brought = own.findIndex(({ kind, at: place }) => kind === 'host' && place === call.at);
  const visit = visits.find(({ id }) => id === call.at);
  const business = visit && businessAt(visit, calls, call.vehicleId);
  if (!business) return slack;
  const free = spareBefore(minutesOf(own[brought]?.arrive ?? null), business) + minutesOf(call.arrive) - business.last;
  const over = Math.max(0, business.last - minutesOf(call.arrive));
  return { ...slack, over, putOffBy: { call: brought, free: Math.max(0, free) } };
}

function depotSlack({ problem }: PublishedDay, { arrive, leave, vehicleId }: VehicleCall): CallSlack {
  const dutyUntil = problem.vehicles.find(({ id }) => id === vehicleId)?.dutyUntil;
  const isEnd = leave === null && dutyUntil !== undefined;
  return { absorbs: 0, room: isEnd ? Math.max(0, dutyUntil - minutesOf(arrive)) : undefined, mayCutShort: false };
}

/** Where a delay is reported: getting on at a stop, not getting off there. */
const isReportedAt = ({ at, kind }: VehicleCall, delay: BusDelay): boolean =>
  at === delay.at && (kind === 'pickup' || kind === 'host');

const later = (time: string | null, minutes: number): string | null =>
  time === null ? null : formatClockTime(Math.min(parseClockTime(time) + minutes, 24 * 60 - 1));

/** The calls of all vehicles with the times to expect, given what is known of those that are late. */
export function expectedCalls(
  { problem, plan }: StoredItinerary,
  programme: EventProgramme,
  delays: readonly BusDelay[],
): ExpectedCall[] {
  const all = plan.vehicles.flatMap(({ id: vehicleId, calls }) => calls.map((call) => ({ ...call, vehicleId })));
  const day = { calls: all, visits: programme.visits, problem: parseItineraryProblem(problem) };
  return plan.vehicles.flatMap(({ id: vehicleId }) => {
    const calls = all.filter((call) => call.vehicleId === vehicleId);
    const reports = delays
      .filter((delay) => delay.vehicleId === vehicleId)
      .map((delay) => ({ ...delay, at: calls.findIndex((call) => isReportedAt(call, delay)) }))
      .filter(({ at }) => at >= 0);
    const late = latenessAfter(slackOf(day, vehicleId), reports);
    return calls.map(({ at: place, kind, arrive, leave }, index) => {
      const known = late[index] ?? { arrive: 0, leave: 0 };
      return {
        ...{ vehicleId, at: place, kind, late: known },
        arrive: later(arrive, known.arrive),
        leave: later(leave, known.leave),
      };
    });
  });
}

/** A call as it was published. */
const published = (call: ExpectedCall): VehicleCall => ({
  ...call,
  arrive: later(call.arrive, -call.late.arrive),
  leave: later(call.leave, -call.late.leave),
});

/** What the expected times mean for each visit where a bus is late; who are there together wait for the last. */
export function visitDelays(calls: readonly ExpectedCall[], { visits }: EventProgramme): VisitDelay[] {
  const before = calls.map(published);
  return visits.flatMap((visit) => {
    if (visit.kind !== 'host') return [];
    const sittings = sittingsAt(before, visit.id);
    return sittings.flatMap((sitting) => {
      const brought = calls.filter(
        ({ at, kind, vehicleId }) => kind === 'host' && at === visit.id && sitting.vehicleIds.includes(vehicleId),
      );
      return delayOfSitting(visit, hoursOf(visit, sittings, sitting), brought, calls);
    });
  });
}

function delayOfSitting(
  visit: VisitView,
  hours: Pick<VisitView, 'slots' | 'tours'>,
  brought: readonly ExpectedCall[],
  calls: readonly ExpectedCall[],
): VisitDelay[] {
  const fetched = brought.map((call) => leavingCall(calls, call));
  if ([...brought, ...fetched].every(({ late }) => late.arrive + late.leave === 0)) return [];
  const business = businessOf(hours);
  const shift = ({ arrive, late }: ExpectedCall): number =>
    business ? Math.max(0, late.arrive - spareBefore(minutesOf(arrive) - late.arrive, business)) : 0;
  const leaves = fetched.map(({ kind, arrive, leave }) => (kind === 'collect' ? arrive : leave) ?? '23:59');
  return [
    {
      visitId: visit.id,
      hours: [...hours.tours, ...hours.slots].map(({ id }) => id),
      minutes: Math.max(...brought.map(shift)),
      leavesAt: Math.max(...leaves.map(parseClockTime)),
      isAfterWindow: brought.some(
        ({ arrive, late }) => late.arrive > 0 && minutesOf(arrive) > parseClockTime(visit.arriveUntil),
      ),
    },
  ];
}
