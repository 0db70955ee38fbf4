import { formatClockTime, parseClockTime } from '../../../kernel';
import type { EventProgramme, VisitView } from './event-view';
import type { ItineraryProblemData } from './itinerary-of-event';
import type { RouteVariation } from './route-variation';
import { businessOf } from './visit-business';

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
  const hosts = (problem.hosts as readonly Varied[]).map((host) => ({
    ...host,
    ...arrivalsOf(
      visits.find(({ id }) => id === host.id),
      variation,
    ),
  }));
  return { ...problem, vehicles, hosts };
}

/** The arrivals at one visit that a variation asks for; empty when it has no moments, or cannot do it. */
function arrivalsOf(
  visit: VisitView | undefined,
  { beginsWithin, staysToEnd }: RouteVariation,
): { readonly arriveFrom?: string; readonly arriveUntil?: string } {
  if (visit === undefined || (beginsWithin === null && !staysToEnd)) return {};
  const business = businessOf(visit);
  if (business === undefined) return {};
  const opens = parseClockTime(visit.arriveFrom);
  const closes = parseClockTime(visit.arriveUntil);
  const from = staysToEnd ? Math.max(opens, business.last - visit.visitMinutes) : opens;
  const until = beginsWithin === null ? closes : Math.min(closes, business.first + beginsWithin);
  return from > until ? {} : { arriveFrom: formatClockTime(from), arriveUntil: formatClockTime(until) };
}
