import { placeSlots } from './place-slots';
import { placeTours, type PlacedTours } from './place-tours';
import type { SlotMoment, VisitLayout, VisitToLayOut } from './visit-layout';

/**
 * Lays out the tours and interviews of one visit inside the stay of each vehicle, beside what is fixed. Every number of
 * groups at once is tried that the guides allow: fewest groups left out, then most interviews, then most groups at once.
 * It is a rule of thumb, no proof: tours are placed one after the other, in the order in which groups can begin.
 */
export function layOutVisit(visit: VisitToLayOut): VisitLayout {
  const most = Math.max(1, Math.min(visit.wanted.tours?.guides ?? 1, visit.parties.length + visit.fixed.tours.length));
  const tried = Array.from({ length: most }, (_, less) => triedWith(visit, most - less));
  const best = tried.reduce((one, other) => (isBetter(other, one) ? other : one));
  return { ...best.placed, slots: best.slots };
}

interface Tried {
  readonly placed: PlacedTours;
  readonly slots: readonly SlotMoment[];
}

function triedWith(visit: VisitToLayOut, atOnce: number): Tried {
  const placed = placeTours(visit, atOnce);
  return { placed, slots: placeSlots(visit, placed.tours) };
}

const isBetter = (one: Tried, other: Tried): boolean =>
  one.placed.leftOut.length < other.placed.leftOut.length ||
  (one.placed.leftOut.length === other.placed.leftOut.length && one.slots.length > other.slots.length);
