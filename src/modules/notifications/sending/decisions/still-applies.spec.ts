import type { MessageKind } from '../../domain/message-kinds';
import { stillApplies, type SendingFacts } from './still-applies';

const now = new Date('2027-03-04T09:00:00Z');
const verdict = (kind: MessageKind, facts: SendingFacts): string => {
  const result = stillApplies(kind, facts, now);
  return result.send ? 'send' : `${result.command}: ${result.reason}`;
};

describe('a message at the moment of sending', () => {
  it.each<[MessageKind, SendingFacts, string]>([
    ['reminder-7', { eventState: 'published', registrationState: 'seated' }, 'send'],
    ['reminder-7', { eventState: 'published', registrationState: 'confirmed' }, 'send'],
    ['reminder-7', { eventState: 'published', registrationState: 'cancelled' }, 'cancel: no-seat'],
    ['reminder-7', { eventState: 'cancelled', registrationState: 'seated' }, 'cancel: event-cancelled'],
    [
      'reminder-7',
      { eventState: 'published', registrationState: 'seated', usefulUntil: new Date('2027-03-04T08:59:59Z') },
      'miss: too-late',
    ],
    ['confirmation', { eventState: 'published', registrationState: 'waiting' }, 'cancel: no-seat'],
    ['waiting-list-notice', { eventState: 'published', registrationState: 'waiting' }, 'send'],
    ['waiting-list-notice', { eventState: 'published', registrationState: 'seated' }, 'cancel: not-waiting'],
    ['seat-offer', { eventState: 'published', registrationState: 'offered', offerOpen: true }, 'send'],
    ['seat-offer', { eventState: 'published', registrationState: 'waiting', offerOpen: false }, 'cancel: offer-closed'],
    ['cancellation', { eventState: 'published', registrationState: 'cancelled' }, 'send'],
    ['cancellation', { eventState: 'cancelled', registrationState: 'cancelled' }, 'cancel: event-cancelled'],
    ['cancellation', { eventState: 'published', registrationState: 'cancelled', hired: true }, 'send'],
    ['event-cancelled', { eventState: 'cancelled', registrationState: 'cancelled' }, 'send'],
    ['event-cancelled', { eventState: 'published', registrationState: 'seated' }, 'cancel: event-not-cancelled'],
    ['follow-up', { eventState: 'finished', registrationState: 'confirmed' }, 'send'],
    ['follow-up', { eventState: 'finished', registrationState: 'confirmed', hired: true }, 'cancel: hired'],
    ['host-feedback', { eventState: 'cancelled' }, 'cancel: event-cancelled'],
    ['host-feedback-reminder', { eventState: 'finished', outcomesOpen: true }, 'send'],
    ['host-feedback-reminder', { eventState: 'finished', outcomesOpen: false }, 'cancel: outcomes-known'],
    ['open-outcomes', { eventState: 'finished', outcomesOpen: true }, 'send'],
    ['open-outcomes', { eventState: 'cancelled', outcomesOpen: true }, 'cancel: event-cancelled'],
    ['open-outcomes', { eventState: 'finished' }, 'cancel: outcomes-known'],
    ['after-1-month', { eventState: 'finished', registrationState: 'confirmed', hired: false }, 'send'],
    [
      'after-1-month',
      { eventState: 'finished', registrationState: 'seated', askedToStop: true },
      'cancel: asked-to-stop',
    ],
    ['after-3-months', { eventState: 'finished', registrationState: 'seated', hired: true }, 'cancel: hired'],
    ['after-6-months', { eventState: 'finished', registrationState: 'cancelled' }, 'cancel: no-seat'],
    ['after-1-month', { eventState: 'finished', registrationState: 'seated', absent: true }, 'cancel: not-needed'],
    ['reminder-stop', { eventState: 'final', registrationState: 'seated', absent: true }, 'cancel: not-needed'],
    ['follow-up', { eventState: 'finished', registrationState: 'seated', absent: true }, 'send'],
    ['counsellor-offer-call', { eventState: 'final', offerOpen: true }, 'send'],
    ['counsellor-offer-call', { eventState: 'final', offerOpen: false }, 'cancel: offer-closed'],
    ['counsellor-offer-lapsed', { eventState: 'final', registrationState: 'waiting' }, 'send'],
    ['counsellor-offer-lapsed', { eventState: 'final', registrationState: 'lapsed' }, 'send'],
    ['counsellor-offer-lapsed', { eventState: 'final', registrationState: 'offered' }, 'cancel: not-needed'],
    ['sign-in', {}, 'send'],
  ])('%s with %j: %s', (kind, facts, expected) => {
    expect(verdict(kind, facts)).toBe(expected);
  });
});
