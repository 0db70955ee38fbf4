import { formatClockTime } from '../../../kernel/clock-time';
import type { DaySpare } from './spare-minutes';
import type { VehicleDay } from './vehicle-day';
import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop } from '../problem/itinerary-problem';
import type { ItineraryCall, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes, type TravelTime } from '../problem/travel-times';

/** Writes the calls of every vehicle; `visitStart(day, host)` says when each visit begins, and `spareOf(day)` what it has to spare. */
export function writeTimetable(
  problem: ItineraryProblem,
  days: readonly VehicleDay[],
  visitStart: (day: number, host: number) => number,
  spareOf: (day: number) => DaySpare,
): VehicleItinerary[] {
  const travel = travelTimes(problem);
  return problem.vehicles.map((vehicle, number) => {
    const index = days.findIndex((day) => day.vehicle === number);
    const day = days[index];
    if (!day) return { id: vehicle.id, calls: [] };
    const writer = new DayWriter(problem, travel, vehicle.id, spareOf(index));
    return { id: vehicle.id, calls: writer.write(day, (host) => visitStart(index, host)) };
  });
}

class DayWriter {
  private readonly calls: ItineraryCall[] = [];

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly travel: TravelTime,
    private readonly depot: string,
    private readonly spare: DaySpare,
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
      const times = { arrive: arriveNext, leave, spare: this.spare.toFirstHost };
      calls.unshift(shownCall({ at: stop.id, kind: 'pickup', ...times, on: stop.boarding, off: 0 }));
    }
    const leave = arriveNext - this.travel(this.depot, next);
    this.calls.push(this.atDepot({ arrive: null, leave, spare: this.spare.toFirstHost }), ...calls);
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
      const spare = this.spare.hosts[place] ?? 0;
      this.calls.push(shownCall({ at: host.id, kind: 'host', arrive, leave: left, spare, on: 0, off: 0 }));
    }
    return left;
  }

  private writeDropoffs(stops: readonly ItineraryStop[], lastHost: string, leftLast: number): void {
    let at = lastHost;
    let left = leftLast;
    for (const [place, stop] of stops.entries()) {
      const arrive = left + this.travel(at, stop.id);
      const spare = this.spare.back[place] ?? 0;
      left = arrive + dwellMinutesAt(this.problem.rules, stop);
      at = stop.id;
      this.calls.push(
        shownCall({ at: stop.id, kind: 'dropoff', arrive, leave: left, spare, on: 0, off: stop.boarding }),
      );
    }
    const spare = this.spare.back.at(-1) ?? 0;
    this.calls.push(this.atDepot({ arrive: left + this.travel(at, this.depot), leave: null, spare }));
  }

  private atDepot(times: Pick<Halt, 'arrive' | 'leave' | 'spare'>): ItineraryCall {
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
  readonly spare: number;
};

/** A halt as it is shown, with times rounded to whole minutes. */
export function shownCall({ at, kind, arrive, leave, spare, on, off }: Halt): ItineraryCall {
  const shown = (minutes: number | null): string | null => (minutes === null ? null : formatClockTime(minutes));
  return { at, kind, arrive: shown(arrive), leave: shown(leave), on, off, spare };
}
