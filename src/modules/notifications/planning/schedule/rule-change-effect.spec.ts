import { NO_EVENT_RULES, type MessageRule } from './event-message-rules';
import { effectsOf, isDropped, type ExistingMessage } from './rule-change-effect';

const now = new Date('2027-02-01T09:00:00Z');
const later = new Date('2027-03-08T09:00:00Z');
const other = new Date('2027-03-06T09:00:00Z');

const existing = (changes: Partial<ExistingMessage>): ExistingMessage => ({
  id: 'm1',
  kind: 'reminder-3',
  state: 'planned',
  dueAt: later,
  attempts: 0,
  dedupeKey: 'reminder-3:r1',
  ...changes,
});

const planned = (dedupeKey: string, dueAt: Date) => ({
  associationId: 'a',
  eventId: 'e',
  kind: 'reminder-3' as const,
  recipientType: 'participant' as const,
  recipientId: 'r1',
  subjectId: null,
  dueAt,
  usefulUntil: null,
  dedupeKey,
});

const off: MessageRule = { kind: 'reminder-3', enabled: false, amount: 3, time: '10:00' };

describe('the effect of other rules', () => {
  it('counts what moves, stays, comes, goes and has gone', () => {
    const effect = effectsOf({
      now,
      own: NO_EVENT_RULES,
      existing: [
        existing({ dedupeKey: 'moves' }),
        existing({ dedupeKey: 'stays', state: 'held', dueAt: other }),
        existing({ dedupeKey: 'goes' }),
        existing({ dedupeKey: 'again', state: 'missed' }),
        existing({ dedupeKey: 'sent', state: 'sent' }),
      ],
      planned: ['moves', 'stays', 'again', 'new', 'sent'].map((key) => planned(key, other)),
    }).find(({ kind }) => kind === 'reminder-3');
    expect(effect).toEqual({
      kind: 'reminder-3',
      moved: 1,
      staying: 1,
      added: 2,
      dropped: 1,
      gone: 1,
      firstBefore: other,
      firstAfter: other,
    });
  });

  it('drops what waits, except what is due or was tried; all of it when the kind is off', () => {
    const none = new Set<string>();
    const drops = (changes: Partial<ExistingMessage>, kinds: readonly 'reminder-3'[] = []): boolean =>
      isDropped(existing(changes), none, kinds, now);
    expect(drops({})).toBe(true);
    expect(drops({ dueAt: now })).toBe(false);
    expect(drops({ attempts: 1 })).toBe(false);
    expect(drops({ attempts: 1 }, ['reminder-3'])).toBe(true);
    expect(drops({ state: 'sent' }, ['reminder-3'])).toBe(false);
    expect(isDropped(existing({}), new Set(['reminder-3:r1']), [], now)).toBe(false);
  });

  it('says that nothing goes by a rule that is off', () => {
    const [effect] = effectsOf({
      now,
      own: new Map([['reminder-3', off]]),
      existing: [existing({ state: 'queued' })],
      planned: [],
    }).filter(({ kind }) => kind === 'reminder-3');
    expect(effect).toMatchObject({ dropped: 1, gone: 0, firstAfter: null });
  });
});
