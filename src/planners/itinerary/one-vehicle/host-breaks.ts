import type { BreakRule } from '../problem/itinerary-problem';
import type { NumberedHost } from '../problem/numbered-problem';
import { TIME_TOLERANCE } from '../route-search/route-model';
import type { SplitStanding } from './passage';

/** One way to hold breaks at the hosts of a vehicle, and how much driving it allows before and after them. */
export interface BreakPattern {
  /** Minutes that the vehicle stands for its break after the visit, per host in the order of the visits. */
  readonly standing: readonly number[];
  /** Most minutes driven on the way out, on the way back, and on both together. */
  readonly mostOut: number;
  readonly mostBack: number;
  readonly mostBoth: number;
  /** Breaks in two parts of which it is still open how long each is; their least is in `standing`. */
  readonly splits: readonly BreakSplit[];
}

/** A break in two parts, after two visits, by their places in the order; how long each is depends on when the day begins. */
export interface BreakSplit extends SplitStanding {
  readonly first: number;
  readonly second: number;
}

interface Break {
  readonly standing: ReadonlyMap<number, number>;
  readonly splits: readonly BreakSplit[];
}

/**
 * Every way to hold breaks on a round of hosts that is worth having; just one, without limits, where no rule asks for breaks.
 * @param keepsSplitsOpen false = the parts of a break are decided, in whole minutes
 */
export function breakPatterns(
  rule: BreakRule | undefined,
  { hosts, legs, keepsSplitsOpen }: HostRound,
): readonly BreakPattern[] {
  const none = { standing: hosts.map(() => 0), splits: [], mostOut: Infinity, mostBack: Infinity, mostBoth: Infinity };
  if (!rule) return [none];
  const list = new PatternList(rule, hosts, legs, keepsSplitsOpen);
  return hosts.length > MOST_HOSTS_FOR_ALL ? fewestBreaks(list, none) : list.all(none);
}

/** On a round of more hosts only patterns with a few breaks are looked at, and of each number of breaks so many. */
const MOST_HOSTS_FOR_ALL = 8;
const MOST_PATTERNS = 50;
/** The way out and back may take breaks beyond those that the driving between hosts asks for. */
const MORE_THAN_BETWEEN = 2;

function fewestBreaks(list: PatternList, none: BreakPattern): readonly BreakPattern[] {
  const standing = (pattern: BreakPattern): number => pattern.standing.reduce((sum, minutes) => sum + minutes, 0);
  const kept: BreakPattern[] = [];
  let least = Infinity;
  for (let breaks = 0; breaks <= Math.min(none.standing.length, least + MORE_THAN_BETWEEN); breaks++) {
    const found = list.all(none, breaks).sort((a, b) => standing(a) - standing(b));
    if (found.length > 0) least = Math.min(least, breaks);
    kept.push(...found.slice(0, MOST_PATTERNS));
  }
  return kept;
}

/** Hosts in the order of the visits, and the minutes between them. */
export interface HostRound {
  readonly hosts: readonly NumberedHost[];
  readonly legs: readonly number[];
  readonly keepsSplitsOpen: boolean;
}

const openSplit = (split: BreakSplit): Break => ({
  standing: new Map([
    [split.first, split.least],
    [split.second, split.minutes - split.most],
  ]),
  splits: [split],
});

function wholeMinutes({ first, second, minutes, least, most }: BreakSplit): Break[] {
  const lengths = Array.from({ length: Math.ceil(most - least) }, (_, more) => least + more);
  return [...lengths, most].map((length) => ({
    standing: new Map([
      [first, length],
      [second, minutes - length],
    ]),
    splits: [],
  }));
}

/** Breaks in a pattern so far, and how many it must have; undefined = any number. */
interface BreakCount {
  readonly held: number;
  readonly count: number | undefined;
}

class PatternList {
  private readonly found: BreakPattern[] = [];

  constructor(
    private readonly rule: BreakRule,
    private readonly hosts: readonly NumberedHost[],
    private readonly legs: readonly number[],
    private readonly keepsSplitsOpen: boolean,
  ) {}

  /** @param count only patterns with so many breaks; one break may be in two parts, several are whole */
  all(start: BreakPattern, count?: number): BreakPattern[] {
    this.found.length = 0;
    this.extend(start, -1, { held: 0, count });
    return [...this.found];
  }

  /** `rested` is the host where the last break ended, -1 when there was none yet. */
  private extend(pattern: BreakPattern, rested: number, breaks: BreakCount): void {
    const { held, count } = breaks;
    if (count === undefined || held === count) this.endAfter(pattern, rested);
    if (held === count) return;
    for (let host = rested + 1; host < this.hosts.length; host++) {
      const left = this.rule.afterDrivingMinutes - this.driven(Math.max(rested, 0), host);
      if (left < -TIME_TOLERANCE) break;
      const limited = rested < 0 ? { ...pattern, mostOut: left } : pattern;
      const ending = this.breaksEndingAt(rested + 1, host);
      for (const { standing, splits } of count !== undefined && count > 1 ? ending.slice(0, 1) : ending) {
        const stands = limited.standing.map((minutes, at) => Math.max(minutes, standing.get(at) ?? 0));
        const longer = { ...limited, standing: stands, splits: [...limited.splits, ...splits] };
        this.extend(longer, host, { count, held: held + 1 });
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

  /** In one piece after the last visit, or in two parts after two visits, with the minutes to stand after each. */
  private breaksEndingAt(from: number, last: number): Break[] {
    const whole = { standing: new Map([[last, this.toStand(last, this.rule.minutes)]]), splits: [] };
    const pairs = Array.from({ length: last - from }, (_, at) => this.splitOver(from + at, last));
    return [whole, ...pairs.flatMap((split) => (this.keepsSplitsOpen ? [openSplit(split)] : wholeMinutes(split)))];
  }

  private splitOver(first: number, second: number): BreakSplit {
    const { minutes, shortestPart } = this.rule;
    const least = this.toStand(first, shortestPart);
    const leastAfter = this.toStand(second, shortestPart);
    const needed = Math.max(least + leastAfter, minutes - this.rest(first) - this.rest(second));
    return { first, second, minutes: needed, least, most: needed - leastAfter };
  }

  /** What the visit itself counts for. */
  private rest(host: number): number {
    return this.rule.visitsCount ? (this.hosts[host] as NumberedHost).visit : 0;
  }

  private toStand(host: number, minutes: number): number {
    return Math.max(0, minutes - this.rest(host));
  }
}
