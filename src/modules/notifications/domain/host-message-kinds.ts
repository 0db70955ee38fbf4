import type { MessageKindRules } from './message-kind-rules';
import { eventMorning, eventEvening, weekAfter, atOnce } from './message-moments';

/** Messages to contacts of host companies, with all their rules. */
export const hostMessageKinds = {
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
} as const satisfies Readonly<Record<string, MessageKindRules>>;
