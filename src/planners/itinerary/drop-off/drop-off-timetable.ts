import type { ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryObjective, VehicleItinerary } from '../problem/itinerary-plan';
import { shownCall } from '../timetable/timetable';
import { travelTimes, type TravelTime } from '../problem/travel-times';
import { collectFrom, halvesOf, type HalfDay } from './drop-off-model';
import { aboard, beginAt, leaveAfter } from './half-day-trips';
import type { DropOffDay } from './pair-halves';
import { WaitingCost } from './waiting-cost';

interface Halt {
  readonly node: number;
  readonly begin: number;
  readonly leave: number;
}

/** A day with all its moments: as late as costs nothing on the way out, as early as may be on the way back. */
interface TimedDay {
  readonly leaveDepot: number;
  readonly out: readonly Halt[];
  readonly back: readonly Halt[];
  readonly reachDepot: number;
}

/** Writes the calls of every vehicle and adds up what the plan costs. */
export function writeDropOff(
  problem: ItineraryProblem,
  days: readonly DropOffDay[],
): { vehicles: VehicleItinerary[]; objective: ItineraryObjective } {
  const travel = travelTimes(problem);
  let drivingMinutes = 0;
  let passengerMinutes = 0;
  const vehicles = problem.vehicles.map((vehicle, number) => {
    const day = days.find((candidate) => candidate.vehicle === number);
    if (!day) return { id: vehicle.id, calls: [] };
    const writer = new DropOffWriter(problem, vehicle, travel);
    const timed = writer.time(day);
    drivingMinutes += writer.driving(day);
    passengerMinutes += writer.riding(timed.out);
    return { id: vehicle.id, calls: writer.write(timed) };
  });
  return { vehicles, objective: { drivingMinutes, passengerMinutes } };
}

interface TimedStep {
  readonly node: number;
  readonly leg: number;
  /** Cost by the moment of beginning here, and what a minute of those aboard afterwards costs. */
  readonly begun: WaitingCost;
  readonly load: number;
}

class DropOffWriter {
  private readonly ids: readonly string[];
  private readonly half: HalfDay;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly vehicle: ItineraryVehicle,
    private readonly travel: TravelTime,
  ) {
    this.ids = [...problem.stops, ...problem.hosts].map(({ id }) => id);
    this.half = halvesOf(problem, vehicle).out;
  }

  time(day: DropOffDay): TimedDay {
    const out = this.timeOut(day);
    const first = out[0] as Halt;
    const back = this.timeBack(day, out[out.length - 1] as Halt);
    const last = back[back.length - 1] as Halt;
    return {
      leaveDepot: first.begin - this.travel(this.vehicle.id, this.id(first.node)),
      out,
      back,
      reachDepot: last.leave + this.travel(this.id(last.node), this.vehicle.id),
    };
  }

  driving(day: DropOffDay): number {
    const route = [this.vehicle.id, ...[...day.out, ...day.back].map((node) => this.id(node)), this.vehicle.id];
    return route.slice(1).reduce((sum, to, leg) => sum + this.leg(route[leg] ?? '', to), 0);
  }

  /** Everybody's minutes from leaving the own stop to being let off at the own host. */
  riding(out: readonly Halt[]): number {
    const moment = new Map(out.map((halt) => [this.id(halt.node), halt]));
    let minutes = 0;
    for (const { id, drop = new Map<string, number>() } of this.problem.stops) {
      const left = moment.get(id)?.leave;
      if (left === undefined) continue;
      for (const [host, people] of drop) minutes += people * ((moment.get(host)?.begin ?? left) - left);
    }
    return minutes;
  }

  write({ leaveDepot, out, back, reachDepot }: TimedDay): ItineraryCall[] {
    const served = new Set(out.map(({ node }) => node));
    return [
      this.atDepot({ arrive: null, leave: leaveDepot }),
      ...out.map((halt) => this.callAt(halt, served, true)),
      ...back.map((halt) => this.callAt(halt, served, false)),
      this.atDepot({ arrive: reachDepot, leave: null }),
    ];
  }

  private callAt({ node, begin, leave }: Halt, served: ReadonlySet<number>, outward: boolean): ItineraryCall {
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
      on: getsOn ? people : 0,
      off: getsOn ? 0 : people,
    });
  }

  private atDepot(times: { readonly arrive: number | null; readonly leave: number | null }): ItineraryCall {
    return shownCall({ at: this.vehicle.id, kind: 'depot', ...times, on: 0, off: 0 });
  }

  /** Backwards from the last host: everything as late as costs no more than the earliest timetable. */
  private timeOut({ out, back, collectBy, standing }: DropOffDay): Halt[] {
    const { dwell } = this.half;
    const steps = this.stepsOf(out);
    const last = steps[steps.length - 1] as TimedStep;
    const toCollect = this.leg(this.id(last.node), this.id(back[0] as number));
    let leave = Math.min(collectBy - toCollect - standing, last.begun.lastAtMost(0) + (dwell[last.node] as number));
    const halts: Halt[] = [];
    for (const { node, begun, load, leg } of steps.reverse()) {
      const latest = Math.min(begun.lastAtMost(load), leave - (dwell[node] as number));
      const begin = Math.max(begun.earliest, latest);
      halts.unshift({ node, begin, leave });
      leave = begin - leg;
    }
    return halts;
  }

  private stepsOf(out: readonly number[]): TimedStep[] {
    const { startTime, fromStart, travel, size } = this.half;
    const served = new Set<number>();
    const load = (): number => aboard(this.half, (other) => served.has(other));
    let left = WaitingCost.free(startTime);
    return out.map((node, at) => {
      const leg = (at === 0 ? fromStart[node] : travel[(out[at - 1] as number) * size + node]) as number;
      const before = load();
      served.add(node);
      const step = { node, leg, before, after: load() };
      const begun = beginAt(this.half, left, step) as WaitingCost;
      left = leaveAfter(this.half, begun, step);
      return { node, begun, leg, load: this.half.weights.out * step.after };
    });
  }

  private timeBack({ back, standing }: DropOffDay, last: Halt): Halt[] {
    let at = last.node;
    let left = last.leave + standing;
    return back.map((node) => {
      const host = this.problem.hosts[node - this.problem.stops.length];
      const reached = left + this.leg(this.id(at), this.id(node));
      const begin = host ? Math.max(reached, collectFrom(host)) : reached;
      left = begin + (this.half.dwell[node] as number);
      at = node;
      return { node, begin, leave: left };
    });
  }

  private leg(from: string, to: string): number {
    return from === to ? 0 : this.travel(from, to);
  }

  private id(node: number): string {
    return this.ids[node] ?? '';
  }
}
