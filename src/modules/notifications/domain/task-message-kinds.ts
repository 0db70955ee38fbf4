import type { MessageKindRules } from './message-kind-rules';

/** What counsellors do themselves around an offer, and the mail that there are tasks. */
export const taskMessageKinds = {
  'counsellor-offer-call': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: 'offer-expiry',
    condition: 'offer-open',
    task: 'only',
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-offer-lapsed': {
    recipient: 'user',
    afterUncertain: 'resend',
    timing: { when: 'at-once', quiet: 'wait' },
    usefulUntil: { daysFromEvent: 0, time: '23:59' },
    condition: 'without-seat',
    task: 'only',
    aboutPerson: true,
    calendar: 'none',
  },
  'counsellor-tasks': {
    recipient: 'user',
    afterUncertain: 'resend',
    // It is planned only while somebody is at work.
    timing: { when: 'at-once', quiet: 'exempt' },
    usefulUntil: { minutes: 480 },
    condition: 'none',
    task: false,
    calendar: 'none',
  },
} as const satisfies Readonly<Record<string, MessageKindRules>>;
