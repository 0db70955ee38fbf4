import type { ItineraryObjective } from '../problem/itinerary-plan';
import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop } from '../problem/itinerary-problem';
import { travelTimes } from '../problem/travel-times';
import type { VehicleDay } from '../timetable/vehicle-day';

/** The totals that `planCost` weighs, of some days, from the travel times as given and not rounded. */
export function objectiveMinutes(problem: ItineraryProblem, days: readonly VehicleDay[]): ItineraryObjective {
  const travel = travelTimes(problem);
  let drivingMinutes = 0;
  let passengerMinutes = 0;
  for (const day of days) {
    const depot = problem.vehicles[day.vehicle]?.id ?? '';
    const out = day.stopsOut.map((stop) => problem.stops[stop] as ItineraryStop);
    const hosts = day.hosts.map((host) => problem.hosts[host]?.id ?? '');
    const back = day.stopsBack.map((stop) => problem.stops[stop]?.id ?? '');
    const route = [depot, ...out.map((stop) => stop.id), ...hosts, ...back, depot];
    route.slice(1).forEach((to, leg) => (drivingMinutes += travel(route[leg] ?? '', to)));
    let ride = 0;
    let next = hosts[0] ?? '';
    for (const stop of [...out].reverse()) {
      ride += travel(stop.id, next);
      passengerMinutes += stop.boarding * ride;
      ride += dwellMinutesAt(problem.rules, stop);
      next = stop.id;
    }
  }
  return { drivingMinutes, passengerMinutes };
}
