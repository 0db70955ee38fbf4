import type { BreakRule, ItineraryProblem } from '../problem/itinerary-problem';
import type { ItineraryCall, ItineraryPlan } from '../problem/itinerary-plan';
import { travelTimes } from '../problem/travel-times';
import { shownMinutes } from './check-times';

const TOLERANCE = 1e-6;
/** Two shown times are each rounded by at most half a minute. */
const ROUNDING = 1;

/** On a drop-off day the only break is between the last host on the way out and the first one on the way back. */
export function checkDropOffBreaks(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const rule = problem.rules.breaks;
  if (!rule) return [];
  return plan.vehicles.flatMap(({ id, calls }) => {
    const first = calls.findIndex(({ kind }) => kind === 'collect');
    const legs = calls.slice(1).map(({ at }, index) => legMinutes(problem, calls[index]?.at ?? '', at));
    const driven = (from: number, to?: number): number => legs.slice(from, to).reduce((sum, leg) => sum + leg, 0);
    const most = rule.afterDrivingMinutes + TOLERANCE;
    if (driven(0) <= most) return [];
    const helps = [first - 1, first].some((at) => driven(0, at) <= most && driven(at) <= most);
    const gap = minutesBetween(calls[first - 1]?.leave, calls[first]?.arrive) - (legs[first - 1] ?? 0);
    return helps && gap + ROUNDING >= rule.minutes ? [] : [`${id} drives too long without a break`];
  });
}

const minutesBetween = (from: string | null | undefined, until: string | null | undefined): number =>
  (shownMinutes(until ?? '') ?? NaN) - (shownMinutes(from ?? '') ?? NaN);

const legMinutes = (problem: ItineraryProblem, from: string, to: string): number =>
  from === to ? 0 : travelTimes(problem)(from, to);

/** Follows every driver through the day: never more driving without a break than the rule allows. */
export function checkBreaks(problem: ItineraryProblem, plan: ItineraryPlan): string[] {
  const rule = problem.rules.breaks;
  if (!rule) return [];
  const late = plan.vehicles.filter(({ calls }) => calls.length > 0 && !new DriverDay(problem, rule, calls).isRested());
  return late.map(({ id }) => `${id} drives more than ${rule.afterDrivingMinutes} minutes without a break`);
}

class DriverDay {
  constructor(
    private readonly problem: ItineraryProblem,
    private readonly rule: BreakRule,
    private readonly calls: readonly ItineraryCall[],
  ) {}

  isRested(at = 1, driven = 0, part = 0): boolean {
    const before = this.calls[at - 1];
    const call = this.calls[at];
    if (!before || !call) return true;
    const total = driven + legMinutes(this.problem, before.at, call.at);
    if (total > this.rule.afterDrivingMinutes + TOLERANCE) return false;
    const rest = this.rest(call);
    if (rest < this.rule.shortestPart) return this.isRested(at + 1, total, part);
    if (rest + part >= this.rule.minutes && this.isRested(at + 1, 0, 0)) return true;
    return this.isRested(at + 1, total, Math.max(part, rest));
  }

  /** Minutes that can count as a break: from the end of a visit, or its beginning, until leaving. */
  private rest({ kind, at, arrive, leave }: ItineraryCall): number {
    const host = this.problem.hosts.find(({ id }) => id === at);
    if (!host || kind !== 'host') return 0;
    const begin = Math.max(shownMinutes(arrive ?? '') ?? NaN, host.arriveFrom);
    const end = this.rule.visitsCount ? begin : begin + host.visitMinutes;
    return (shownMinutes(leave ?? '') ?? NaN) - end + ROUNDING;
  }
}
