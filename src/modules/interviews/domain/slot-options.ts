import { formatClockTime } from '../../../kernel';
import { optionsOf, ProblemIndex, type InterviewProblem } from '../../../planners/interviews';
import type { InterviewChoice } from './draft-change';

/** A vacancy and a moment that a person's own rules allow, without regard to the interviews of others. */
export interface SlotOption {
  readonly vacancyId: string;
  readonly visitId: string;
  readonly slotId: string;
  /** Wall clock, `HH:MM`. */
  readonly startsAt: string;
  readonly free: number;
}

/** Everything a person can be given, in the order of the wishes. */
export function slotOptions(
  problem: InterviewProblem,
  interviews: readonly InterviewChoice[],
  registrationId: string,
): SlotOption[] {
  const index = new ProblemIndex(problem);
  const person = index.people.get(registrationId);
  if (!person) return [];
  const taken = (slotId: string): number => interviews.filter((interview) => interview.slotId === slotId).length;
  return optionsOf(index, person).flatMap(({ host, vacancies, slots }) =>
    vacancies.flatMap((vacancy) =>
      slots.map((slot) => ({
        vacancyId: vacancy.id,
        visitId: host.id,
        slotId: slot.id,
        startsAt: formatClockTime(slot.start),
        free: slot.places - taken(slot.id),
      })),
    ),
  );
}
