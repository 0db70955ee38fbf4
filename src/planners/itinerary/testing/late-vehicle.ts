import { parseClockTime } from '../../../kernel/clock-time';
import { dwellMinutesAt, type ItineraryProblem } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan } from '../problem/itinerary-plan';

/** A vehicle that comes so many minutes later than planned to one of its calls. */
export interface LateVehicle {
  readonly vehicle: string;
  /** Which of its calls, from 0. */
  readonly call: number;
  readonly minutes: number;
}

/** A call of a vehicle, with the one before it. */
interface DrivenCall extends ItineraryCall {
  readonly vehicle: string;
  readonly place: number;
  readonly before: DrivenCall | undefined;
}

/**
 * Drives a day of whole minutes without breaks as planned, with one vehicle late, and says whether every vehicle is still
 * everywhere in time. Written from the rules alone; shares nothing with what counts spare minutes.
 */
export function isStillInTime(problem: ItineraryProblem, plan: ItineraryPlan, late: LateVehicle): boolean {
  const day = new LateDay(problem, drivenCalls(plan), late);
  return day.calls.every((call) => day.arrival(call) <= latestOf(problem, call));
}

const drivenCalls = ({ vehicles }: ItineraryPlan): DrivenCall[] =>
  vehicles.flatMap(({ id: vehicle, calls }) => {
    const driven: DrivenCall[] = [];
    calls.forEach((call, place) => driven.push({ ...call, vehicle, place, before: driven[place - 1] }));
    return driven;
  });

const minutesOf = (time: string | null): number => parseClockTime(time ?? '00:00');

/** When everything happens on a day on which one vehicle is late. */
class LateDay {
  private readonly known = new Map<DrivenCall, number>();

  constructor(
    private readonly problem: ItineraryProblem,
    readonly calls: readonly DrivenCall[],
    private readonly late: LateVehicle,
  ) {}

  arrival(call: DrivenCall): number {
    const moment = this.known.get(call) ?? this.reached(call);
    this.known.set(call, moment);
    return moment;
  }

  /** Never before the planned moment, and not before there is room. */
  private reached(call: DrivenCall): number {
    const planned = minutesOf(call.arrive ?? call.leave);
    if (call.vehicle === this.late.vehicle && call.place === this.late.call) return planned + this.late.minutes;
    const { before } = call;
    const driven = before === undefined ? planned : this.leaving(before) + this.leg(before, call);
    return Math.max(planned, driven, this.roomAt(call));
  }

  private leaving(call: DrivenCall): number {
    const reached = this.arrival(call);
    return Math.max(minutesOf(call.leave), reached + this.stay(call, reached));
  }

  /** When a host has room again: a vehicle waits for the one so many places before it. */
  private roomAt({ vehicle, at, kind, arrive }: DrivenCall): number {
    const most = this.problem.hosts.find(({ id }) => id === at)?.maxVehicles;
    if (kind !== 'host' || most === undefined) return 0;
    const before = this.calls.filter(
      (other) =>
        other.vehicle !== vehicle &&
        other.at === at &&
        other.kind === kind &&
        minutesOf(other.arrive) < minutesOf(arrive),
    );
    return before.map((other) => this.leaving(other)).sort((one, other) => other - one)[most - 1] ?? 0;
  }

  private leg(from: DrivenCall, to: DrivenCall): number {
    return from.at === to.at ? 0 : (this.problem.travelMinutes.get(from.at)?.get(to.at) ?? NaN);
  }

  /** How long a vehicle must stand at a call that it reaches at this moment, before a host opens included. */
  private stay({ at, vehicle }: DrivenCall, reached: number): number {
    const { rules, stops, hosts, vehicles } = this.problem;
    const stop = stops.find(({ id }) => id === at);
    if (stop) return dwellMinutesAt(rules, stop);
    const host = hosts.find(({ id }) => id === at);
    if (!host) return 0;
    if (stops.some(({ drop }) => drop !== undefined)) return rules.dwellMinutes;
    const own = vehicles.find(({ id }) => id === vehicle)?.arrivals?.get(at)?.from ?? 0;
    return Math.max(0, Math.max(host.arriveFrom, own) - reached) + host.visitMinutes;
  }
}

function latestOf({ hosts, stops, vehicles }: ItineraryProblem, call: DrivenCall): number {
  const bus = vehicles.filter(({ id }) => id === call.vehicle);
  const limits: Readonly<Record<ItineraryCall['kind'], readonly (number | undefined)[]>> = {
    pickup: [],
    collect: bus.map(({ collects }) => collects?.get(call.at)?.until),
    host: [
      ...bus.map(({ arrivals }) => arrivals?.get(call.at)?.until),
      ...hosts.filter(({ id }) => id === call.at).map(({ arriveUntil }) => arriveUntil),
    ],
    dropoff: stops.filter(({ id }) => id === call.at).map(({ latestReturn }) => latestReturn),
    depot: call.arrive === null ? [] : bus.map(({ dutyUntil }) => dutyUntil),
  };
  return Math.min(...limits[call.kind].map((limit) => limit ?? Infinity));
}
