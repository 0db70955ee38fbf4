import {
  placedInterviews,
  ProblemIndex,
  type InterviewProblem,
  type PlannedInterview,
} from '../../../planners/interviews';
import type { InterviewChoice } from './draft-change';

/** The slots that an interview takes, in order; never none. */
export interface TakenSlots {
  readonly slots: readonly string[];
}

/** An interview with an interviewer in all its slots. */
export interface PlacedInterview extends TakenSlots {
  readonly place: number;
}

/** Gives each new interview the first interviewer who is free in all its slots; those who stay keep theirs. */
export function placeInterviews<Choice extends TakenSlots>(
  staying: readonly PlacedInterview[],
  arriving: readonly Choice[],
): (Choice & PlacedInterview)[] {
  const taken = new Map<string, Set<number>>();
  const inSlot = (slotId: string): Set<number> => {
    const places = taken.get(slotId) ?? new Set<number>();
    taken.set(slotId, places);
    return places;
  };
  const take = ({ slots, place }: PlacedInterview): void => slots.forEach((slot) => inSlot(slot).add(place));
  staying.forEach(take);
  return arriving.map((choice) => {
    let place = 1;
    while (choice.slots.some((slot) => inSlot(slot).has(place))) place += 1;
    const placed = { ...choice, place };
    take(placed);
    return placed;
  });
}

/**
 * The same, the long ones first.
 * @param placesIn how many interviewers there are in a slot
 * @returns undefined when somebody finds nobody free throughout, so that others have to move
 */
export function placeBeside<Choice extends TakenSlots>(
  staying: readonly PlacedInterview[],
  arriving: readonly Choice[],
  placesIn: (slotId: string) => number,
): (Choice & PlacedInterview)[] | undefined {
  const longFirst = [...arriving].sort((one, other) => other.slots.length - one.slots.length);
  const placed = placeInterviews(staying, longFirst);
  return placed.every(({ slots, place }) => slots.every((slot) => place <= placesIn(slot))) ? placed : undefined;
}

/** The first and the last of an interview's slots, as a row keeps them. */
export function spanOf({ slots }: TakenSlots): { readonly interviewSlotId: string; readonly lastSlotId: string } {
  const [first, last] = [slots[0], slots.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an interview takes no slot');
  return { interviewSlotId: first, lastSlotId: last };
}

/** Every interview of a checked plan with its slots, and with one interviewer in all of them. */
export function placesOfPlan(
  problem: InterviewProblem,
  interviews: readonly PlannedInterview[],
): (InterviewChoice & PlacedInterview)[] {
  const placed = placedInterviews(new ProblemIndex(problem), interviews);
  if (!placed) throw new Error('interviews of a checked plan have no place');
  const all = placed.map(({ person, vacancy, slot, slots, place }) => ({
    ...{ registrationId: person, vacancyId: vacancy, slotId: slot },
    ...{ slots, place },
  }));
  const long = all.filter(({ slots }) => slots.length > 1);
  // Whoever takes one slot can have any interviewer who is free: the first, so that the last ones are free altogether.
  const short = all.filter(({ slots }) => slots.length === 1);
  return [...long, ...placeInterviews(long, short)];
}
