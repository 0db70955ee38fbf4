import { datedKindsTo } from '../../domain/message-kinds';
import type { EventMessageRules } from './event-message-rules';
import { messagesOfSeat, planMessage, type DatedEvent, type PlannedMessage } from './message-plan';

/** What decides which messages a person must have. */
export interface PersonInEvent {
  readonly id: string;
  readonly state: string;
  readonly counsellorId: string;
}

/** The event that messages are about. */
export interface EventOfPlan extends DatedEvent {
  readonly associationId: string;
  readonly eventRules: EventMessageRules;
}

const COUNSELLOR_KINDS = datedKindsTo('user');

export const isSeated = ({ state }: { readonly state: string }): boolean => state === 'seated' || state === 'confirmed';

/** What a counsellor of somebody gets around an event: overviews, and the task to ask for results that stay away. */
export function messagesOfCounsellor(counsellorId: string, event: EventOfPlan, now: Date): PlannedMessage[] {
  const { associationId, eventRules } = event;
  return COUNSELLOR_KINDS.flatMap((kind) =>
    planMessage({ kind, event, recipientId: counsellorId, subjectId: event.id, associationId, eventRules }, now),
  );
}

/** What one person must have because of where they stand. */
export function messagesOfPerson(person: PersonInEvent, event: EventOfPlan, now: Date): PlannedMessage[] {
  const { associationId, eventRules } = event;
  if (isSeated(person)) return messagesOfSeat({ associationId, event, registrationId: person.id, eventRules }, now);
  if (person.state !== 'waiting') return [];
  return planMessage({ kind: 'waiting-list-notice', associationId, event, recipientId: person.id }, now);
}

/** All messages that must exist around an event, derived from who takes part; offers and plans have their own. */
export function messagesOfEvent(event: EventOfPlan, people: readonly PersonInEvent[], now: Date): PlannedMessage[] {
  const counsellors = [...new Set(people.map(({ counsellorId }) => counsellorId))];
  return [
    ...people.flatMap((person) => messagesOfPerson(person, event, now)),
    ...counsellors.flatMap((counsellorId) => messagesOfCounsellor(counsellorId, event, now)),
  ];
}
