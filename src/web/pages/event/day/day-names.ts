import { fullName } from '../../../../kernel';
import type { EventProgramme } from '../../../../modules/events';
import type { ChangedPerson } from '../../../../modules/interviews';
import type { RegistrationView } from '../../../../modules/registrations';
import { clockText } from '../../../../texts/dates';
import { dayTexts as t } from '../../../../texts/day';
import { interviewTexts } from '../../../../texts/interviews';

/** What people call everything that the planner knows by an id. */
export interface Names {
  readonly all: ReadonlyMap<string, string>;
  readonly slots: ReadonlyMap<string, { readonly name: string; readonly startsAt: string }>;
  readonly of: (id: string) => string;
}

export function namesOf(
  { visits, stops }: EventProgramme,
  people: readonly RegistrationView[],
  vacancies: readonly { readonly id: string; readonly title: string }[],
): Names {
  const slots = visits.flatMap(({ name, slots: all }) =>
    all.map(({ id, startsAt }) => [id, { name, startsAt }] as const),
  );
  const all = new Map([
    ...people.map((person) => [person.id, fullName(person)] as const),
    ...vacancies.map(({ id, title }) => [id, title] as const),
    ...[...visits, ...stops].map(({ id, name }) => [id, name] as const),
    ...slots.map(([id, { name, startsAt }]) => [id, interviewTexts.slotAt(clockText(startsAt), name)] as const),
  ]);
  return { all, slots: new Map(slots), of: (id) => all.get(id) ?? interviewTexts.somebody };
}

/** The same, with the hours that slots would have after a delay. */
export function withMovedSlots(
  names: Names,
  moved: readonly { readonly id: string; readonly startsAt: string }[],
): Names {
  const hours = new Map(moved.map(({ id, startsAt }) => [id, startsAt]));
  const slots = [...names.slots].map(
    ([id, { name, startsAt }]) => [id, { name, startsAt: hours.get(id) ?? startsAt }] as const,
  );
  return { ...names, slots: new Map(slots) };
}

/** Who gets which interviews instead, in one line. */
export function changedInWords({ all, slots, of }: Names, { registrationId, after }: ChangedPerson): string {
  const interview = ({ slotId, vacancyId }: { readonly slotId: string; readonly vacancyId: string }): string => {
    const slot = slots.get(slotId);
    return slot ? t.interview(clockText(slot.startsAt), slot.name, all.get(vacancyId) ?? '') : t.noInterview;
  };
  return t.proposal(of(registrationId), after.length === 0 ? t.noInterview : after.map(interview).join('; '));
}
