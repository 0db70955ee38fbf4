import { coachMessageKinds } from './coach-message-kinds';
import { departureMessageKinds } from './departure-message-kinds';
import { hostMessageKinds } from './host-message-kinds';
import type { MessageKindRules, RecipientType } from './message-kind-rules';
import { eventMorning, threeDaysAfter, weekAfter, atOnceEvenAtNight } from './message-moments';
import { participantMessageKinds } from './participant-message-kinds';
import { taskMessageKinds } from './task-message-kinds';

/** Every kind of message the product sends, with all its rules: a kind that is not here does not exist. */
export const messageKinds = {
  ...participantMessageKinds,
  'counsellor-digest-before': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: { daysFromEvent: -1, time: '16:00' }, quiet: 'before' },
    usefulUntil: eventMorning,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'counsellor-digest-after': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: { daysFromEvent: 1, time: '09:00' }, quiet: 'after' },
    usefulUntil: weekAfter,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'counsellor-phone-interviews': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: threeDaysAfter,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  ...departureMessageKinds,
  ...hostMessageKinds,
  'open-outcomes': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: { workingDaysAfter: 5, time: '09:00' }, quiet: 'after' },
    usefulUntil: { workingDaysAfter: 15, time: '20:00' },
    condition: 'outcomes-open',
    task: 'only',
    calendar: 'none',
  },
  ...taskMessageKinds,
  ...coachMessageKinds,
  'sign-in': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: { minutes: 30 },
    condition: 'none',
    task: false,
    calendar: 'none',
  },
} as const satisfies Record<string, MessageKindRules>;

export type MessageKind = keyof typeof messageKinds;

/** The kinds that go to one type of recipient. */
export type KindTo<Recipient extends RecipientType> = {
  [Kind in MessageKind]: (typeof messageKinds)[Kind]['recipient'] extends Recipient ? Kind : never;
}[MessageKind];

/** Kinds that announce the whole day to somebody: a snapshot of it is kept, to see later what changed for this person. */
export const KINDS_THAT_ANNOUNCE_THE_DAY = [
  'confirmation',
  'timetable',
  'changes',
] as const satisfies readonly MessageKind[];

/** Kinds whose words say for which language somebody needs an interpreter. */
export const KINDS_THAT_NAME_A_LANGUAGE = [
  'counsellor-offer-call',
  'counsellor-offer-lapsed',
] as const satisfies readonly MessageKind[];

export const announcesTheDay = (kind: MessageKind): boolean =>
  (KINDS_THAT_ANNOUNCE_THE_DAY as readonly MessageKind[]).includes(kind);

export const allMessageKinds = Object.keys(messageKinds) as readonly MessageKind[];

/** Kinds that tell a coach operator something of the ride: what they told is kept, to see later what changed. */
export const COACH_KINDS = Object.keys(coachMessageKinds) as readonly KindTo<'coach'>[];

export const rulesOf = (kind: MessageKind): MessageKindRules => messageKinds[kind];

/**
 * Kinds that go at a moment counted from the event's day. They need no other cause than the event: everybody with a seat gets
 * those to participants, every counsellor of somebody those to users, every contact of a visited host those to hosts,
 * and each contact at a coach operator those about vehicles.
 */
export const datedKindsTo = (recipient: RecipientType): readonly MessageKind[] =>
  allMessageKinds.filter((kind) => {
    const rules = rulesOf(kind);
    return rules.recipient === recipient && typeof rules.timing.when !== 'string';
  });

/** Kinds that say what became different since the day was announced last. */
export const namesChanges = (kind: MessageKind): boolean => kind === 'changes' || kind === 'timetable';
