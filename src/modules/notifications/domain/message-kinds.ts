import { coachMessageKinds } from './coach-message-kinds';
import { departureMessageKinds } from './departure-message-kinds';
import type { MessageKindRules, RecipientType } from './message-kind-rules';
import { taskMessageKinds } from './task-message-kinds';

const dayBefore = { daysFromEvent: -1, time: '23:59' } as const;
const eventMorning = { daysFromEvent: 0, time: '06:00' } as const;
const eventNoon = { daysFromEvent: 0, time: '12:00' } as const;
const eventEvening = { daysFromEvent: 0, time: '23:59' } as const;
const threeDaysAfter = { daysFromEvent: 3, time: '20:00' } as const;
const weekAfter = { daysFromEvent: 7, time: '20:00' } as const;

const afterMonths = (monthsAfter: number) =>
  ({
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: { monthsAfter, time: '10:00' }, quiet: 'after' },
    usefulUntil: { monthsAfter, daysMore: 21, time: '20:00' },
    condition: 'not-hired',
    task: true,
    calendar: 'none',
  }) as const;

/** For messages of the day itself. */
const atOnceEvenAtNight = { when: 'at-once', quiet: 'exempt' } as const;

const atOnce = { when: 'at-once', quiet: 'wait' } as const;

/** Every kind of message the product sends, with all its rules: a kind that is not here does not exist. */
export const messageKinds = {
  confirmation: {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventNoon,
    condition: 'seated',
    task: true,
    calendar: 'publish',
  },
  'waiting-list-notice': {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: dayBefore,
    condition: 'waiting',
    task: true,
    calendar: 'none',
  },
  'seat-offer': {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: 'offer-expiry',
    condition: 'offer-open',
    task: true,
    calendar: 'none',
  },
  'reminder-7': {
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: { daysFromEvent: -7, time: '10:00' }, quiet: 'before' },
    usefulUntil: { daysFromEvent: -4, time: '20:00' },
    condition: 'seated',
    heldForPlan: true,
    task: true,
    calendar: 'none',
  },
  'reminder-3': {
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: { daysFromEvent: -3, time: '10:00' }, quiet: 'before' },
    usefulUntil: { daysFromEvent: -2, time: '20:00' },
    condition: 'seated',
    heldForPlan: true,
    task: true,
    calendar: 'none',
  },
  'reminder-1': {
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: { daysFromEvent: -1, time: '10:00' }, quiet: 'before' },
    usefulUntil: eventMorning,
    condition: 'seated',
    heldForPlan: true,
    task: true,
    calendar: 'none',
  },
  'reminder-stop': {
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: 'before-own-stop', minutes: 60, quiet: 'exempt' },
    usefulUntil: 'own-stop',
    condition: 'seated',
    task: false,
    smsOnly: true,
    calendar: 'none',
  },
  timetable: {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'seated',
    heldForPlan: true,
    task: true,
    calendar: 'publish',
  },
  delay: {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: 'own-stop',
    condition: 'seated',
    task: true,
    calendar: 'none',
  },
  'return-delay': {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: 'own-return',
    condition: 'seated',
    task: true,
    calendar: 'none',
  },
  'phone-interview': {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: threeDaysAfter,
    condition: 'seated',
    task: true,
    calendar: 'none',
  },
  changes: {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait', afterMinutes: 10 },
    usefulUntil: { daysFromEvent: 0, time: '18:00' },
    condition: 'day-changed',
    heldForPlan: true,
    task: true,
    calendar: 'publish',
  },
  cancellation: {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventNoon,
    condition: 'cancelled',
    task: true,
    calendar: 'cancel',
  },
  'event-cancelled': {
    recipient: 'participant',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'event-cancelled',
    task: true,
    calendar: 'cancel',
  },
  'follow-up': {
    recipient: 'participant',
    afterUncertain: 'hold',
    timing: { when: { daysFromEvent: 1, time: '10:00' }, quiet: 'after' },
    usefulUntil: weekAfter,
    condition: 'took-part',
    task: false,
    calendar: 'none',
  },
  'after-1-month': afterMonths(1),
  'after-3-months': afterMonths(3),
  'after-6-months': afterMonths(6),
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
  'host-slot-list': {
    recipient: 'host',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'host-names': {
    recipient: 'host',
    afterUncertain: 'resend',
    timing: { when: { workingDaysBefore: 5, time: '10:00' }, quiet: 'before' },
    usefulUntil: eventMorning,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'host-day-before': {
    recipient: 'host',
    afterUncertain: 'resend',
    timing: { when: { workingDaysBefore: 1, time: '10:00' }, quiet: 'before' },
    usefulUntil: eventMorning,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'host-feedback': {
    recipient: 'host',
    afterUncertain: 'resend',
    timing: { when: { daysFromEvent: 0, time: '16:00' }, quiet: 'exempt' },
    usefulUntil: weekAfter,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'host-feedback-reminder': {
    recipient: 'host',
    afterUncertain: 'resend',
    timing: { when: { workingDaysAfter: 2, time: '10:00' }, quiet: 'after' },
    usefulUntil: { workingDaysAfter: 10, time: '20:00' },
    condition: 'outcomes-open',
    task: false,
    calendar: 'none',
  },
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
    timing: { when: 'at-once', quiet: 'exempt' },
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
