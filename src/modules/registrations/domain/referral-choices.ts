import { registrationTexts } from '../../../texts/registrations';
import type { Transport } from './registration-state';
import type { WishedVacancy } from './wishes';

/** What a counsellor can choose from for one event. */
export interface ReferralChoices<Vacancy extends WishedVacancy = WishedVacancy> {
  readonly stops: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly vacancies: readonly (Vacancy & { readonly id: string })[];
}

export interface ChosenRefs {
  readonly transport: Transport;
  /** Id or code of a stop; only a bus passenger needs one. */
  readonly stop: string | null;
  /** Ids or codes of vacancies, best first. */
  readonly preferences: readonly string[];
}

interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface ResolvedChoices<Vacancy extends WishedVacancy> {
  readonly eventStopId: string | null;
  readonly wishes: readonly (Vacancy & { readonly id: string })[];
  readonly problems: readonly FieldProblem[];
}

/** Looks up the stop and the wishes of a referral; what does not belong to the event is a problem with its field. */
export function resolveChoices<Vacancy extends WishedVacancy>(
  choices: ReferralChoices<Vacancy>,
  chosen: ChosenRefs,
): ResolvedChoices<Vacancy> {
  const stop = resolveStop(choices, chosen);
  const found = chosen.preferences.map((ref) => choices.vacancies.find(({ id, code }) => id === ref || code === ref));
  const wishes = found.filter((vacancy) => vacancy !== undefined);
  const problems: FieldProblem[] = stop.problem === undefined ? [] : [{ field: 'stop', message: stop.problem }];
  const unknown = registrationTexts.fields.preferenceUnknown;
  if (wishes.length < found.length) problems.push({ field: 'preferences', message: unknown });
  if (new Set(wishes).size < wishes.length) {
    problems.push({ field: 'preferences', message: registrationTexts.fields.preferencesTwice });
  }
  return { eventStopId: stop.id, wishes, problems };
}

function resolveStop(
  choices: ReferralChoices,
  { stop: ref, transport }: ChosenRefs,
): { id: string | null; problem?: string } {
  const { stopNeeded, stopUnknown } = registrationTexts.fields;
  if (ref === null) return transport === 'own' ? { id: null } : { id: null, problem: stopNeeded };
  const stop = choices.stops.find(({ id, code }) => id === ref || code === ref);
  return stop ? { id: stop.id } : { id: null, problem: stopUnknown };
}
