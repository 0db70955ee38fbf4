import type { MessageKindRules } from './message-kind-rules';
import { eventEvening, atOnceEvenAtNight, atOnce } from './message-moments';

/** What counsellors do themselves around an offer, and the mail that there are tasks. */
export const taskMessageKinds = {
  'counsellor-offer-call': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: 'offer-expiry',
    condition: 'offer-open',
    task: 'only',
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-offer-lapsed': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: atOnce,
    usefulUntil: eventEvening,
    condition: 'without-seat',
    task: 'only',
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-tasks': {
    recipient: 'user',
    afterUncertain: 'resend',
    // It is planned only while somebody is at work.
    timing: atOnceEvenAtNight,
    usefulUntil: { minutes: 480 },
    condition: 'none',
    task: false,
    calendar: 'none',
  },
} as const satisfies Readonly<Record<string, MessageKindRules>>;
