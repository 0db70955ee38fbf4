import { fingerprint } from '../../../kernel';
import type { InterviewPlan } from '../../../planners/interviews';
import type { DayFacts } from './day-facts';
import { dayProposal, type ChangedPerson, type DayProposal } from './day-proposal';
import { interviewsByPhone, disruptionChanges, type Disruption, type DisruptionChanges } from './disruption';
import type { PlanningInput, PlanningInterview } from './planning-input';

/** Days after the event in which an interview that had no time left is held by phone. */
export const PHONE_DAYS = 3;

/** What disruption on the day does to the interviews, with the fewest people changed. */
export interface DisruptionProposal extends DayProposal {
  /** Interviews that the host has by phone after the day. */
  readonly phone: readonly PlanningInterview[];
  /** How many days after the event those interviews are held at the latest. */
  readonly phoneDays: number;
  /** People for whom nothing else changes. */
  readonly onlyByPhone: readonly string[];
  /** People whose interviews stay, at another time. */
  readonly shifted: readonly string[];
  readonly changes: DisruptionChanges;
}

/**
 * Compares what people know with what the planner found.
 * @param before the day with what is known of who is there
 * @param after the same with the disruption
 */
export function disruptionProposal(
  { before, after }: { readonly before: PlanningInput; readonly after: PlanningInput },
  facts: DayFacts,
  disruption: Disruption,
  plan: InterviewPlan,
): DisruptionProposal {
  const proposal = dayProposal(after, facts, plan);
  const changes = disruptionChanges(before, after);
  const staying = proposal.changed.flatMap((person) => person.after);
  const lost = proposal.changed.flatMap((person) => person.before.filter((interview) => !has(person.after, interview)));
  const phone = interviewsByPhone(after, disruption, lost, staying);
  const moved = new Set(changes.slots.map(({ id }) => id));
  const shifted = plan.interviews
    .filter(({ slot }) => disruption.kind === 'late' && moved.has(slot))
    .map(({ person }) => person)
    .filter((person) => proposal.changed.every(({ registrationId }) => registrationId !== person));
  return {
    ...proposal,
    phone,
    phoneDays: PHONE_DAYS,
    onlyByPhone: proposal.changed
      .filter((person) => isOnlyByPhone(person, phone))
      .map(({ registrationId }) => registrationId),
    shifted: [...new Set(shifted)],
    changes,
    fingerprint: fingerprint([proposal.fingerprint, phone, changes]),
  };
}

const has = (
  interviews: readonly PlanningInterview[],
  { registrationId, vacancyId, slotId }: PlanningInterview,
): boolean =>
  interviews.some(
    (interview) =>
      interview.registrationId === registrationId && interview.vacancyId === vacancyId && interview.slotId === slotId,
  );

/** Whether nothing else changes for somebody than that interviews are by phone: one message tells it. */
const isOnlyByPhone = ({ before, after }: ChangedPerson, phone: readonly PlanningInterview[]): boolean =>
  before.length === after.length + phone.filter((interview) => has(before, interview)).length &&
  after.every((interview) => has(before, interview));
