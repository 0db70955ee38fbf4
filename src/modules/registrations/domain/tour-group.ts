import { DomainError } from '../../../kernel';
import { seatTexts } from '../../../texts/seats';
import type { Transport } from './registration-state';

export interface TourGroupRoom {
  readonly id: string;
  readonly name: string;
  readonly places: number;
}

/**
 * The first group in name order with room, so a replacement takes the place that came free; null when there are no
 * groups or all are full.
 * @param taken people per group id
 */
export function chooseTourGroup(groups: readonly TourGroupRoom[], taken: ReadonlyMap<string, number>): string | null {
  const ordered = [...groups].sort((one, other) => one.name.localeCompare(other.name, 'nl', { numeric: true }));
  return ordered.find((group) => (taken.get(group.id) ?? 0) < group.places)?.id ?? null;
}

/** @throws DomainError `EVENT.TOO_FEW_GROUP_PLACES` (conflict) when a group has more people than places */
export function requireRoomInGroups(
  groups: readonly Omit<TourGroupRoom, 'name'>[],
  taken: ReadonlyMap<string, number>,
): void {
  for (const { id, places } of groups) {
    const people = taken.get(id) ?? 0;
    if (people <= places) continue;
    throw new DomainError('EVENT.TOO_FEW_GROUP_PLACES', 'conflict', seatTexts.change.groupTooSmall(people, places));
  }
}

/** What decides with which vehicle somebody is, of a registration. */
export const travellerOf = ({
  transport,
  eventStopId,
}: {
  readonly transport: Transport;
  readonly eventStopId: string | null;
}): { readonly rides: boolean; readonly eventStopId: string | null } => ({ rides: transport === 'bus', eventStopId });
