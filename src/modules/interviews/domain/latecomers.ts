import { DomainError, formatClockTime } from '../../../kernel';
import { latecomerTexts } from '../../../texts/latecomers';
import {
  explainUnplaced,
  freeInterviews,
  placedInterviews,
  ProblemIndex,
  type FreeInterview,
  type InterviewProblem,
} from '../../../planners/interviews';
import { buildInterviewProblem } from './build-interview-problem';
import { walkDay } from './day-walk/walk-day';
import type { WalkedDay } from './day-walk/walked-day';
import type { InterviewChoice } from './draft-change';
import { plannedInterviews, problemWith } from './hand-made-plan';
import type { PlanningInput } from './planning-input';
import { slotsTaken } from './slots-taken';

/** An interview that one person can have while everybody else keeps theirs. */
export interface SpareInterview extends InterviewChoice {
  readonly visitId: string;
  /** Wall clock, `HH:MM`. */
  readonly startsAt: string;
}

/** Somebody who got a seat after the interviews were published, and what there still is. Texts name ids. */
export type Latecomer = { readonly registrationId: string } & (
  { readonly spare: SpareInterview } | { readonly spare: null; readonly reason: string }
);

/** The day as everybody knows it. */
export interface KnownDay {
  readonly input: PlanningInput;
  /** Published interviews on the day that still stand. */
  readonly known: readonly InterviewChoice[];
  readonly walked: WalkedDay;
}

/** The best interview for each of these people, each as if there were no other; best by the order of the wishes, then by the hour. */
export function latecomersOf(day: KnownDay, registrationIds: readonly string[]): Latecomer[] {
  const problem = pinned(day);
  if (problem === undefined) {
    return registrationIds.map((registrationId) => ({
      ...{ registrationId, spare: null },
      reason: latecomerTexts.planBroken,
    }));
  }
  const index = new ProblemIndex(problem);
  const free = freeInterviews(index);
  const reasons = new Map(
    explainUnplaced(index, plannedInterviews(index, day.known), true).map(({ person, reason }) => [person, reason]),
  );
  return registrationIds.map((registrationId) => {
    const options = free.get(registrationId) ?? [];
    const spare = options.map((one) => spareOf(registrationId, one)).find((one) => isPossible(day, index, one));
    if (spare) return { registrationId, spare };
    const reason = options.length > 0 ? latecomerTexts.wouldMove : reasons.get(registrationId);
    return { registrationId, spare: null, reason: reason ?? latecomerTexts.wouldMove };
  });
}

/** Whether somebody can still have this interview, whatever is the best one by now. */
export function isStillSpare(day: KnownDay, choice: InterviewChoice): boolean {
  const problem = pinned(day);
  if (problem === undefined) return false;
  const index = new ProblemIndex(problem);
  return (freeInterviews(index).get(choice.registrationId) ?? [])
    .map((one) => spareOf(choice.registrationId, one))
    .filter(({ vacancyId, slotId }) => vacancyId === choice.vacancyId && slotId === choice.slotId)
    .some((spare) => isPossible(day, index, spare));
}

/** Everything that people know stays; undefined when it breaks a rule by now, so that nothing can be said beside it. */
function pinned({ input, known }: KnownDay): InterviewProblem | undefined {
  try {
    return problemWith(buildInterviewProblem(input), known);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const spareOf = (registrationId: string, { vacancy, moment }: FreeInterview): SpareInterview => ({
  registrationId,
  vacancyId: vacancy.id,
  slotId: moment.id,
  visitId: moment.host,
  startsAt: formatClockTime(moment.start),
});

/** One interviewer is free throughout, and the walk through the day finds nothing new. */
const isPossible = (day: KnownDay, index: ProblemIndex, spare: SpareInterview): boolean =>
  placedInterviews(index, plannedInterviews(index, [...day.known, spare])) !== undefined &&
  isWalkable(day, index, spare);

function isWalkable({ walked, input }: KnownDay, index: ProblemIndex, spare: SpareInterview): boolean {
  const { registrationId, slotId, visitId, startsAt } = spare;
  const last = index.moment(index.person(registrationId), slotId).run.at(-1)?.id ?? slotId;
  const endsAt = slotsTaken(input.visits, { slotId, lastSlotId: last }).at(-1)?.endsAt ?? startsAt;
  const people = walked.people.filter(({ id }) => id === registrationId);
  const after = people.map((person) => ({
    ...person,
    interviews: [...person.interviews, { visitId, startsAt, endsAt }],
  }));
  return walkDay({ ...walked, people: after }).length <= walkDay({ ...walked, people }).length;
}
