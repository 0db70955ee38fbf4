import { fingerprint } from '../../../kernel';
import type { InterviewPlan } from '../../../planners/interviews';
import type { DayFacts } from './day-facts';
import { dayProposal, type ChangedPerson, type DayProposal } from './day-proposal';
import { talksForThePhone, disruptionChanges, type Disruption, type DisruptionChanges } from './disruption';
import type { PlanningInput, PlanningInterview } from './planning-input';

/** Days after the event in which a talk that had no time left is held by phone. */
export const PHONE_DAYS = 3;

/** What disruption on the day does to the talks, with the fewest people changed. */
export interface DisruptionProposal extends DayProposal {
  /** Talks that the host has by phone after the day. */
  readonly phone: readonly PlanningInterview[];
  /** How many days after the event those talks are held at the latest. */
  readonly phoneDays: number;
  /** People for whom nothing else changes. */
  readonly onlyByPhone: readonly string[];
  /** People whose talks stay, at another time. */
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
  const lost = proposal.changed.flatMap((person) => person.before.filter((talk) => !has(person.after, talk)));
  const phone = talksForThePhone(after, disruption, lost, staying);
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

const has = (talks: readonly PlanningInterview[], { registrationId, vacancyId, slotId }: PlanningInterview): boolean =>
  talks.some(
    (talk) => talk.registrationId === registrationId && talk.vacancyId === vacancyId && talk.slotId === slotId,
  );

/** Whether nothing else changes for somebody than that talks are by phone: one message tells it. */
const isOnlyByPhone = ({ before, after }: ChangedPerson, phone: readonly PlanningInterview[]): boolean =>
  before.length === after.length + phone.filter((talk) => has(before, talk)).length &&
  after.every((talk) => has(before, talk));
