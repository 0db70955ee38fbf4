import type { MessageKindRules } from './message-kind-rules';

/** Messages to colleagues about who does not come, with all their rules. */
export const departureMessageKinds = {
  'counsellor-cancellation': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: { daysFromEvent: 0, time: '23:59' },
    condition: 'cancelled',
    task: false,
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-event-cancelled': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: { daysFromEvent: 0, time: '23:59' },
    condition: 'event-cancelled',
    task: false,
    calendar: 'none',
  },
  'coordinator-late-cancellation': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'exempt' },
    usefulUntil: { daysFromEvent: 0, time: '12:00' },
    condition: 'cancelled',
    task: false,
    aboutPerson: true,
    calendar: 'none',
  },
} as const satisfies Readonly<Record<string, MessageKindRules>>;
