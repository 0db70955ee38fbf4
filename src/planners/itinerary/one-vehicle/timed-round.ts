import { breakPatterns, type BreakPattern, type BreakSplit } from './host-breaks';
import { endOf, firstPartAt, followedBy, lasting, visiting, withSplitAround, type Passage } from './passage';
import type { NumberedHost, NumberedProblem, VisitWindows } from '../problem/numbered-problem';

/**
 * One order in which a vehicle may visit all hosts, with the breaks of its driver. Starting the first visit at
 * `t ≤ latestStart`, the last host can be left at the earliest at `max(t + span, earliestEnd)`.
 */
export interface HostOrder extends BreakPattern {
  readonly hosts: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Minutes driven between the hosts. */
  readonly drive: number;
  readonly latestStart: number;
  readonly span: number;
  readonly earliestEnd: number;
  /** Minutes to stand after each visit of a day whose first visit begins no later than this. */
  standingFrom(start: number): readonly number[];
}

/** An order of hosts with each way to hold breaks that keeps the windows. */
export function withBreaks(problem: NumberedProblem, windows: VisitWindows, path: readonly number[]): HostOrder[] {
  const hosts = path.map((host) => problem.hosts[host] as NumberedHost);
  const legs = path.slice(1).map((next, place) => (hosts[place] as NumberedHost).toHost[next] as number);
  // Vehicles that wait for each other need to know how long each of them stands.
  const keepsSplitsOpen = problem.hosts.every(({ capacity }) => capacity >= problem.vehicles.length);
  return breakPatterns(problem.breaks, { hosts, legs, keepsSplitsOpen }).flatMap((pattern) => {
    const round = new TimedRound(
      path.map((host, place) =>
        visiting(windows.from[host] as number, windows.until[host] as number, (hosts[place] as NumberedHost).visit),
      ),
      legs,
      pattern,
    );
    const whole = round.whole();
    if (!whole) return [];
    return [
      {
        ...pattern,
        hosts: [...path],
        first: path[0] as number,
        last: path[path.length - 1] as number,
        drive: legs.reduce((sum, minutes) => sum + minutes, 0),
        latestStart: whole.latest,
        span: whole.span,
        earliestEnd: whole.earliest,
        standingFrom: (start: number) => round.standingFrom(start),
      },
    ];
  });
}

/** A round of hosts with the breaks of its driver, from the start of the first visit to leaving the last host. */
class TimedRound {
  constructor(
    private readonly visits: readonly Passage[],
    private readonly legs: readonly number[],
    private readonly pattern: BreakPattern,
  ) {}

  whole(): Passage | undefined {
    let passage: Passage | undefined = lasting(0);
    for (let place = 0; place < this.visits.length;) {
      const split = this.splitFrom(place);
      passage = followedBy(passage, split ? this.overSplit(split) : this.stay(place));
      place = split ? split.second + 1 : place + 1;
      if (place < this.visits.length) passage = followedBy(passage, lasting(this.legs[place - 1] as number));
    }
    return passage;
  }

  /** Minutes to stand after each visit when the first one begins at `start`, or earlier. */
  standingFrom(start: number): readonly number[] {
    const standing = [...this.pattern.standing];
    let time = start;
    for (let place = 0; place < this.visits.length; place++) {
      time = endOf(this.visits[place] as Passage, time);
      const split = this.splitFrom(place);
      const between = split && this.between(split);
      if (split && between) {
        standing[place] = firstPartAt(between, split, time);
        standing[split.second] = split.minutes - (standing[place] as number);
      }
      time += (standing[place] as number) + (this.legs[place] ?? 0);
    }
    return standing;
  }

  private splitFrom(place: number): BreakSplit | undefined {
    return this.pattern.splits.find(({ first }) => first === place);
  }

  private overSplit(split: BreakSplit): Passage | undefined {
    return followedBy(this.visits[split.first], withSplitAround(this.between(split), split));
  }

  /** From leaving the first host of a split to the end of the visit of the second. */
  private between({ first, second }: BreakSplit): Passage | undefined {
    let passage: Passage | undefined = lasting(0);
    for (let place = first + 1; place <= second; place++) {
      const reached = followedBy(passage, lasting(this.legs[place - 1] as number));
      passage = followedBy(reached, place < second ? this.stay(place) : this.visits[place]);
    }
    return passage;
  }

  private stay(place: number): Passage | undefined {
    return followedBy(this.visits[place], lasting(this.pattern.standing[place] as number));
  }
}
