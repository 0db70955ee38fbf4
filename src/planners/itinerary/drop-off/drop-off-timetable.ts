import {
  arrivalWindow,
  collectWindow,
  type ItineraryHost,
  type ItineraryProblem,
  type ItineraryVehicle,
} from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryObjective, VehicleItinerary } from '../problem/itinerary-plan';
import { shownCall } from '../timetable/timetable';
import { travelTimes, type TravelTime } from '../problem/travel-times';
import { halvesOf, type Halves } from './drop-off-model';
import { spareAlong, type TimedPlace } from './drop-off-spare';
import { halfDayTimes, turnedTimes, type Halt } from './half-day-times';
import type { DropOffDay } from './pair-halves';

/** A day with all its moments: as late as costs nothing on the way out, as early as costs nothing on the way back. */
interface TimedDay {
  readonly leaveDepot: number;
  readonly out: readonly Halt[];
  readonly back: readonly Halt[];
  /** Minutes from leaving the last host of the way out to the first one of the way back, the driver's break included. */
  readonly between: number;
  readonly reachDepot: number;
}

/** Writes the calls of every vehicle and adds up what the plan costs. */
export function writeDropOff(
  problem: ItineraryProblem,
  days: readonly DropOffDay[],
): { vehicles: VehicleItinerary[]; objective: ItineraryObjective } {
  const travel = travelTimes(problem);
  const totals = { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 };
  const vehicles = problem.vehicles.map((vehicle, number) => {
    const day = days.find((candidate) => candidate.vehicle === number);
    if (!day) return { id: vehicle.id, calls: [] };
    const writer = new DropOffWriter(problem, vehicle, travel);
    const timed = writer.time(day);
    totals.drivingMinutes += writer.driving(day);
    totals.passengerMinutes += writer.riding(timed.out, (stop, host) => host.begin - stop.leave);
    totals.homeMinutes += writer.riding(timed.back, (stop, host) => stop.begin - host.leave);
    return { id: vehicle.id, calls: writer.write(timed) };
  });
  return { vehicles, objective: totals };
}

class DropOffWriter {
  private readonly ids: readonly string[];
  private readonly halves: Halves;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly vehicle: ItineraryVehicle,
    private readonly travel: TravelTime,
  ) {
    this.ids = [...problem.stops, ...problem.hosts].map(({ id }) => id);
    this.halves = halvesOf(problem, vehicle);
  }

  time({ out: nodesOut, back: nodesBack, collectBy, standing }: DropOffDay): TimedDay {
    const between = standing + this.leg(this.id(nodesOut.at(-1) as number), this.id(nodesBack[0] as number));
    const latest = this.problem.rules.spareMinutes === true ? -Infinity : collectBy - between;
    const out = halfDayTimes(this.halves.out, nodesOut, latest);
    const first = out[0] as Halt;
    const back = turnedTimes(this.halves.back, nodesBack, (out[out.length - 1] as Halt).leave + between);
    const last = back[back.length - 1] as Halt;
    return {
      leaveDepot: first.begin - this.travel(this.vehicle.id, this.id(first.node)),
      out,
      back,
      between,
      reachDepot: last.leave + this.travel(this.id(last.node), this.vehicle.id),
    };
  }

  driving(day: DropOffDay): number {
    const route = [this.vehicle.id, ...[...day.out, ...day.back].map((node) => this.id(node)), this.vehicle.id];
    return route.slice(1).reduce((sum, to, leg) => sum + this.leg(route[leg] ?? '', to), 0);
  }

  /** The minutes of everybody of whom these halts have the own stop and the own host. */
  riding(halts: readonly Halt[], minutes: (stop: Halt, host: Halt) => number): number {
    const byPlace = new Map(halts.map((halt) => [this.id(halt.node), halt]));
    let total = 0;
    for (const { id, drop = new Map<string, number>() } of this.problem.stops) {
      const stop = byPlace.get(id);
      for (const [place, people] of drop) {
        const host = byPlace.get(place);
        if (stop && host) total += people * minutes(stop, host);
      }
    }
    return total;
  }

  write(day: TimedDay): ItineraryCall[] {
    const { leaveDepot, out, back, reachDepot } = day;
    const served = new Set(out.map(({ node }) => node));
    const spare = spareAlong(this.placesOf(day));
    const spareAt = (place: number): number => spare[place] ?? 0;
    return [
      this.atDepot({ arrive: null, leave: leaveDepot, spare: spareAt(0) }),
      ...out.map((halt, at) => this.callAt(halt, served, { outward: true, spare: spareAt(1 + at) })),
      ...back.map((halt, at) => this.callAt(halt, served, { outward: false, spare: spareAt(1 + out.length + at) })),
      this.atDepot({ arrive: reachDepot, leave: null, spare: spareAt(spare.length - 1) }),
    ];
  }

  /** The day as `spareAlong` looks at it, with the limits as they are given. */
  private placesOf({ leaveDepot, out, back, between, reachDepot }: TimedDay): TimedPlace[] {
    const legTo = (halt: Halt | undefined, from: string): number =>
      this.leg(from, halt ? this.id(halt.node) : this.depot);
    const along = (
      halts: readonly Halt[],
      toNext: number | undefined,
      latest: (node: number) => number,
    ): TimedPlace[] =>
      halts.map(({ node, begin }, at) => {
        const isLast = at === halts.length - 1 && toNext !== undefined;
        const leg = isLast ? toNext : legTo(halts[at + 1], this.id(node));
        return { begin, latest: latest(node), toNext: (this.halves.out.dwell[node] as number) + leg };
      });
    const { stops, hosts } = this.problem;
    return [
      { begin: leaveDepot, latest: Infinity, toNext: legTo(out[0], this.depot) },
      ...along(out, between, (node) => this.latestArrival(hosts[node - stops.length])),
      ...along(
        back,
        undefined,
        (node) => stops[node]?.latestReturn ?? this.latestToCollect(hosts[node - stops.length]),
      ),
      { begin: reachDepot, latest: this.vehicle.dutyUntil, toNext: 0 },
    ];
  }

  private latestArrival(host: ItineraryHost | undefined): number {
    return host ? arrivalWindow(host, this.vehicle).until : Infinity;
  }

  private latestToCollect(host: ItineraryHost | undefined): number {
    return host ? collectWindow(host, this.vehicle).until : Infinity;
  }

  private callAt(
    { node, begin, leave }: Halt,
    served: ReadonlySet<number>,
    { outward, spare }: { readonly outward: boolean; readonly spare: number },
  ): ItineraryCall {
    const stop = this.problem.stops[node];
    const host = this.id(node);
    const people = stop
      ? stop.boarding
      : this.problem.stops.reduce((sum, { drop }, at) => sum + (served.has(at) ? (drop?.get(host) ?? 0) : 0), 0);
    const kind = outward ? (stop ? 'pickup' : 'host') : stop ? 'dropoff' : 'collect';
    const getsOn = kind === 'pickup' || kind === 'collect';
    return shownCall({
      at: host,
      kind,
      arrive: begin,
      leave,
      spare,
      on: getsOn ? people : 0,
      off: getsOn ? 0 : people,
    });
  }

  private atDepot(times: Pick<Parameters<typeof shownCall>[0], 'arrive' | 'leave' | 'spare'>): ItineraryCall {
    return shownCall({ at: this.depot, kind: 'depot', ...times, on: 0, off: 0 });
  }

  private get depot(): string {
    return this.vehicle.id;
  }

  private leg(from: string, to: string): number {
    return from === to ? 0 : this.travel(from, to);
  }

  private id(node: number): string {
    return this.ids[node] ?? '';
  }
}
