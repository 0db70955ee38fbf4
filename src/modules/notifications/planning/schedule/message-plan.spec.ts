import { instantOf, NO_CLOSING_DAYS } from '../../../../kernel';
import { NO_EVENT_RULES } from './event-message-rules';
import { messagesOfSeat, planMessage } from './message-plan';

const seat = (date: string) => ({
  associationId: 'a',
  event: { id: 'e', date, closingDays: NO_CLOSING_DAYS },
  registrationId: 'r',
  eventRules: NO_EVENT_RULES,
});
const kinds = (date: string, now: Date): string[] => messagesOfSeat(seat(date), now).map((message) => message.kind);

const later = ['after-1-month', 'after-3-months', 'after-6-months'];

describe('what a person with a seat gets', () => {
  it('is a confirmation, three reminders, a follow-up and three questions later', () => {
    expect(kinds('2027-03-11', new Date('2027-02-01T09:00:00Z'))).toEqual([
      'confirmation',
      'reminder-7',
      'reminder-3',
      'reminder-1',
      'follow-up',
      ...later,
    ]);
  });

  it('leaves out the reminders whose moment came before the seat', () => {
    expect(kinds('2027-03-11', instantOf('2027-03-09', '13:00'))).toEqual([
      'confirmation',
      'reminder-1',
      'follow-up',
      ...later,
    ]);
  });

  it('sends one reminder where Easter pushes two onto one day', () => {
    expect(kinds('2027-03-30', new Date('2027-02-01T09:00:00Z'))).toEqual([
      'confirmation',
      'reminder-7',
      'reminder-1',
      'follow-up',
      ...later,
    ]);
  });
});

describe('the key of a message', () => {
  it('holds no time: the same message of a moved event keeps its key', () => {
    const now = new Date('2027-02-01T09:00:00Z');
    const [march] = messagesOfSeat(seat('2027-03-11'), now).slice(1);
    const [april] = messagesOfSeat(seat('2027-04-14'), now).slice(1);
    expect(march?.dedupeKey).toBe('reminder-7:r');
    expect(april?.dedupeKey).toBe('reminder-7:r');
    expect(april?.dueAt).not.toEqual(march?.dueAt);
  });

  it('tells subjects and editions apart', () => {
    const request = { kind: 'seat-offer', associationId: 'a', event: null, recipientId: 'r' } as const;
    const now = new Date('2027-02-01T09:00:00Z');
    expect(planMessage({ ...request, subjectId: 'o1' }, now)[0]?.dedupeKey).toBe('seat-offer:r:o1');
    expect(planMessage({ ...request, subjectId: 'o1', edition: '2' }, now)[0]?.dedupeKey).toBe('seat-offer:r:o1:2');
  });
});
