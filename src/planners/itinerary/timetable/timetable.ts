import { formatClockTime } from '../../../kernel/clock-time';
import type { VehicleDay } from './vehicle-day';
import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop } from '../problem/itinerary-problem';
import type { ItineraryCall, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes, type TravelTime } from '../problem/travel-times';

/** Writes the calls of every vehicle; `visitStart(day, host)` says when each visit begins. */
export function writeTimetable(
  problem: ItineraryProblem,
  days: readonly VehicleDay[],
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

  write(day: VehicleDay, visitStart: (host: number) => number): ItineraryCall[] {
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
      calls.unshift(shownCall({ at: stop.id, kind: 'pickup', arrive: arriveNext, leave, on: stop.boarding, off: 0 }));
    }
    this.calls.push(this.atDepot({ arrive: null, leave: arriveNext - this.travel(this.depot, next) }), ...calls);
  }

  private writeVisits(day: VehicleDay, visitStart: (host: number) => number): number {
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
      this.calls.push(shownCall({ at: host.id, kind: 'host', arrive, leave: left, on: 0, off: 0 }));
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
      this.calls.push(shownCall({ at: stop.id, kind: 'dropoff', arrive, leave: left, on: 0, off: stop.boarding }));
    }
    this.calls.push(this.atDepot({ arrive: left + this.travel(at, this.depot), leave: null }));
  }

  private atDepot(times: Pick<Halt, 'arrive' | 'leave'>): ItineraryCall {
    return shownCall({ at: this.depot, kind: 'depot', ...times, on: 0, off: 0 });
  }

  private id(host: number | undefined): string {
    return this.problem.hosts[host ?? 0]?.id ?? '';
  }
}

/** A halt in real minutes; the outer times of a depot are null. */
type Halt = Pick<ItineraryCall, 'at' | 'kind' | 'on' | 'off'> & {
  readonly arrive: number | null;
  readonly leave: number | null;
};

/** A halt as it is shown, with times rounded to whole minutes. */
export function shownCall({ at, kind, arrive, leave, on, off }: Halt): ItineraryCall {
  const shown = (minutes: number | null): string | null => (minutes === null ? null : formatClockTime(minutes));
  return { at, kind, arrive: shown(arrive), leave: shown(leave), on, off };
}
