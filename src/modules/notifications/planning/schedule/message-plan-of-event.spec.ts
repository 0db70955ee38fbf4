import { messagesOfEvent } from './message-plan-of-event';
import { NO_EVENT_RULES } from './event-message-rules';

const event = { id: 'e', associationId: 'a', date: '2027-03-11', closingDays: [], eventRules: NO_EVENT_RULES };
const now = new Date('2027-02-01T09:00:00Z');

describe('the messages of an event', () => {
  it('follow from where each person stands, with two overviews and a task per counsellor', () => {
    const people = [
      { id: 'r1', state: 'seated', counsellorId: 'els' },
      { id: 'r2', state: 'confirmed', counsellorId: 'els' },
      { id: 'r3', state: 'waiting', counsellorId: 'jan' },
      { id: 'r4', state: 'offered', counsellorId: 'jan' },
    ];
    const keys = messagesOfEvent(event, people, now).map(({ dedupeKey }) => dedupeKey);
    expect(keys.filter((key) => key.endsWith(':r1'))).toHaveLength(8);
    expect(keys.filter((key) => key.endsWith(':r2'))).toHaveLength(8);
    expect(keys.filter((key) => key.endsWith(':r3'))).toEqual(['waiting-list-notice:r3']);
    expect(keys.filter((key) => key.endsWith(':r4'))).toEqual([]);
    expect(keys.filter((key) => key.startsWith('counsellor-digest'))).toEqual([
      'counsellor-digest-before:els:e',
      'counsellor-digest-after:els:e',
      'counsellor-digest-before:jan:e',
      'counsellor-digest-after:jan:e',
    ]);
    expect(keys.filter((key) => key.startsWith('open-outcomes'))).toEqual([
      'open-outcomes:els:e',
      'open-outcomes:jan:e',
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
