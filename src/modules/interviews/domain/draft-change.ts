import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import type { InterviewState } from './interview-view';

/** An interview of a draft, as far as changing it by hand needs. */
export interface DraftTalk {
  readonly id: string;
  readonly registrationId: string;
  readonly vacancyId: string;
  readonly interviewSlotId: string;
}

/** What a person changes in a draft by hand. */
export type DraftChange =
  | { readonly kind: 'add'; readonly registrationId: string; readonly vacancyId: string; readonly slotId: string }
  | { readonly kind: 'move'; readonly interviewId: string; readonly vacancyId: string; readonly slotId: string }
  | { readonly kind: 'swap'; readonly interviewId: string; readonly otherId: string }
  | { readonly kind: 'remove'; readonly interviewId: string };

/** An interview that a change brings. */
export interface InterviewChoice {
  readonly registrationId: string;
  readonly vacancyId: string;
  readonly slotId: string;
}

export interface DraftDifference<Talk> {
  readonly removed: readonly Talk[];
  readonly added: readonly InterviewChoice[];
}

/**
 * What a change takes out of a draft and puts in; no rule is looked at yet.
 * @param vacancyAt the vacancy somebody talks about in another slot, given the one of the old slot
 * @throws DomainError `INTERVIEWS.UNKNOWN` (not-found)
 */
export function draftDifference<Talk extends DraftTalk>(
  talks: readonly Talk[],
  change: DraftChange,
  vacancyAt: (talk: Talk, slotId: string) => string,
): DraftDifference<Talk> {
  const find = (id: string): Talk => talks.find((talk) => talk.id === id) ?? refuseUnknown();
  switch (change.kind) {
    case 'add': {
      const { registrationId, vacancyId, slotId } = change;
      return { removed: [], added: [{ registrationId, vacancyId, slotId }] };
    }
    case 'move': {
      const { interviewId, vacancyId, slotId } = change;
      const old = find(interviewId);
      return { removed: [old], added: [{ registrationId: old.registrationId, vacancyId, slotId }] };
    }
    case 'swap': {
      const [one, other] = [find(change.interviewId), find(change.otherId)];
      const inSlotOf = (talk: Talk, { interviewSlotId: slotId }: Talk): InterviewChoice => ({
        registrationId: talk.registrationId,
        vacancyId: vacancyAt(talk, slotId),
        slotId,
      });
      return { removed: [one, other], added: [inSlotOf(one, other), inSlotOf(other, one)] };
    }
    case 'remove':
      return { removed: [find(change.interviewId)], added: [] };
  }
}

/** The interviews of a plan that still stand, as the rules look at them. */
export const standingChoices = (
  interviews: readonly (Omit<DraftTalk, 'id'> & { readonly state: InterviewState })[],
): InterviewChoice[] =>
  interviews
    .filter(({ state }) => state !== 'not-held')
    .map(({ registrationId, vacancyId, interviewSlotId }) => ({ registrationId, vacancyId, slotId: interviewSlotId }));

function refuseUnknown(): never {
  throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterview);
}
