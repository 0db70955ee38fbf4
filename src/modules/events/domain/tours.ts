import { DomainError } from '../../../kernel';
import { eventTexts } from '../../../texts/events';
import type { EventProgramme, EventShape, TourView, VisitView } from './event-view';
import { standingMoments } from './moment-stage';
import { checkWindow, overlaps, refuseInput } from './time-window';

/** @throws DomainError `EVENT.LUNCH_ONLY` (invalid): at lunch nobody is shown around or interviewed */
export function requireHostVisit(visit: Pick<VisitView, 'kind'>): void {
  if (visit.kind !== 'host') refuseInput('LUNCH_ONLY', eventTexts.lunchHasNoInterviews);
}

/** Visits where people of this one can be too that day; on a drop-off day everybody is at one, whatever the group. */
export const sharedVisits = <Visit extends Pick<VisitView, 'id'>>(
  shape: EventShape,
  visits: readonly Visit[],
  visitId: string,
): readonly Visit[] => (shape === 'drop-off' ? visits.filter(({ id }) => id === visitId) : visits);

/**
 * A group is in one tour at a time, at whatever host of these.
 * @throws DomainError `EVENT.*`: wrong times or groups (invalid), or a group that is elsewhere then (conflict)
 */
export function checkTour(
  programme: Pick<EventProgramme, 'visits' | 'tourGroups'>,
  visit: Pick<VisitView, 'kind'>,
  tour: Omit<TourView, 'id'>,
): void {
  requireHostVisit(visit);
  checkWindow(tour);
  if (tour.groupIds.length === 0) refuseInput('GROUP_MISSING', eventTexts.groupMissing);
  const others = programme.visits.flatMap(({ tours }) => standingMoments(tours));
  for (const groupId of tour.groupIds) {
    const group = programme.tourGroups.find(({ id }) => id === groupId);
    if (!group) throw new DomainError('EVENT.GROUP_NOT_FOUND', 'invalid', eventTexts.groupNotFound);
    const busy = others.find((other) => other.groupIds.includes(groupId) && overlaps(other, tour));
    if (busy) {
      const text = eventTexts.groupBusy(group.name, busy.startsAt, busy.endsAt);
      throw new DomainError('EVENT.GROUP_BUSY', 'conflict', text);
    }
  }
}
