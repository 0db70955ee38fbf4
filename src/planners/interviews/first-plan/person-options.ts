import type { InterviewChoice, PlanPerson } from '../problem/interview-problem';
import { optionsOf, slotBlockers, toursOf, vacancyBlockers, type ProblemIndex } from '../problem/possible-interviews';
import type { Interview } from './interview-table';

/** What each person could have if nobody else came: the dearest wish first, then the earliest moment. Worked out once. */
export class PersonOptions {
  private readonly cache = new Map<string, readonly Interview[]>();

  constructor(private readonly index: ProblemIndex) {}

  of(person: PlanPerson): readonly Interview[] {
    const options = this.cache.get(person.id) ?? this.workOut(person);
    this.cache.set(person.id, options);
    return options;
  }

  /** The interview that a choice names, when this person may have it; the choice may be of an older programme. */
  allowed(person: PlanPerson, choice: InterviewChoice): Interview | undefined {
    const { problem } = this.index;
    const vacancy = this.index.vacancy(choice.vacancy);
    const slot = this.index.moment(person, choice.slot);
    if (vacancy.host !== slot.host || !person.preferences.includes(vacancy.id)) return undefined;
    if (vacancyBlockers(person, vacancy).length > 0) return undefined;
    const blockers = slotBlockers(person, slot, toursOf(problem, person), problem.rules.minutesAfterTour);
    return blockers.length > 0 ? undefined : { person, vacancy, slot };
  }

  private workOut(person: PlanPerson): Interview[] {
    const rank = new Map(person.preferences.map((id, at) => [id, at]));
    return optionsOf(this.index, person)
      .flatMap(({ vacancies, slots }) =>
        vacancies.flatMap((vacancy) => slots.map((slot): Interview => ({ person, vacancy, slot }))),
      )
      .sort(
        (one, other) =>
          (rank.get(one.vacancy.id) ?? 0) - (rank.get(other.vacancy.id) ?? 0) || one.slot.start - other.slot.start,
      );
  }
}
