import type { EventView } from '../../../modules/events';
import type { SeatOccupancy } from '../../../modules/registrations';
import { seatTexts } from '../../../texts/seats';

const t = seatTexts.occupancy;

/** Whether an event has free places, none, or none until offers of them end. */
export type Availability =
  | { readonly type: 'open'; readonly free: number }
  | { readonly type: 'may-come-back'; readonly held: number; readonly until: Date }
  | { readonly type: 'full' };

/** By the places for participants, whatever their transport. */
export function availabilityOf(
  { participantLimit, participantsTaken }: Pick<EventView, 'participantLimit' | 'participantsTaken'>,
  { held, heldUntil }: Pick<SeatOccupancy, 'held' | 'heldUntil'>,
): Availability {
  const free = participantLimit - participantsTaken;
  if (free > 0) return { type: 'open', free };
  if (heldUntil === null) return { type: 'full' };
  return { type: 'may-come-back', held: held.participants, until: heldUntil.last };
}

/** The same in words, for coordinators and counsellors alike: it names nobody. */
export function availabilityText(availability: Availability): string {
  switch (availability.type) {
    case 'open':
      return t.open(availability.free);
    case 'may-come-back':
      return t.mayComeBack(availability.held, availability.until);
    case 'full':
      return t.full;
  }
}
