import { isClockTime } from '../../../kernel/clock-time';
import { DifferenceConstraints } from './difference-constraints';
import type { ArrivalWindow, ItineraryHost, ItineraryProblem } from '../problem/itinerary-problem';
import { arrivalWindow, dwellMinutesAt } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes } from '../problem/travel-times';

/** Shown times are rounded to whole minutes. */
const ROUNDING = 0.5 + 1e-6;
const TOLERANCE = 1e-5;

interface Visit {
  readonly shown: number;
  readonly begin: number;
}

/**
 * Checks that real moments exist which round to the shown times, keep every rule of time and let nobody wait on board:
 * a system of difference constraints, solved without the planner's code.
 */
export function checkTimes(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const unread = plan.vehicles.flatMap((day) => day.calls.flatMap((call, at) => unreadable(day, call, at)));
  if (unread.length > 0) return unread;
  const system = new DifferenceConstraints();
  const visits = new Map<string, Visit[]>(problem.hosts.map((host) => [host.id, []]));
  for (const day of plan.vehicles) {
    if (day.calls.length > 0) new DayConstraints(problem, system, visits, day).add();
  }
  for (const host of problem.hosts) limitVehicles(system, host, visits.get(host.id) ?? []);
  const rules = system.clash(TOLERANCE);
  return rules.length === 0 ? [] : [`these rules do not go together: ${rules.join('; ')}`];
}

function unreadable(day: VehicleItinerary, call: ItineraryCall, at: number): string[] {
  const faults: string[] = [];
  const outer = (index: number): boolean => index === at && call.kind === 'depot';
  const check = (text: string | null, mayBeNull: boolean): void => {
    if (text === null ? !mayBeNull : mayBeNull || shownMinutes(text) === undefined) {
      faults.push(`${day.id}, ${call.at}: time ${text ?? 'missing'}`);
    }
  };
  check(call.arrive, outer(0));
  check(call.leave, outer(day.calls.length - 1));
  return faults;
}

/** The minutes of a shown time, undefined when it is none. */
export function shownMinutes(text: string): number | undefined {
  const [hours, minutes] = text.split(':').map(Number);
  const inDay = isClockTime(text) || /^(2[4-9]|[3-9]\d):[0-5]\d$/.test(text);
  return inDay && hours !== undefined && minutes !== undefined ? hours * 60 + minutes : undefined;
}

class DayConstraints {
  private reached = 0;

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly system: DifferenceConstraints,
    private readonly visits: Map<string, Visit[]>,
    private readonly day: VehicleItinerary,
  ) {}

  add(): void {
    const travel = travelTimes(this.problem);
    const { calls } = this.day;
    const times = calls.map((call) => ({ arrive: this.shown(call, 'arrive'), leave: this.shown(call, 'leave') }));
    const firstHost = calls.findIndex((call) => call.kind === 'host');
    this.reached = times[firstHost]?.arrive ?? 0;
    calls.forEach((call, at) => {
      const { arrive, leave } = times[at] ?? { arrive: 0, leave: 0 };
      this.addCall(call, arrive, leave);
      const before = calls[at - 1];
      const left = times[at - 1]?.leave;
      if (before === undefined || left === undefined) return;
      const leg = travel(before.at, call.at);
      this.system.atLeast(arrive, left, leg, `${this.day.id} drives ${before.at} - ${call.at}`);
      if (before.kind === 'pickup')
        this.system.atLeast(left, arrive, -leg, `${this.day.id} does not wait with people aboard`);
    });
  }

  private shown(call: ItineraryCall, side: 'arrive' | 'leave'): number {
    const text = call[side];
    const variable = this.system.variable();
    if (text === null) return variable;
    const minutes = shownMinutes(text) ?? 0;
    const rule = `${this.day.id}, ${call.at}: ${text}`;
    this.system.notBefore(variable, minutes - ROUNDING, rule);
    this.system.notAfter(variable, minutes + ROUNDING, rule);
    return variable;
  }

  private addCall(call: ItineraryCall, arrive: number, leave: number): void {
    if (call.kind === 'depot') this.addDepot(call, arrive, leave);
    else if (call.kind === 'host') this.addHost(call, arrive, leave);
    else this.addStop(call, arrive, leave);
  }

  private addDepot(call: ItineraryCall, arrive: number, leave: number): void {
    const vehicle = this.problem.vehicles.find((candidate) => candidate.id === this.day.id);
    if (!vehicle) return;
    if (call.arrive === null) this.system.notBefore(leave, vehicle.dutyFrom, `${vehicle.id}: start of duty`);
    else this.system.notAfter(arrive, vehicle.dutyUntil - this.buffer(), `${vehicle.id}: end of duty`);
  }

  private window(host: ItineraryHost): ArrivalWindow {
    const vehicle = this.problem.vehicles.find((candidate) => candidate.id === this.day.id);
    return vehicle
      ? arrivalWindow(host, vehicle, this.buffer())
      : { from: host.arriveFrom, until: host.arriveUntil - this.buffer() };
  }

  private buffer(): number {
    return this.problem.rules.bufferMinutes ?? 0;
  }

  private addStop(call: ItineraryCall, arrive: number, leave: number): void {
    const stop = this.problem.stops.find((candidate) => candidate.id === call.at);
    if (!stop) return;
    const dwell = dwellMinutesAt(this.problem.rules, stop);
    this.system.atLeast(leave, arrive, dwell, `${stop.id}: dwell of ${dwell} minutes`);
    if (call.kind === 'dropoff') {
      this.system.notAfter(arrive, stop.latestReturn ?? Infinity, `${stop.id}: back in time`);
      return;
    }
    this.system.notBefore(leave, (stop.earliest ?? -Infinity) + dwell, `${stop.id}: not too early`);
    this.system.atLeast(arrive, leave, -dwell, `${stop.id}: no waiting with people aboard`);
    this.system.atLeast(leave, this.reached, -(stop.maxRideMinutes ?? Infinity), `${stop.id}: longest ride`);
  }

  private addHost(call: ItineraryCall, arrive: number, leave: number): void {
    const host = this.problem.hosts.find((candidate) => candidate.id === call.at);
    if (!host) return;
    const begin = this.system.variable();
    const shown = shownMinutes(call.arrive ?? '') ?? 0;
    const { from, until } = this.window(host);
    this.system.notAfter(arrive, until, `${host.id}: latest arrival`);
    this.system.atLeast(begin, arrive, 0, `${host.id}: visit after arrival`);
    this.system.notBefore(begin, from, `${host.id}: visit not too early`);
    if (shown > host.arriveFrom + ROUNDING)
      this.system.atLeast(arrive, begin, 0, `${host.id}: visit begins on arrival`);
    else
      this.system.notAfter(begin, Math.max(host.arriveFrom, shown + ROUNDING), `${host.id}: visit begins on arrival`);
    this.system.atLeast(leave, begin, host.visitMinutes, `${host.id}: length of the visit`);
    this.visits.get(host.id)?.push({ shown: Math.max(shown, host.arriveFrom), begin });
  }
}

/** All visits of a host last equally long, so they fit when each begins after the one so many places before it. */
function limitVehicles(system: DifferenceConstraints, host: ItineraryHost, visits: readonly Visit[]): void {
  if (host.maxVehicles === undefined || host.visitMinutes === 0) return;
  const sorted = [...visits].sort((a, b) => a.shown - b.shown);
  for (let at = host.maxVehicles; at < sorted.length; at++) {
    const later = sorted[at]?.begin ?? 0;
    const earlier = sorted[at - host.maxVehicles]?.begin ?? 0;
    system.atLeast(later, earlier, host.visitMinutes, `${host.id}: at most ${host.maxVehicles} at once`);
  }
}
