import type { BreakRule, ItineraryHost } from '../problem/itinerary-problem';

const TOLERANCE = 1e-6;

/** What a driver does: legs before, between and after the visits of some hosts. */
interface DrivenDay {
  readonly hosts: readonly ItineraryHost[];
  readonly outward: number;
  readonly between: readonly number[];
  readonly homeward: number;
}

/** Every choice of minutes to stand after each visit that keeps the rule, from the lengths that a break or part of it has. */
export function breakChoices(rule: BreakRule | undefined, day: DrivenDay): number[][] {
  if (!rule) return [day.hosts.map(() => 0)];
  const free = day.hosts.map(({ visitMinutes }) => (rule.visitsCount ? visitMinutes : 0));
  const short = free.map((minutes) => Math.max(minutes, rule.shortestPart));
  const lengths = free.map((_, at) => [
    rule.minutes,
    short[at] ?? 0,
    ...short.filter((__, other) => other !== at).map((part) => Math.max(rule.shortestPart, rule.minutes - part)),
  ]);
  const stands = lengths.map((all, at) => [
    ...new Set([0, ...all.map((length) => Math.max(0, length - (free[at] ?? 0)))]),
  ]);
  const choices = stands.reduce<number[][]>(
    (all, options) => all.flatMap((start) => options.map((option) => [...start, option])),
    [[]],
  );
  const kept = choices.filter((choice) =>
    keepsRule(
      rule,
      day,
      choice.map((minutes, at) => minutes + (free[at] ?? 0)),
    ),
  );
  // Standing longer everywhere never helps.
  return kept.filter((choice) => !kept.some((other) => other !== choice && isNowhereLonger(other, choice)));
}

const isNowhereLonger = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((minutes, at) => minutes <= (other[at] ?? 0));

/** Follows the driver through the day: rests of `rests` minutes at the hosts, each of which may end a break or not. */
function keepsRule(rule: BreakRule, { outward, between, homeward }: DrivenDay, rests: readonly number[]): boolean {
  const follow = (at: number, driven: number, part: number): boolean => {
    if (driven > rule.afterDrivingMinutes + TOLERANCE) return false;
    const rest = rests[at];
    if (rest === undefined) return true;
    const leg = between[at] ?? homeward;
    const isPart = rest >= rule.shortestPart - TOLERANCE;
    const together = isPart && part > 0 ? part + rest : rest;
    if (together >= rule.minutes - TOLERANCE && follow(at + 1, leg, 0)) return true;
    return follow(at + 1, driven + leg, isPart ? Math.max(part, rest) : part);
  };
  return follow(0, outward, 0);
}
