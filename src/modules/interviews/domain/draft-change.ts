import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import type { InterviewState } from './interview-view';

/** An interview of a draft, as far as changing it by hand needs. */
export interface DraftInterview {
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

export interface DraftDifference<Interview> {
  readonly removed: readonly Interview[];
  readonly added: readonly InterviewChoice[];
}

/**
 * What a change takes out of a draft and puts in; no rule is looked at yet.
 * @param vacancyAt the vacancy of an interview in another slot, given the one of the old slot
 * @throws DomainError `INTERVIEWS.UNKNOWN` (not-found)
 */
export function draftDifference<Interview extends DraftInterview>(
  interviews: readonly Interview[],
  change: DraftChange,
  vacancyAt: (interview: Interview, slotId: string) => string,
): DraftDifference<Interview> {
  const find = (id: string): Interview => interviews.find((interview) => interview.id === id) ?? refuseUnknown();
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
      const inSlotOf = (interview: Interview, { interviewSlotId: slotId }: Interview): InterviewChoice => ({
        registrationId: interview.registrationId,
        vacancyId: vacancyAt(interview, slotId),
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
  interviews: readonly (Omit<DraftInterview, 'id'> & { readonly state: InterviewState })[],
): InterviewChoice[] =>
  interviews
    .filter(({ state }) => state !== 'not-held')
    .map(({ registrationId, vacancyId, interviewSlotId }) => ({ registrationId, vacancyId, slotId: interviewSlotId }));

function refuseUnknown(): never {
  throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownInterview);
}
