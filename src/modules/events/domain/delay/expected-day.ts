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

/** What a delay does to one visit. */
export interface VisitDelay {
  readonly visitId: string;
  /** By how much its tours and interviews must begin later. */
  readonly minutes: number;
  /** When the last bus leaves, minutes after midnight. */
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

function hostSlack(visit: VisitView | undefined, arrive: number, leave: number, problem: ItineraryProblem): CallSlack {
  const until = problem.hosts.find(({ id }) => id === visit?.id)?.arriveUntil;
  const room = until === undefined ? undefined : Math.max(0, until - arrive);
  if (visit?.kind === 'lunch') {
    return { absorbs: Math.max(0, leave - arrive - SHORTEST_LUNCH_MINUTES), room, mayCutShort: false };
  }
  const business = visit && businessOf(visit);
  if (!business) return { absorbs: 0, room, mayCutShort: true };
  return { absorbs: Math.max(0, spareBefore(arrive, business) + leave - business.last), room, mayCutShort: true };
}

/** How much lateness each call of a vehicle's published day absorbs. */
function slackOf(
  calls: readonly ItineraryCall[],
  vehicleId: string,
  { visits }: EventProgramme,
  problem: ItineraryProblem,
): CallSlack[] {
  const dutyUntil = problem.vehicles.find(({ id }) => id === vehicleId)?.dutyUntil;
  return calls.map(({ at, kind, arrive, leave }) => {
    const from = parseClockTime(arrive ?? leave ?? '00:00');
    const to = parseClockTime(leave ?? arrive ?? '00:00');
    if (kind === 'host')
      return hostSlack(
        visits.find(({ id }) => id === at),
        from,
        to,
        problem,
      );
    if (kind === 'depot') {
      const isEnd = leave === null && dutyUntil !== undefined;
      return { absorbs: 0, room: isEnd ? Math.max(0, dutyUntil - from) : undefined, mayCutShort: false };
    }
    const stop = problem.stops.find(({ id }) => id === at);
    const needed = stop ? dwellMinutesAt(problem.rules, stop) : 0;
    return { absorbs: Math.max(0, to - from - needed), mayCutShort: false };
  });
}

/** Where a delay is reported: getting on at a stop, not getting off there. */
const isReportedAt = ({ at, kind }: ItineraryCall, delay: BusDelay): boolean =>
  at === delay.at && (kind === 'pickup' || kind === 'host');

const later = (time: string | null, minutes: number): string | null =>
  time === null ? null : formatClockTime(Math.min(parseClockTime(time) + minutes, 24 * 60 - 1));

/** The calls of all vehicles with the times to expect, given what is known of those that are late. */
export function expectedCalls(
  { problem, plan }: StoredItinerary,
  programme: EventProgramme,
  delays: readonly BusDelay[],
): ExpectedCall[] {
  const parsed = parseItineraryProblem(problem);
  return plan.vehicles.flatMap(({ id: vehicleId, calls }) => {
    const reports = delays
      .filter((delay) => delay.vehicleId === vehicleId)
      .map((delay) => ({ ...delay, at: calls.findIndex((call) => isReportedAt(call, delay)) }))
      .filter(({ at }) => at >= 0);
    const late = latenessAfter(slackOf(calls, vehicleId, programme, parsed), reports);
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

/** What the expected times mean for each visit where a bus is late; a visit of several buses waits for the last. */
export function visitDelays(calls: readonly ExpectedCall[], { visits }: EventProgramme): VisitDelay[] {
  return visits.flatMap((visit) => {
    const own = calls.filter(
      ({ at, kind, late }) => kind === 'host' && at === visit.id && late.arrive + late.leave > 0,
    );
    if (visit.kind !== 'host' || own.length === 0) return [];
    const business = businessOf(visit);
    const arrivals = own.map(({ arrive }) => parseClockTime(arrive ?? '00:00'));
    const minutes = own.map(({ late }, at) => {
      const arrive = arrivals[at] ?? 0;
      return business ? Math.max(0, late.arrive - spareBefore(arrive - late.arrive, business)) : 0;
    });
    return [
      {
        visitId: visit.id,
        minutes: Math.max(...minutes),
        leavesAt: Math.max(...own.map(({ leave }) => parseClockTime(leave ?? '23:59'))),
        isAfterWindow: Math.max(...arrivals) > parseClockTime(visit.arriveUntil),
      },
    ];
  });
}
