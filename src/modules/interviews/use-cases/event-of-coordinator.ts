import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import type { EventView } from '../../events';

/** @throws DomainError `not-found` when there is no such event in the user's association */
export function refuseOtherEvents(event: EventView | undefined): EventView {
  if (!event) throw new DomainError('EVENT.UNKNOWN', 'not-found', interviewTexts.unknownEvent);
  return event;
}

/** @throws DomainError `conflict` when planning has no use any more */
export function refuseWhenOver(event: EventView): void {
  if (event.state === 'finished' || event.state === 'anonymised' || event.state === 'cancelled') {
    throw new DomainError('INTERVIEWS.EVENT_OVER', 'conflict', interviewTexts.eventOver);
  }
}
