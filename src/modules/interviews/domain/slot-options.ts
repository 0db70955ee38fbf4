import { formatClockTime } from '../../../kernel';
import { optionsOf, ProblemIndex, type InterviewProblem, type InterviewSlot } from '../../../planners/interviews';
import type { InterviewView } from './interview-view';
import type { PlanningInput } from './planning-input';
import { slotsTaken } from './slots-taken';

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
  visits: PlanningInput['visits'],
  interviews: readonly Pick<InterviewView, 'slotId' | 'lastSlotId'>[],
  registrationId: string,
): SlotOption[] {
  const index = new ProblemIndex(problem);
  const person = index.people.get(registrationId);
  if (!person) return [];
  const all = interviews.flatMap((interview) => slotsTaken(visits, interview));
  const freeIn = ({ id, places }: InterviewSlot): number => places - all.filter((slot) => slot.id === id).length;
  return optionsOf(index, person).flatMap(({ host, vacancies, slots }) =>
    vacancies.flatMap((vacancy) =>
      slots.map((slot) => ({
        vacancyId: vacancy.id,
        visitId: host.id,
        slotId: slot.id,
        startsAt: formatClockTime(slot.start),
        free: Math.min(...slot.run.map(freeIn)),
      })),
    ),
  );
}
