import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';

/** @throws DomainError `not-found` when there is no such event in the user's association */
export function refuseOtherEvents<Event>(event: Event | undefined): Event {
  if (!event) throw new DomainError('EVENT.UNKNOWN', 'not-found', interviewTexts.unknownEvent);
  return event;
}

const OVER: ReadonlySet<string> = new Set(['finished', 'anonymised', 'cancelled']);

/** @throws DomainError `conflict` when planning has no use any more */
export function refuseWhenOver({ state }: { readonly state: string }): void {
  if (OVER.has(state)) throw new DomainError('INTERVIEWS.EVENT_OVER', 'conflict', interviewTexts.eventOver);
}
