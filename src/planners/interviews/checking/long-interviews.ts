import type { InterviewSlot, PlanHost, PlanPerson } from '../problem/interview-problem';

type Slots = readonly InterviewSlot[];

/**
 * The slots that a person's interview takes from the first on: the fewest that follow each other for as long as it needs,
 * of those the ones that end earliest.
 * @returns none when they are too short together
 */
export function slotsOf({ slots }: PlanHost, { group, interviewMinutes = 0 }: PlanPerson, first: InterviewSlot): Slots {
  const usable = slots.filter((slot) => slot.places > 0 && (slot.groups === undefined || slot.groups.includes(group)));
  const known = new Map<InterviewSlot, Slots>();
  const from = (slot: InterviewSlot): Slots => {
    if (slot.end >= first.start + interviewMinutes) return [slot];
    const best =
      known.get(slot) ??
      usable.filter(({ start }) => start === slot.end).reduce<Slots>((chosen, next) => shorter(chosen, from(next)), []);
    known.set(slot, best);
    return best.length === 0 ? [] : [slot, ...best];
  };
  return from(first);
}

/** The better of two, of which none may stand for no way at all. */
function shorter(one: Slots, other: Slots): Slots {
  const [ofOne, ofOther] = [rankOf(one), rankOf(other)];
  const at = ofOne.findIndex((value, index) => value !== ofOther[index]);
  if (at >= 0) return (ofOne[at] ?? 0) < (ofOther[at] ?? 0) ? one : other;
  return (one[0]?.id ?? '') < (other[0]?.id ?? '') ? one : other;
}

const rankOf = (slots: Slots): number[] => [slots.length || Infinity, slots.at(-1)?.end ?? 0, slots[0]?.end ?? 0];

/**
 * Whether every interview can have one interviewer from its begin to its end, where a slot with two places has the
 * interviewers 1 and 2, whatever its other slots have. Interviews of one slot fit as long as there are places.
 */
export function keepPlaces(interviews: readonly Slots[]): boolean {
  const long = interviews.filter((slots) => slots.length > 1);
  const begin = (slots: Slots): number => slots[0]?.start ?? 0;
  return fit(
    [...long].sort((one, other) => begin(one) - begin(other)),
    new Map(),
  );
}

function fit([slots, ...others]: readonly Slots[], taken: Map<InterviewSlot, ReadonlySet<number>>): boolean {
  if (!slots) return true;
  for (let place = Math.min(...slots.map(({ places }) => places)); place > 0; place -= 1) {
    if (slots.some((slot) => taken.get(slot)?.has(place))) continue;
    const after = new Map(taken);
    for (const slot of slots) after.set(slot, new Set([...(taken.get(slot) ?? []), place]));
    if (fit(others, after)) return true;
  }
  return false;
}
