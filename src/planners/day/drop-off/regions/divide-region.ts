import { parseClockTime } from '../../../../kernel/clock-time';
import { ProblemIndex, type InterviewPlan } from '../../../interviews';
import type { ItineraryHost } from '../../../itinerary';
import type { JoinedDay, JoinedPerson, JoinedProblem } from '../../problem/joined-problem';
import { visitKey } from '../../search/design';
import { minutesAt, withMinutes, withStop, type DropRegion, type HoursKind } from './drop-region';
import type { RegionOptions } from './region-options';

/** Something that a day would have to be earlier or later for: hours of a vehicle at a host, of which one part ends before a minute. */
interface Apart {
  readonly kind: HoursKind;
  readonly vehicle: string;
  readonly host: ItineraryHost;
  /** The stop of who needs it; undefined where that follows no vehicle in particular. */
  readonly stop: string | undefined;
  /** The first minute of the later part. */
  readonly minute: number;
  /** Minutes by which the day is off. */
  readonly gap: number;
}

/**
 * Divides a region where one of its days differs from what is promised: at the moments that somebody would need for an interview
 * or a tour, else about whose vehicle it is.
 * @returns nothing where that cannot be told
 */
export function divideRegion(
  problem: JoinedProblem,
  options: RegionOptions,
  region: DropRegion,
  day: JoinedDay,
  promised: InterviewPlan,
): DropRegion[] {
  const apart = partings(problem, options, day, promised).sort((one, other) => other.gap - one.gap);
  for (const one of apart) {
    const { from, until } = minutesAt(region, one.kind, one.vehicle, one.host);
    if (one.minute <= from || one.minute > until) continue;
    const visit = visitKey(one.vehicle, one.host.id);
    return [
      withMinutes(region, one.kind, visit, { from, until: one.minute - 1 }),
      withMinutes(region, one.kind, visit, { from: one.minute, until }),
    ];
  }
  const { vehicles, stops } = problem.itinerary;
  const stop = apart
    .map((one) => stops.find(({ id }) => id === one.stop))
    .find((one) => one && !one.vehicle && !region.stops.has(one.id));
  return stop && vehicles.length > 1 ? vehicles.map(({ id }) => withStop(region, stop.id, id)) : [];
}

interface Call {
  readonly vehicle: string;
  readonly arrive: number;
  readonly collect: number;
}

function partings(problem: JoinedProblem, options: RegionOptions, day: JoinedDay, promised: InterviewPlan): Apart[] {
  const index = new ProblemIndex(problem.interviews);
  return problem.people.flatMap((person) => {
    const host = problem.itinerary.hosts.find(({ id }) => id === day.drops.get(person.id));
    const planned = index.problem.people.find(({ id }) => id === person.id);
    if (!host || !planned || planned.absent) return [];
    const own = promised.interviews.filter((one) => one.person === person.id && one.host === host.id);
    const stay = {
      interviews: [...own.map(({ slot }) => index.moment(planned, slot)), ...options.pinsAt(planned, host.id)],
      tours: options.toursAt(planned, host.id),
      leaveBy: options.leaveBy(person, host),
    };
    const stop = person.rides ? person.stop : undefined;
    return callsAt(problem, day, person, host).flatMap((call) =>
      partingsOf(call, stay).map((one) => ({ ...one, vehicle: call.vehicle, host, stop })),
    );
  });
}

interface Moment {
  readonly start: number;
  readonly end: number;
}

interface WantedStay {
  readonly interviews: readonly Moment[];
  readonly tours: readonly Moment[];
  readonly leaveBy: number;
}

/** Where the hours of a vehicle at a host part from what somebody wants there; who must be gone sooner takes no tour. */
function partingsOf(
  { arrive, collect }: Call,
  { interviews, tours, leaveBy }: WantedStay,
): Pick<Apart, 'kind' | 'minute' | 'gap'>[] {
  const isGone = collect > leaveBy;
  const late = isGone && interviews.length > 0 ? [{ minute: leaveBy + 1, gap: collect - leaveBy }] : [];
  const wanted = isGone ? interviews : [...interviews, ...tours];
  const missed = wanted.filter(({ start }) => arrive > start);
  const cut = wanted.filter(({ end }) => collect < end);
  return [
    ...missed.map(({ start }) => ({ kind: 'arrivals' as const, minute: start + 1, gap: arrive - start })),
    ...late.map((one) => ({ kind: 'collects' as const, ...one })),
    ...cut.map(({ end }) => ({ kind: 'collects' as const, minute: end, gap: end - collect })),
  ];
}

/** When the vehicles that a person follows call at a host. */
function callsAt(
  { itinerary }: JoinedProblem,
  { route }: JoinedDay,
  person: JoinedPerson,
  host: ItineraryHost,
): Call[] {
  const known = itinerary.stops.some(({ id }) => id === person.stop);
  return route.vehicles.flatMap(({ id, calls }): Call[] => {
    const minute = (kind: 'host' | 'collect'): number | undefined => {
      const arrive = calls.find((call) => call.kind === kind && call.at === host.id)?.arrive;
      return typeof arrive === 'string' ? parseClockTime(arrive) : undefined;
    };
    const [arrive, collect] = [minute('host'), minute('collect')];
    const isOwn = !person.rides || (known && calls.some(({ kind, at }) => kind === 'pickup' && at === person.stop));
    if (!isOwn || arrive === undefined || collect === undefined) return [];
    return [{ vehicle: id, arrive: Math.max(arrive, host.arriveFrom), collect }];
  });
}
