import type { BreakRule } from '../problem/itinerary-problem';
import type { NumberedHost } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';

/** One way to hold breaks at the hosts of a vehicle, and how much driving it allows before and after them. */
export interface BreakPattern {
  /** Minutes that the vehicle stands for its break after the visit, per host in the order of the visits. */
  readonly standing: readonly number[];
  /** Most minutes driven on the way out, on the way back, and on both together. */
  readonly mostOut: number;
  readonly mostBack: number;
  readonly mostBoth: number;
}

/** Every way to hold breaks on a round of hosts that is worth having; just one, without limits, where no rule asks for breaks. */
export function breakPatterns(rule: BreakRule | undefined, hosts: readonly NumberedHost[], legs: readonly number[]) {
  const none = { standing: hosts.map(() => 0), mostOut: Infinity, mostBack: Infinity, mostBoth: Infinity };
  return rule ? new PatternList(rule, hosts, legs).all(none) : [none];
}

class PatternList {
  private readonly found: BreakPattern[] = [];

  constructor(
    private readonly rule: BreakRule,
    private readonly hosts: readonly NumberedHost[],
    private readonly legs: readonly number[],
  ) {}

  all(start: BreakPattern): readonly BreakPattern[] {
    this.extend(start, -1);
    return this.found;
  }

  /** `rested` is the host where the last break ended, -1 when there was none yet. */
  private extend(pattern: BreakPattern, rested: number): void {
    this.endAfter(pattern, rested);
    for (let host = rested + 1; host < this.hosts.length; host++) {
      const left = this.rule.afterDrivingMinutes - this.driven(Math.max(rested, 0), host);
      if (left < -TIME_TOLERANCE) break;
      const limited = rested < 0 ? { ...pattern, mostOut: left } : pattern;
      for (const standing of this.breaksEndingAt(rested + 1, host)) {
        const held = limited.standing.map((minutes, at) => Math.max(minutes, standing.get(at) ?? 0));
        this.extend({ ...limited, standing: held }, host);
      }
    }
  }

  private endAfter(pattern: BreakPattern, rested: number): void {
    const left = this.rule.afterDrivingMinutes - this.driven(Math.max(rested, 0), this.hosts.length - 1);
    if (left < -TIME_TOLERANCE) return;
    this.found.push(rested < 0 ? { ...pattern, mostBoth: left } : { ...pattern, mostBack: left });
  }

  private driven(from: number, to: number): number {
    return this.legs.slice(from, to).reduce((sum, minutes) => sum + minutes, 0);
  }

  /** In one piece, or in two parts of which one is as short as it may be; minutes to stand by place of the host. */
  private breaksEndingAt(from: number, last: number): Map<number, number>[] {
    const { minutes, shortestPart } = this.rule;
    const whole = new Map([[last, this.toStand(last, minutes)]]);
    const pairs = Array.from({ length: last - from }, (_, at) => [from + at, last] as const);
    const split = pairs.flatMap(([first, second]) =>
      [
        [first, second],
        [second, first],
      ].map(([brief = 0, long = 0]) => {
        const shortest = Math.max(shortestPart, this.rest(brief));
        const remainder = Math.max(shortestPart, minutes - shortest);
        return new Map([
          [brief, this.toStand(brief, shortest)],
          [long, this.toStand(long, remainder)],
        ]);
      }),
    );
    return [whole, ...split];
  }

  /** What the visit itself counts for. */
  private rest(host: number): number {
    return this.rule.visitsCount ? (this.hosts[host] as NumberedHost).visit : 0;
  }

  private toStand(host: number, minutes: number): number {
    return Math.max(0, minutes - this.rest(host));
  }
}
