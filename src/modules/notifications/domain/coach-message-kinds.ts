import type { MessageKindRules } from './message-kind-rules';

/** Messages to coach operators, with all their rules. */
export const coachMessageKinds = {
  'coach-numbers': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: { workingDaysBefore: 5, time: '10:00' }, quiet: 'before' },
    usefulUntil: { daysFromEvent: 0, time: '06:00' },
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'coach-numbers-changed': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait', afterMinutes: 60 },
    usefulUntil: { daysFromEvent: 0, time: '06:00' },
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-route-sheet': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait', afterMinutes: 10 },
    usefulUntil: { daysFromEvent: 0, time: '12:00' },
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-moved': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: { daysFromEvent: 0, time: '06:00' },
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-cancelled': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: { daysFromEvent: 0, time: '23:59' },
    condition: 'ride-off',
    task: false,
    calendar: 'none',
  },
} as const satisfies Record<string, MessageKindRules>;
