export interface PlacedInterview {
  readonly slotId: string;
  readonly place: number;
}

/** Gives each new interview the first interviewer of its slot who is still free; those who stay keep theirs. */
export function placeInterviews<Choice extends { readonly slotId: string }>(
  staying: readonly PlacedInterview[],
  arriving: readonly Choice[],
): (Choice & { readonly place: number })[] {
  const taken = new Map<string, Set<number>>();
  const inSlot = (slotId: string): Set<number> => {
    const places = taken.get(slotId) ?? new Set<number>();
    taken.set(slotId, places);
    return places;
  };
  for (const { slotId, place } of staying) inSlot(slotId).add(place);
  return arriving.map((choice) => {
    const places = inSlot(choice.slotId);
    let place = 1;
    while (places.has(place)) place += 1;
    places.add(place);
    return { ...choice, place };
  });
}
