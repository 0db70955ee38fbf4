import type { MessageKindRules } from './message-kind-rules';
import { eventNoon, eventEvening, atOnceEvenAtNight, atOnce } from './message-moments';

/** Messages to colleagues about who does not come, with all their rules. */
export const departureMessageKinds = {
  'counsellor-cancellation': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'cancelled',
    task: false,
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-event-cancelled': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'event-cancelled',
    task: false,
    calendar: 'none',
  },
  'coordinator-late-cancellation': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnceEvenAtNight,
    usefulUntil: eventNoon,
    condition: 'cancelled',
    task: false,
    aboutPerson: true,
    calendar: 'none',
  },
} as const satisfies Readonly<Record<string, MessageKindRules>>;
