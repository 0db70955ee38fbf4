interface Slot {
  readonly id: string;
  readonly startsAt: string;
}

/** From the slot it begins in to the one it ends in. */
export interface SlotSpan {
  readonly slotId: string;
  readonly lastSlotId?: string;
}

/** The slots that an interview takes, in order; slots of one visit never overlap. */
export function slotsTaken<Taken extends Slot>(
  visits: readonly { readonly slots: readonly Taken[] }[],
  { slotId, lastSlotId = slotId }: SlotSpan,
): readonly Taken[] {
  const there = visits.find(({ slots }) => slots.some(({ id }) => id === slotId))?.slots ?? [];
  const first = there.find(({ id }) => id === slotId);
  const last = there.find(({ id }) => id === lastSlotId);
  if (!first || !last) return [];
  return there
    .filter(({ startsAt }) => first.startsAt <= startsAt && startsAt <= last.startsAt)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}
