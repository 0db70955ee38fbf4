import { dwellMinutesAt, type ItineraryProblem } from '../../../../planners/itinerary';
import type { VisitView } from '../event-view';
import { businessOf, type Business } from '../visit-business';
import { minutesOf } from './call-times';
import type { CallSlack } from './lateness';
import { hoursOf, leavingCall, sittingsAt, type VehicleCall } from './sittings';

/** Minutes from the bus to the first tour or interview: a short welcome is better than other hours for everybody. */
const SHORTEST_WELCOME_MINUTES = 2;
/** A lunch can be as short as this when the bus is late. */
const SHORTEST_LUNCH_MINUTES = 30;

/** Time between the bus and the first tour or interview that nobody needs. */
export const spareBefore = (arrive: number, { first }: Business): number =>
  Math.max(0, first - arrive - SHORTEST_WELCOME_MINUTES);

/** What is known of an event's day before anything is late. */
export interface PublishedDay {
  readonly calls: readonly VehicleCall[];
  readonly visits: readonly VisitView[];
  readonly problem: ItineraryProblem;
}

/** When the people of a vehicle are needed at a visit. */
function businessAt(visit: VisitView, calls: readonly VehicleCall[], vehicleId: string): Business | undefined {
  const sittings = sittingsAt(calls, visit.id);
  const own = sittings.find(({ vehicleIds }) => vehicleIds.includes(vehicleId));
  return own && businessOf(hoursOf(visit, sittings, own));
}

/** How much lateness each call of a vehicle's published day absorbs. */
export function slackOf(day: PublishedDay, vehicleId: string): CallSlack[] {
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
