import { formatClockTime } from '../../../kernel/clock-time';
import type { ChosenDay } from './chosen-day';
import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryObjective, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes, type TravelTime } from '../problem/travel-times';

/** Writes the calls of every vehicle; `visitStart(day, host)` says when each visit begins. */
export function writeTimetable(
  problem: ItineraryProblem,
  days: readonly ChosenDay[],
  visitStart: (day: number, host: number) => number,
): VehicleItinerary[] {
  const travel = travelTimes(problem);
  return problem.vehicles.map((vehicle, number) => {
    const index = days.findIndex((day) => day.vehicle === number);
    const day = days[index];
    if (!day) return { id: vehicle.id, calls: [] };
    const writer = new DayWriter(problem, travel, vehicle.id);
    return { id: vehicle.id, calls: writer.write(day, (host) => visitStart(index, host)) };
  });
}

class DayWriter {
  private readonly calls: ItineraryCall[] = [];

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly travel: TravelTime,
    private readonly depot: string,
  ) {}

  write(day: ChosenDay, visitStart: (host: number) => number): ItineraryCall[] {
    const out = day.stopsOut.map((stop) => this.problem.stops[stop] as ItineraryStop);
    const back = day.stopsBack.map((stop) => this.problem.stops[stop] as ItineraryStop);
    this.writePickups(out, this.id(day.hosts[0]), visitStart(day.hosts[0] as number));
    const leftLast = this.writeVisits(day, visitStart);
    this.writeDropoffs(back, this.id(day.hosts[day.hosts.length - 1]), leftLast);
    return this.calls;
  }

  /** Nobody waits on board: every stop is left as late as reaching the first host in time allows. */
  private writePickups(stops: readonly ItineraryStop[], firstHost: string, reached: number): void {
    let next = firstHost;
    let arriveNext = reached;
    const calls: ItineraryCall[] = [];
    for (const stop of [...stops].reverse()) {
      const leave = arriveNext - this.travel(stop.id, next);
      arriveNext = leave - dwellMinutesAt(this.problem.rules, stop);
      next = stop.id;
      calls.unshift(call(stop.id, 'pickup', arriveNext, leave, stop.boarding, 0));
    }
    this.calls.push(call(this.depot, 'depot', null, arriveNext - this.travel(this.depot, next), 0, 0), ...calls);
  }

  private writeVisits(day: ChosenDay, visitStart: (host: number) => number): number {
    let left = -Infinity;
    let before: string | undefined;
    for (const [place, number] of day.hosts.entries()) {
      const host = this.problem.hosts[number] as ItineraryProblem['hosts'][number];
      const start = visitStart(number);
      const earlyAt = before === undefined ? start : left + this.travel(before, host.id);
      // A visit begins on arrival: only before the host opens can a bus stand there and wait.
      const arrive = start > host.arriveFrom ? start : Math.min(start, earlyAt);
      left = start + host.visitMinutes + (day.standing[place] ?? 0);
      before = host.id;
      this.calls.push(call(host.id, 'host', arrive, left, 0, 0));
    }
    return left;
  }

  private writeDropoffs(stops: readonly ItineraryStop[], lastHost: string, leftLast: number): void {
    let at = lastHost;
    let left = leftLast;
    for (const stop of stops) {
      const arrive = left + this.travel(at, stop.id);
      left = arrive + dwellMinutesAt(this.problem.rules, stop);
      at = stop.id;
      this.calls.push(call(stop.id, 'dropoff', arrive, left, 0, stop.boarding));
    }
    this.calls.push(call(this.depot, 'depot', left + this.travel(at, this.depot), null, 0, 0));
  }

  private id(host: number | undefined): string {
    return this.problem.hosts[host ?? 0]?.id ?? '';
  }
}

/** One halt as it is shown. */
export function call(
  at: string,
  kind: ItineraryCall['kind'],
  arrive: number | null,
  leave: number | null,
  on: number,
  off: number,
): ItineraryCall {
  const shown = (minutes: number | null): string | null => (minutes === null ? null : formatClockTime(minutes));
  return { at, kind, arrive: shown(arrive), leave: shown(leave), on, off };
}

/** Driving and passenger minutes of some days, from the travel times as given and not rounded. */
export function objectiveOf(problem: ItineraryProblem, days: readonly ChosenDay[]): ItineraryObjective {
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
