import type { PlannedInterview } from './interview-plan';
import { assignPlaces } from './interview-places';
import type { ProblemIndex } from './possible-interviews';

/** Which place, from 1, an interview has in every slot that it takes. */
export interface PlacedInterview extends PlannedInterview {
  /** The slots it takes, in order; `slot` is the first. */
  readonly slots: readonly string[];
  readonly place: number;
}

/**
 * Gives each interview of a plan its slots and its place.
 * @returns undefined when more want a place than there are, or not everybody can keep one
 */
export function placedInterviews(
  index: ProblemIndex,
  interviews: readonly PlannedInterview[],
): readonly PlacedInterview[] | undefined {
  const placed = new Map<PlannedInterview, PlacedInterview>();
  for (const host of index.hosts.keys()) {
    const there = interviews.filter((interview) => interview.host === host);
    const runs = there.map(({ person, slot }) => index.moment(index.person(person), slot).run);
    const places = assignPlaces(runs);
    if (!places) return undefined;
    there.forEach((interview, at) => {
      const slots = (runs[at] ?? []).map(({ id }) => id);
      placed.set(interview, { ...interview, slots, place: places[at] ?? 0 });
    });
  }
  return interviews.flatMap((interview) => placed.get(interview) ?? []);
}
