import { fingerprint } from '../../../kernel';
import type { InterviewPlan } from '../../../planners/interviews';
import type { DayFacts } from './day-facts';
import type { PlanningInput, PlanningInterview } from './planning-input';

/** Somebody present whose interviews would change. */
export interface ChangedPerson {
  readonly registrationId: string;
  readonly before: readonly PlanningInterview[];
  readonly after: readonly PlanningInterview[];
}

/** The smallest change of the published plan that gives most people present an interview. */
export interface DayProposal {
  /** Stands for exactly this proposal. */
  readonly fingerprint: string;
  readonly changed: readonly ChangedPerson[];
  /** Interviews of people who do not come. */
  readonly dropped: readonly PlanningInterview[];
  readonly withInterview: number;
  readonly present: number;
  readonly interviews: number;
}

const choice = ({ registrationId, vacancyId, slotId }: PlanningInterview): PlanningInterview => ({
  registrationId,
  vacancyId,
  slotId,
});

/** Compares what people know with what the planner found for the day. */
export function dayProposal(input: PlanningInput, facts: DayFacts, plan: InterviewPlan): DayProposal {
  const published = (input.published ?? []).map(choice);
  const found = plan.interviews.map(({ person, vacancy, slot }) => ({
    registrationId: person,
    vacancyId: vacancy,
    slotId: slot,
  }));
  const isAbsent = ({ registrationId }: PlanningInterview): boolean => facts.absent.includes(registrationId);
  const present = input.people.filter(({ id }) => !facts.absent.includes(id));
  const changed = present
    .map(({ id }) => ({ registrationId: id, before: ofPerson(published, id), after: ofPerson(found, id) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const dropped = published.filter(isAbsent);
  return {
    fingerprint: fingerprint([changed, dropped]),
    changed,
    dropped,
    withInterview: plan.objective.withInterview,
    present: present.length,
    interviews: plan.objective.interviews,
  };
}

const ofPerson = (interviews: readonly PlanningInterview[], id: string): PlanningInterview[] =>
  interviews
    .filter(({ registrationId }) => registrationId === id)
    .sort((one, other) => one.slotId.localeCompare(other.slotId));
