import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';
import { arrivalWindow, collectWindow, dwellMinutesAt } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan, VehicleItinerary } from '../problem/itinerary-plan';
import { travelTimes } from '../problem/travel-times';
import { shownMinutes } from './check-times';
import { DifferenceConstraints } from './difference-constraints';

const SHAPE = /^depot ((pickup|host) )+((collect|dropoff) )+depot $/;
/** Shown times are rounded to whole minutes. */
const ROUNDING = 0.5 + 1e-6;

/** Verifies a plan of a drop-off day without the planner's code. @returns a line for each fault */
export function checkDropOff(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const faults = problem.stops
    .filter(({ id, boarding, visit }) => {
      const times = boarding > 0 || visit === true ? 1 : 0;
      return plan.vehicles.filter(({ calls }) => has(calls, 'pickup', id)).length !== times;
    })
    .map(({ id }) => `${id} is not served as often as it must be`);
  const system = new DifferenceConstraints();
  let riding = 0;
  let home = 0;
  let people = 0;
  for (const day of plan.vehicles) {
    const vehicle = problem.vehicles.find(({ id }) => id === day.id);
    if (!vehicle || day.calls.length === 0) continue;
    const check = new DropOffDayCheck(problem, vehicle, day);
    faults.push(...check.route());
    check.times(system);
    const outward = check.riding('out');
    riding += outward.minutes;
    home += check.riding('home').minutes;
    people += outward.people;
  }
  const rules = system.clash(1e-5);
  if (rules.length > 0) faults.push(`these rules do not go together: ${rules.join('; ')}`);
  const { passengerMinutes, homeMinutes } = plan.objective;
  const differs = (claimed: number, shown: number): boolean => Math.abs(claimed - shown) > 2 * ROUNDING * people + 1e-6;
  if (differs(passengerMinutes, riding))
    faults.push(`passenger minutes are ${passengerMinutes}, by the times ${riding}`);
  if (differs(homeMinutes, home)) faults.push(`home minutes are ${homeMinutes}, by the times ${home}`);
  return faults;
}

const has = (calls: readonly ItineraryCall[], kind: ItineraryCall['kind'], at: string): boolean =>
  calls.some((call) => call.kind === kind && call.at === at);

class DropOffDayCheck {
  private readonly calls: readonly ItineraryCall[];
  private readonly stops: readonly ItineraryStop[];

  constructor(
    private readonly problem: ItineraryProblem,
    private readonly vehicle: ItineraryVehicle,
    day: VehicleItinerary,
  ) {
    this.calls = day.calls;
    this.stops = problem.stops.filter(({ id }) => has(day.calls, 'pickup', id));
  }

  /** Shape, pins, places, who gets on and off where, and nobody's host before the own stop. */
  route(): string[] {
    const { id, seats, wheelchairPlaces } = this.vehicle;
    if (!SHAPE.test(this.calls.map(({ kind }) => `${kind} `).join(''))) return [`${id} halts in the wrong order`];
    const faults: string[] = [];
    let load = 0;
    for (const call of this.calls) {
      if (call.on !== this.expected(call, 'pickup', 'collect'))
        faults.push(`${id}, ${call.at}: the wrong number of people get on`);
      if (call.off !== this.expected(call, 'dropoff', 'host'))
        faults.push(`${id}, ${call.at}: the wrong number of people get off`);
      load += call.on - call.off;
      const taken = this.seatsAfter(call);
      if (taken > seats || load < 0) faults.push(`${id}, ${call.at}: ${taken} of ${seats} seats taken`);
    }
    if (load !== 0) faults.push(`${id}: not everybody got off`);
    const wheelchairs = this.stops.reduce((sum, stop) => sum + stop.wheelchairs, 0);
    if (wheelchairs > wheelchairPlaces) faults.push(`${id}: too many wheelchairs`);
    return [...faults, ...this.stops.flatMap((stop) => this.orderOf(stop))];
  }

  /** Whoever uses a wheelchair may be the first of a stop's people to get off, so the others may still need all their seats. */
  private seatsAfter(call: ItineraryCall): number {
    const done = this.calls.slice(0, this.calls.indexOf(call) + 1);
    const homeward = done.some(({ kind }) => kind === 'collect');
    const came = (at: string, kind: ItineraryCall['kind']): boolean => has(done, kind, at);
    return this.stops.reduce((taken, { id, boarding, wheelchairs, drop = new Map<string, number>() }) => {
      const outward = came(id, 'pickup') ? boarding : 0;
      let aboard = homeward ? 0 : outward;
      for (const [host, people] of drop) {
        if (homeward ? came(host, 'collect') : came(host, 'host')) aboard += homeward ? people : -people;
      }
      return taken + (came(id, 'dropoff') ? 0 : Math.min(aboard, boarding - wheelchairs));
    }, 0);
  }

  times(system: DifferenceConstraints): void {
    const travel = travelTimes(this.problem);
    let before: { at: string; leave: number } | undefined;
    for (const call of this.calls) {
      const arrive = this.moment(system, call, 'arrive');
      const leave = this.moment(system, call, 'leave');
      if (before) {
        const leg = before.at === call.at ? 0 : travel(before.at, call.at);
        system.atLeast(arrive, before.leave, leg, `${before.at} - ${call.at}`);
      }
      this.limits(system, call, arrive, leave);
      before = { at: call.at, leave };
    }
  }

  riding(way: 'out' | 'home'): { minutes: number; people: number } {
    const shown = (kind: ItineraryCall['kind'], at: string, side: 'arrive' | 'leave'): number =>
      shownMinutes(this.calls.find((call) => call.kind === kind && call.at === at)?.[side] ?? '') ?? NaN;
    let minutes = 0;
    let people = 0;
    for (const { id, drop = new Map<string, number>() } of this.stops) {
      for (const [host, count] of drop) {
        if (count === 0) continue;
        const ridden =
          way === 'out'
            ? shown('host', host, 'arrive') - shown('pickup', id, 'leave')
            : shown('dropoff', id, 'arrive') - shown('collect', host, 'leave');
        minutes += count * ridden;
        people += count;
      }
    }
    return { minutes, people };
  }

  private orderOf(stop: ItineraryStop): string[] {
    const at = (kind: ItineraryCall['kind'], id: string): number =>
      this.calls.findIndex((call) => call.kind === kind && call.at === id);
    const hosts = [...(stop.drop ?? [])].filter(([, people]) => people > 0).map(([host]) => host);
    const wrong = hosts.some(
      (host) => at('host', host) < at('pickup', stop.id) || at('collect', host) > at('dropoff', stop.id),
    );
    const elsewhere = (stop.vehicle ?? this.vehicle.id) !== this.vehicle.id;
    const tooEarly = stop.after?.some((other) => at('pickup', other) > at('pickup', stop.id)) === true;
    return wrong || elsewhere || tooEarly ? [`${this.vehicle.id}: ${stop.id} is in the wrong place`] : [];
  }

  private expected({ kind, at }: ItineraryCall, atStop: ItineraryCall['kind'], atHost: ItineraryCall['kind']): number {
    if (kind === atStop) return this.stops.find(({ id }) => id === at)?.boarding ?? NaN;
    if (kind !== atHost) return 0;
    return this.stops.reduce((sum, { drop }) => sum + (drop?.get(at) ?? 0), 0);
  }

  private moment(system: DifferenceConstraints, call: ItineraryCall, side: 'arrive' | 'leave'): number {
    const variable = system.variable();
    const shown = shownMinutes(call[side] ?? '');
    if (shown === undefined) return variable;
    system.notBefore(variable, shown - ROUNDING, `${call.at}: ${side}`);
    system.notAfter(variable, shown + ROUNDING, `${call.at}: ${side}`);
    return variable;
  }

  private limits(system: DifferenceConstraints, call: ItineraryCall, arrive: number, leave: number): void {
    const stop = this.stops.find(({ id }) => id === call.at);
    const host = this.problem.hosts.find(({ id }) => id === call.at);
    if (host) this.hostLimits(system, host, call, arrive, leave);
    else if (stop) {
      system.atLeast(leave, arrive, dwellMinutesAt(this.problem.rules, stop), `${stop.id}: dwell`);
      if (call.kind === 'pickup') system.notBefore(arrive, stop.earliest ?? -Infinity, `${stop.id}: not too early`);
      else system.notAfter(arrive, stop.latestReturn ?? Infinity, `${stop.id}: back in time`);
    } else if (call.arrive === null) system.notBefore(leave, this.vehicle.dutyFrom, 'start of duty');
    else system.notAfter(arrive, this.vehicle.dutyUntil - (this.problem.rules.bufferMinutes ?? 0), 'end of duty');
  }

  private hostLimits(
    system: DifferenceConstraints,
    host: ItineraryHost,
    call: ItineraryCall,
    arrive: number,
    leave: number,
  ): void {
    system.atLeast(leave, arrive, this.problem.rules.dwellMinutes, `${host.id}: dwell`);
    if (call.kind === 'collect') {
      const { from, until } = collectWindow(host, this.vehicle);
      system.notBefore(arrive, from, `${host.id}: collect`);
      system.notAfter(arrive, until, `${host.id}: latest to collect`);
      return;
    }
    const { from, until } = arrivalWindow(host, this.vehicle, this.problem.rules.bufferMinutes);
    system.notBefore(arrive, from, `${host.id}: not too early`);
    system.notAfter(arrive, until, `${host.id}: latest arrival`);
  }
}
