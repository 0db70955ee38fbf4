/** What a day decides of its route. */
export interface DayVariation {
  /** Stop → the vehicle that serves it. */
  readonly vehicleOfStop: Readonly<Record<string, string>>;
  /** Vehicle → visits in the order in which it makes them. */
  readonly visitOrder: Readonly<Record<string, readonly string[]>>;
  /** Vehicle → visit → between which moments, `HH:MM`, it may come there without anything of the day changing. */
  readonly arrivals: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;
  /** Drop-off day: the same for when it may collect people there. */
  readonly collects: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;
  /** Drop-off day: registration → the visit where this person is let off, where nobody said so by hand. */
  readonly drops: Readonly<Record<string, string>>;
  /** Whether times are chosen that leave most to spare. */
  readonly leavesMostToSpare: boolean;
}

/** What counts in a day, in this order: people with an interview, first choices, interviews, the route, waiting. */
export interface DayFigures {
  readonly withInterview: number;
  readonly firstChoices: number;
  readonly interviews: number;
  /** Minutes on the road of all vehicles. */
  readonly drivingMinutes: number;
  /** Minutes of all people together, on the way out. */
  readonly passengerMinutes: number;
  /** Minutes of all people together, on the way home. */
  readonly homeMinutes: number;
  /** The route's own objective, which weighs the three above. */
  readonly routeCost: number;
  readonly waitingMinutes: number;
  /** The smallest delay that every call absorbs; null when nothing can be late. */
  readonly spareMinutes: number | null;
}

/** A route with the interviews that are best on it. */
export interface DayAlternative {
  /** What the day asks of its route. */
  readonly variation: DayVariation;
  readonly figures: DayFigures;
  /** What hinders its publication, in words; empty when it can be published. */
  readonly hindrances: readonly string[];
}

/** Days that were planned. */
export interface PlannedDays {
  /** The best first; empty when no route is possible. */
  readonly alternatives: readonly DayAlternative[];
  /** Days that were worked out. */
  readonly compared: number;
  /** Whether no day is better than the first in anything up to its route. */
  readonly isProven: boolean;
  /** Whether tours and slots follow the route, so that only some routes were tried; absent: all are typed. */
  readonly programmeFollows?: boolean;
  /** Whether the clock ended the search. */
  readonly isOutOfTime: boolean;
  /** What no day exceeds; and what the route of a day that reaches that costs at least. */
  readonly bound: Pick<DayFigures, 'withInterview' | 'firstChoices' | 'interviews' | 'routeCost'>;
}

const levels = ({ hindrances, figures }: DayAlternative): readonly number[] => [
  hindrances.length,
  -figures.withInterview,
  -figures.firstChoices,
  -figures.interviews,
  figures.routeCost,
  figures.waitingMinutes,
];

/** Negative when the first is the better day. Costs that differ by less than a thousandth of a minute are one. */
export function compareDays(one: DayAlternative, other: DayAlternative): number {
  const others = levels(other);
  const differences = levels(one).map((level, at) => level - (others[at] ?? 0));
  return differences.find((difference) => Math.abs(difference) > 0.001) ?? 0;
}

/** Whether a day gives nobody more, and costs no less. */
function isNoBetter(one: DayAlternative, other: DayAlternative): boolean {
  const [a, b] = [one.figures, other.figures];
  return (
    a.withInterview <= b.withInterview &&
    a.firstChoices <= b.firstChoices &&
    a.interviews <= b.interviews &&
    a.routeCost >= b.routeCost - 0.001
  );
}

/**
 * The days a coordinator chooses from, the best first: each gives people more than, or costs less than, every other one.
 * Days that cannot be published are left out where there are others.
 */
export function daysToChooseFrom(days: readonly DayAlternative[]): DayAlternative[] {
  const possible = days.filter(({ hindrances }) => hindrances.length === 0);
  const sorted = [...(possible.length > 0 ? possible : days)].sort(compareDays);
  return sorted.reduce<DayAlternative[]>(
    (kept, day) => (kept.some((better) => isNoBetter(day, better)) ? kept : [...kept, day]),
    [],
  );
}
