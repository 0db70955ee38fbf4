import type { MessageKindRules } from './message-kind-rules';
import { eventMorning, eventNoon, eventEvening, atOnce } from './message-moments';

/** Messages to coach operators, with all their rules. */
export const coachMessageKinds = {
  'coach-numbers': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: { workingDaysBefore: 5, time: '10:00' }, quiet: 'before' },
    usefulUntil: eventMorning,
    condition: 'event-on',
    task: false,
    calendar: 'none',
  },
  'coach-numbers-changed': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait', afterMinutes: 60 },
    usefulUntil: eventMorning,
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-route-sheet': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait', afterMinutes: 10 },
    usefulUntil: eventNoon,
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-moved': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventMorning,
    condition: 'ride-changed',
    task: false,
    calendar: 'none',
  },
  'coach-cancelled': {
    recipient: 'coach',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'ride-off',
    task: false,
    calendar: 'none',
  },
} as const satisfies Record<string, MessageKindRules>;
