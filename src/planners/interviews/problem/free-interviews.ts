import type { InterviewMoment } from './interview-moments';
import type { PlanPerson, PlanVacancy } from './interview-problem';
import { openPeople, openPlaces } from './open-options';
import type { ProblemIndex } from './possible-interviews';

/** An interview that a person can have beside everything that is pinned. */
export interface FreeInterview {
  readonly vacancy: PlanVacancy;
  readonly moment: InterviewMoment;
}

/**
 * What each person present without a pin can have while all pins stay, best first: in the order of the wishes, then of the
 * hours. Whether one interviewer is free throughout an interview of several slots is not looked at.
 */
export function freeInterviews(index: ProblemIndex): ReadonlyMap<string, readonly FreeInterview[]> {
  const people = [...openPeople(index, openPlaces(index))].filter(({ pins }) => pins.length === 0);
  return new Map(
    people.map(({ person, options }) => [
      person.id,
      options
        .flatMap(({ vacancies, slots }) => vacancies.flatMap((vacancy) => slots.map((moment) => ({ vacancy, moment }))))
        .sort((one, other) => rankOf(person, one) - rankOf(person, other) || one.moment.start - other.moment.start),
    ]),
  );
}

const rankOf = ({ preferences }: PlanPerson, { vacancy }: FreeInterview): number => preferences.indexOf(vacancy.id);
