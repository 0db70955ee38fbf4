import { shownBetween } from '../../../kernel/clock-time';
import type { InterviewProblem } from '../../interviews';
import type { ItineraryProblem, ItineraryStop } from '../../itinerary';
import type { Drops, JoinedProblem } from '../problem/joined-problem';

/** The route problem with everybody let off somewhere: those who choose come on top of who is settled. */
export function itineraryWith({ itinerary, people }: JoinedProblem, drops: Drops): ItineraryProblem {
  return withDrops(itinerary, (stop) => {
    const counts = new Map(stop.drop);
    for (const { id, rides, stop: own, drops: possible } of people) {
      const host = drops.get(id);
      if (!rides || own !== stop.id || possible.length < 2 || host === undefined) continue;
      counts.set(host, (counts.get(host) ?? 0) + 1);
    }
    return { ...stop, drop: counts };
  });
}

/** The route problem with every vehicle at each host before anything begins there, where it may be. */
export function soonAtHosts(itinerary: ItineraryProblem, { hosts }: InterviewProblem): ItineraryProblem {
  const arrivals = new Map(
    itinerary.hosts.flatMap(({ id, arriveFrom, arriveUntil }) => {
      const planned = hosts.find((host) => host.id === id);
      const starts = [...(planned?.slots ?? []), ...(planned?.tours ?? [])].map(({ start }) => start);
      const soon = Math.max(arriveFrom, Math.min(arriveUntil, ...starts));
      return soon < arriveUntil ? [[id, shownBetween(arriveFrom, soon)] as const] : [];
    }),
  );
  if (arrivals.size === 0) return itinerary;
  return { ...itinerary, vehicles: itinerary.vehicles.map((vehicle) => ({ ...vehicle, arrivals })) };
}

const withDrops = (itinerary: ItineraryProblem, change: (stop: ItineraryStop) => ItineraryStop): ItineraryProblem => ({
  ...itinerary,
  rules: { ...itinerary.rules, spareMinutes: true },
  stops: itinerary.stops.map(change),
});
