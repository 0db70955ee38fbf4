/** How a day is varied to find a better one. */
export interface DayVariation {
  readonly firstVisits: Readonly<Record<string, string>>;
  readonly beginsWithin: number | null;
  readonly staysToEnd: boolean;
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
}

/** A route with the interviews that are best on it. */
export interface DayAlternative {
  readonly variation: DayVariation;
  readonly figures: DayFigures;
  /** What hinders its publication, in words; empty when it can be published. */
  readonly hindrances: readonly string[];
  /** Whether the route and the interviews on it are each proven best. */
  readonly isProven: boolean;
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
