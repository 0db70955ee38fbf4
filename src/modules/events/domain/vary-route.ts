import { formatClockTime, parseClockTime } from '../../../kernel';
import type { EventProgramme, VisitView } from './event-view';
import type { ItineraryProblemData } from './itinerary-of-event';
import type { RouteVariation } from './route-variation';

type Varied = Readonly<Record<string, unknown>> & { readonly id: string };

/** The problem of an event with a variation: narrower windows and first visits, nothing that the event does not allow. */
export function withVariation(
  problem: ItineraryProblemData,
  { visits }: Pick<EventProgramme, 'visits'>,
  variation: RouteVariation,
): ItineraryProblemData {
  const vehicles = (problem.vehicles as readonly Varied[]).map((vehicle) => {
    const first = variation.firstVisits[vehicle.id];
    return first === undefined ? vehicle : { ...vehicle, hostOrder: [first] };
  });
  if (!variation.coversMoments) return { ...problem, vehicles };
  const hosts = (problem.hosts as readonly Varied[]).map((host) => ({
    ...host,
    ...coveringWindow(visits.find(({ id }) => id === host.id)),
  }));
  return { ...problem, vehicles, hosts };
}

/** The arrivals from which one visit has all its interviews and tours; empty when there are none, or it is too short. */
function coveringWindow(visit: VisitView | undefined): { readonly arriveFrom?: string; readonly arriveUntil?: string } {
  if (visit === undefined) return {};
  const moments = [...visit.slots.filter(({ places }) => places > 0), ...visit.tours];
  if (moments.length === 0) return {};
  const first = Math.min(...moments.map(({ startsAt }) => parseClockTime(startsAt)));
  const last = Math.max(...moments.map(({ endsAt }) => parseClockTime(endsAt)));
  const from = Math.max(parseClockTime(visit.arriveFrom), last - visit.visitMinutes);
  const until = Math.min(parseClockTime(visit.arriveUntil), first);
  return from > until ? {} : { arriveFrom: formatClockTime(from), arriveUntil: formatClockTime(until) };
}
