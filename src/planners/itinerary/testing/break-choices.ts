import type { BreakRule, ItineraryHost } from '../problem/itinerary-problem';

const TOLERANCE = 1e-6;

/** What a driver does: legs before, between and after the visits of some hosts. */
interface DrivenDay {
  readonly hosts: readonly ItineraryHost[];
  readonly outward: number;
  readonly between: readonly number[];
  readonly homeward: number;
}

/** Every choice of whole minutes to stand after each visit that keeps the rule and is nowhere longer than need be. */
export function breakChoices(rule: BreakRule | undefined, day: DrivenDay): number[][] {
  if (!rule) return [day.hosts.map(() => 0)];
  const free = day.hosts.map(({ visitMinutes }) => (rule.visitsCount ? visitMinutes : 0));
  const most = Math.max(rule.minutes, rule.shortestPart);
  const wholeMinutes = Array.from({ length: Math.floor(most) + 1 }, (_, minute) => minute);
  const stands = free.map((minutes) => wholeMinutes.filter((stand) => stand + minutes <= most || stand === 0));
  const choices = stands.reduce<number[][]>(
    (all, options) => all.flatMap((start) => options.map((option) => [...start, option])),
    [[]],
  );
  const isKept = (choice: readonly number[]): boolean =>
    keepsRule(
      rule,
      day,
      choice.map((minutes, at) => minutes + (free[at] ?? 0)),
    );
  // Resting longer breaks no rule, so a choice from which no minute can be taken is all there is to try.
  const shorter = (choice: readonly number[], less: number): number[] =>
    choice.map((minutes, at) => (at === less ? minutes - 1 : minutes));
  return choices.filter(
    (choice) => isKept(choice) && choice.every((minutes, at) => minutes === 0 || !isKept(shorter(choice, at))),
  );
}

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
