import type { ItineraryObjective } from '../problem/itinerary-plan';
import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop } from '../problem/itinerary-problem';
import { travelTimes } from '../problem/travel-times';
import type { VehicleDay } from '../timetable/vehicle-day';

/** The totals that `planCost` weighs, of some days, from the travel times as given and not rounded. */
export function objectiveMinutes(problem: ItineraryProblem, days: readonly VehicleDay[]): ItineraryObjective {
  const travel = travelTimes(problem);
  const stopOf = (stop: number): ItineraryStop => problem.stops[stop] as ItineraryStop;
  /** Minutes aboard of all people of these stops, from the nearest stop to `end` on; `minutes` of a leg seen from there. */
  const aboard = (
    stops: readonly ItineraryStop[],
    end: string,
    minutes: (near: string, far: string) => number,
  ): number => {
    let near = end;
    let ride = 0;
    let total = 0;
    for (const stop of stops) {
      ride += minutes(near, stop.id);
      total += stop.boarding * ride;
      ride += dwellMinutesAt(problem.rules, stop);
      near = stop.id;
    }
    return total;
  };
  const totals = { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 };
  for (const day of days) {
    const depot = problem.vehicles[day.vehicle]?.id ?? '';
    const hosts = day.hosts.map((host) => problem.hosts[host]?.id ?? '');
    const out = day.stopsOut.map(stopOf);
    const back = day.stopsBack.map(stopOf);
    const route = [depot, ...out.map(({ id }) => id), ...hosts, ...back.map(({ id }) => id), depot];
    route.slice(1).forEach((to, leg) => (totals.drivingMinutes += travel(route[leg] ?? '', to)));
    totals.passengerMinutes += aboard([...out].reverse(), hosts[0] ?? '', (near, far) => travel(far, near));
    totals.homeMinutes += aboard(back, hosts.at(-1) ?? '', travel);
  }
  return totals;
}
