import { InvalidInput } from '../../../kernel';
import type { VacancyView } from '../../companies';
import { resolveChoices, type ReferralChoices } from '../domain/referral-choices';
import type { NeedKind } from '../domain/registration-state';
import type { ReferralInput } from './referral-schema';

/** A referral whose stop and wishes belong to the event. */
export interface CheckedReferral {
  readonly input: ReferralInput;
  readonly needs: readonly NeedKind[];
  readonly eventStopId: string | null;
  readonly wishes: readonly VacancyView[];
}

/** Somebody who needs an interpreter's language needs an interpreter. @throws InvalidInput for a stop or wish that the event has not */
export function checkedReferral(choices: ReferralChoices<VacancyView>, input: ReferralInput): CheckedReferral {
  const { eventStopId, wishes, problems } = resolveChoices(choices, input);
  if (problems.length > 0) throw new InvalidInput(problems);
  const spoken: readonly NeedKind[] = input.interpreterLanguage === null ? [] : ['interpreter'];
  return { input, eventStopId, wishes, needs: [...new Set([...input.needs, ...spoken])] };
}
