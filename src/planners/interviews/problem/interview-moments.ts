import type { InterviewSlot, PlanHost, PlanPerson } from './interview-problem';

/** An interview as one person would have it from a slot on: it ends with the last slot that it takes. */
export interface InterviewMoment extends InterviewSlot {
  /** The slots it takes one place of, each beginning when the one before ends; more than one only for who needs longer. */
  readonly run: readonly InterviewSlot[];
  /** Whether these slots last as long as the person needs. */
  readonly isLongEnough: boolean;
}

/** Whom a moment depends on: two people who are alike in this have the same moments. */
export type Lasting = Pick<PlanPerson, 'group' | 'interviewMinutes'>;

/**
 * The fewest slots from the first on that last long enough: of those that the person's group may use and that have places,
 * or else, so that it can be said what is in the way, of others.
 */
export function momentOf(
  host: PlanHost,
  first: InterviewSlot,
  { group, interviewMinutes = 0 }: Lasting,
): InterviewMoment {
  const all = [...host.slots].sort((one, other) => one.end - other.end || (one.id < other.id ? -1 : 1));
  const forGroup = all.filter(({ groups }) => groups?.includes(group) ?? true);
  const withPlaces = forGroup.filter(({ places }) => places > 0);
  for (const slots of [withPlaces, forGroup, all]) {
    const run = shortestRun(slots, first, interviewMinutes);
    const last = run?.at(-1);
    if (run && last) return { ...first, end: last.end, run, isLongEnough: true };
  }
  return { ...first, run: [first], isLongEnough: false };
}

function shortestRun(
  slots: readonly InterviewSlot[],
  first: InterviewSlot,
  minutes: number,
): readonly InterviewSlot[] | undefined {
  let runs: ReadonlyMap<number, readonly InterviewSlot[]> = new Map([[first.end, [first]]]);
  while (runs.size > 0) {
    for (const [end, run] of runs) if (end - first.start >= minutes) return run;
    const longer = new Map<number, readonly InterviewSlot[]>();
    for (const [end, run] of runs) {
      for (const next of slots.filter(({ start }) => start === end)) {
        if (!longer.has(next.end)) longer.set(next.end, [...run, next]);
      }
    }
    runs = longer;
  }
  return undefined;
}
