import { MINUTES_AFTER_TOUR, type Span } from './tour-request';

interface Tour extends Span {
  readonly people: number;
}

type Slot = Span & { readonly places: number };

/** Whether somebody on this tour can be interviewed then. */
export const isFree = (tour: Span, slot: Span): boolean =>
  slot.end <= tour.start || slot.start >= tour.end + MINUTES_AFTER_TOUR;

/**
 * How many people can have one interview beside their tour: a largest flow from tours through slots, found by pushing
 * along paths that may take back what was given before.
 */
export function interviewRoom(tours: readonly Tour[], slots: readonly Slot[]): number {
  const given = tours.map(() => slots.map(() => 0));
  const left = slots.map(({ places }) => places);
  let total = 0;
  tours.forEach(({ people }, at) => {
    for (let person = 0; person < people && push(at); person += 1) total += 1;
  });
  return total;

  function push(from: number, seen = new Set<number>()): boolean {
    seen.add(from);
    const open = slots.flatMap((slot, at) => (isFree(tours[from] ?? slot, slot) ? [at] : []));
    const free = open.find((slot) => (left[slot] ?? 0) > 0);
    if (free !== undefined) {
      left[free] = (left[free] ?? 0) - 1;
      give(from, free, 1);
      return true;
    }
    return open.some((slot) =>
      tours.some((_, other) => {
        if (seen.has(other) || (given[other]?.[slot] ?? 0) === 0 || !push(other, seen)) return false;
        give(other, slot, -1);
        give(from, slot, 1);
        return true;
      }),
    );
  }

  function give(tour: number, slot: number, amount: number): void {
    const row = given[tour];
    if (row) row[slot] = (row[slot] ?? 0) + amount;
  }
}
