import { parseItineraryProblem, type ItineraryCall } from '../../../../planners/itinerary';
import type { EventProgramme } from '../event-view';
import type { StoredItinerary } from '../itinerary-of-event';
import { slackOf, type PublishedDay } from './call-slack';
import { later } from './call-times';
import { minutesToRoom } from './host-room';
import { latenessAfter, type Lateness, type LateReport } from './lateness';
import type { VehicleCall } from './sittings';

/** What is known of a vehicle that is late, against the published route. */
export interface BusDelay {
  readonly vehicleId: string;
  /** The stop or visit. */
  readonly at: string;
  /** A vehicle comes to a stop on the way out and on the way home, and on a drop-off day twice to a visit. */
  readonly kind: Exclude<ItineraryCall['kind'], 'depot'>;
  readonly part: 'arrive' | 'leave';
  readonly minutes: number;
}

/** A call of a vehicle with the times to expect; minutes late beside the published times. */
export interface ExpectedCall extends Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'> {
  readonly vehicleId: string;
  readonly late: Lateness;
}

const REPORTED_PARTS: Readonly<Record<ItineraryCall['kind'], readonly BusDelay['part'][]>> = {
  depot: [],
  pickup: ['leave'],
  host: ['arrive', 'leave'],
  collect: ['arrive', 'leave'],
  dropoff: ['arrive'],
};

/** Where and how a vehicle can be reported late at a call: what people wait for. */
export const reportedPartsOf = ({ kind }: Pick<ItineraryCall, 'kind'>): readonly BusDelay['part'][] =>
  REPORTED_PARTS[kind];

/** Whether this is the call of the report. */
export const isReportedAt = (
  { vehicleId, at, kind }: Pick<ExpectedCall, 'vehicleId' | 'at' | 'kind'>,
  delay: Omit<BusDelay, 'minutes'>,
): boolean =>
  vehicleId === delay.vehicleId && at === delay.at && kind === delay.kind && REPORTED_PARTS[kind].includes(delay.part);

/** The calls of all vehicles with the times to expect, given what is known of those that are late. */
export function expectedCalls(
  { problem, plan }: StoredItinerary,
  programme: EventProgramme,
  delays: readonly BusDelay[],
): ExpectedCall[] {
  const calls = plan.vehicles.flatMap(({ id: vehicleId, calls: own }) => own.map((call) => ({ ...call, vehicleId })));
  const late = latenessOfCalls({ calls, visits: programme.visits, problem: parseItineraryProblem(problem) }, delays);
  return calls.map(({ vehicleId, at, kind, arrive, leave }, index) => {
    const known = late[index] ?? { arrive: 0, leave: 0 };
    return {
      ...{ vehicleId, at, kind, late: known },
      arrive: later(arrive, known.arrive),
      leave: later(leave, known.leave),
    };
  });
}

/** How late every call is: vehicles that wait for room at a host wait for each other, until nobody waits longer. */
function latenessOfCalls(day: PublishedDay, delays: readonly BusDelay[]): Lateness[] {
  const vehicles = [...new Set(day.calls.map(({ vehicleId }) => vehicleId))].map((vehicleId) => ({
    own: day.calls.flatMap((call, index) => (call.vehicleId === vehicleId ? [index] : [])),
    slack: slackOf(day, vehicleId),
    reports: reportsOn(
      day.calls.filter((call) => call.vehicleId === vehicleId),
      delays,
    ),
  }));
  let late: Lateness[] = day.calls.map(() => ({ arrive: 0, leave: 0 }));
  // Every turn settles one more visit at least, in the order of the published hours.
  for (let turn = 0; turn <= day.calls.length; turn++) {
    const room = minutesToRoom(day.problem, day.calls, late);
    const next = [...late];
    for (const { own, slack, reports } of vehicles) {
      const held = slack.map((call, at) => ({ ...call, comesAfter: room[own[at] as number] }));
      latenessAfter(held, reports).forEach((lateness, at) => (next[own[at] as number] = lateness));
    }
    if (next.every((lateness, at) => isAsLate(lateness, late[at]))) return next;
    late = next;
  }
  return late;
}

const isAsLate = (one: Lateness, other: Lateness | undefined): boolean =>
  one.arrive === other?.arrive && one.leave === other.leave;

const reportsOn = (calls: readonly VehicleCall[], delays: readonly BusDelay[]): LateReport[] =>
  delays.flatMap((delay) => {
    const at = calls.findIndex((call) => isReportedAt(call, delay));
    return at < 0 ? [] : [{ at, part: delay.part, minutes: delay.minutes }];
  });
