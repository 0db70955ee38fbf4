import fc from 'fast-check';
import { addDays, instantOf, localDateOf, type ClosingDays } from '../../../../kernel';
import { closingDaysEffect, movedImmediate, type ClosingDaysEffect, type StoredMessage } from './closing-days-effect';
import type { MessageKind } from '../../domain/message-kinds';
import { messagesOfSeat, type PlannedMessage } from './message-plan';
import { NO_EVENT_RULES } from './event-message-rules';
import { isQuietDay } from './quiet-hours';

const EVER = new Date(0);
const at = (date: string, time = '10:00'): Date => instantOf(date, time);

/** Everything with a moment of its own for one person, by these days. */
const planOf = (date: string, closingDays: ClosingDays): PlannedMessage[] =>
  messagesOfSeat(
    { associationId: 'a', event: { id: 'e', date, closingDays }, registrationId: 'r', eventRules: NO_EVENT_RULES },
    EVER,
  ).filter(({ kind }) => kind !== 'confirmation');

const stored = ({ kind, dueAt, dedupeKey }: PlannedMessage, more: Partial<StoredMessage> = {}): StoredMessage => ({
  ...{ id: `id of ${dedupeKey}`, kind, dueAt, dedupeKey, state: 'planned', attempts: 0, dropReason: null },
  ...more,
});

interface Case {
  readonly date: string;
  readonly before?: ClosingDays;
  readonly after: ClosingDays;
  readonly now: Date;
  /** What became of a kind meanwhile. */
  readonly but?: Partial<Record<MessageKind, Partial<StoredMessage>>>;
}

function effect({ date, before = [], after, now, but = {} }: Case): Record<keyof ClosingDaysEffect, string[]> {
  const existing = planOf(date, before).map((message) => stored(message, but[message.kind]));
  const planned = planOf(date, after);
  const event = { id: 'e', date, closingDays: after };
  const { moved, atOnce, added, dropped } = closingDaysEffect({ event, own: NO_EVENT_RULES, existing, planned, now });
  const shown = ({ kind, dueAt }: PlannedMessage): string => `${kind} ${dueAt.toISOString()}`;
  return { moved: moved.map(shown), atOnce: atOnce.map(shown), added: added.map(shown), dropped: [...dropped] };
}

const NOTHING = { moved: [], atOnce: [], added: [], dropped: [] };

describe('what other quiet days do to messages that wait', () => {
  it('moves the reminder of that day to the last open day before', () => {
    const change = { date: '2027-02-12', after: ['2027-02-09'], now: at('2027-01-20') };
    expect(effect(change)).toEqual({ ...NOTHING, moved: ['reminder-3 2027-02-08T09:00:00.000Z'] });
  });

  it('moves it back when the day is ordinary again', () => {
    const change = { date: '2027-02-12', before: ['2027-02-09'], after: [], now: at('2027-01-20') };
    expect(effect(change)).toEqual({ ...NOTHING, moved: ['reminder-3 2027-02-09T09:00:00.000Z'] });
  });

  it('changes nothing for other days', () => {
    expect(effect({ date: '2027-02-12', after: ['2027-07-12'], now: at('2027-01-20') })).toEqual(NOTHING);
  });

  it('sends a reminder now that could no longer go before the days', () => {
    const change = { date: '2027-02-10', after: ['2027-02-08', '2027-02-09'], now: at('2027-02-06', '11:00') };
    expect(effect(change)).toEqual({ ...NOTHING, atOnce: ['reminder-1 2027-02-06T10:00:00.000Z'] });
  });

  it('sends it now at night too, when it would be of no use later', () => {
    const change = { date: '2027-02-10', after: ['2027-02-09'], now: at('2027-02-08', '21:00') };
    expect(effect(change)).toEqual({ ...NOTHING, atOnce: ['reminder-1 2027-02-08T20:00:00.000Z'] });
  });

  it('sends no reminder that was too late before', () => {
    const change = { date: '2027-02-12', after: ['2027-07-12'], now: at('2027-02-10') };
    expect(effect({ ...change, but: { 'reminder-3': { state: 'missed' } } })).toEqual(NOTHING);
  });

  it('drops the earlier of two that come on one day, and brings it back', () => {
    const days = ['2027-02-09', '2027-02-10', '2027-02-11'];
    const change = { date: '2027-02-12', after: days, now: at('2027-01-20') };
    expect(effect(change)).toEqual({
      ...NOTHING,
      moved: ['reminder-1 2027-02-08T09:00:00.000Z'],
      dropped: ['id of reminder-3:r'],
    });
    const back = { date: '2027-02-12', after: [], now: at('2027-01-20') };
    const but = { 'reminder-3': { state: 'cancelled', dropReason: 'days-changed' } } as const;
    expect(effect({ ...back, but }).added).toEqual(['reminder-3 2027-02-09T09:00:00.000Z']);
    expect(effect({ ...back, but: { 'reminder-3': { state: 'cancelled', dropReason: 'hired' } } }).added).toEqual([]);
  });

  it.each([
    ['has gone', { state: 'sent' }],
    ['is due already', { dueAt: at('2027-01-19') }],
    ['was put off by a mail server', { attempts: 1 }],
  ] as const)('leaves alone what %s', (_, was) => {
    const change = { date: '2027-02-12', after: ['2027-02-09'], now: at('2027-01-20') };
    expect(effect({ ...change, but: { 'reminder-3': was } })).toEqual(NOTHING);
  });
});

describe('any change of quiet days', () => {
  const offsets = fc.array(fc.integer({ min: -14, max: 40 }), { maxLength: 25 });
  const anyChange = fc.record({
    date: fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2027-03-01', days)),
    before: offsets,
    after: offsets,
    hours: fc.integer({ min: 0, max: 24 * 30 }),
  });
  type Plan = ReadonlyMap<string, Date>;

  const applied = (date: string, all: Plan, days: ClosingDays, now: Date): { plan: Plan; rescued: string[] } => {
    const planned = planOf(date, days);
    const existing = [...all].map(([dedupeKey, dueAt]) => {
      const state = dueAt > now ? 'planned' : 'sent';
      const kind = dedupeKey.split(':')[0] as MessageKind;
      return { id: dedupeKey, kind, dedupeKey, dueAt, state, attempts: 0, dropReason: null } as const;
    });
    const event = { id: 'e', date, closingDays: days };
    const change = closingDaysEffect({ event, own: NO_EVENT_RULES, existing, planned, now });
    const plan = new Map(all);
    for (const id of change.dropped) plan.delete(id);
    for (const { dedupeKey, dueAt } of [...change.moved, ...change.atOnce, ...change.added]) plan.set(dedupeKey, dueAt);
    return { plan, rescued: change.atOnce.map(({ dedupeKey }) => dedupeKey) };
  };
  it('leaves nothing on a quiet day, loses nothing but the earlier of two, and can be undone', () => {
    fc.assert(
      fc.property(anyChange, ({ date, hours, ...days }) => {
        const [before, after] = [days.before, days.after].map((list) => list.map((n) => addDays(date, n)));
        const now = new Date(at(addDays(date, -12), '11:00').getTime() + hours * 3_600_000);
        const all = new Map(planOf(date, before!).map(({ dedupeKey, dueAt }) => [dedupeKey, dueAt]));
        const { plan, rescued } = applied(date, all, after!, now);
        for (const [key, dueAt] of [...plan].filter((one) => one[1] > now)) {
          expect([key, isQuietDay(localDateOf(dueAt), after!)]).toEqual([key, false]);
        }
        const kept = planOf(date, after!).map(({ dedupeKey }) => dedupeKey);
        for (const [key, dueAt] of all) expect([key, plan.has(key)]).toEqual([key, dueAt <= now || kept.includes(key)]);
        if (rescued.length > 0) return;
        expect([...applied(date, plan, before!, now).plan].sort()).toEqual([...all].sort());
      }),
      { numRuns: 400 },
    );
  });
});

describe('what waits for the end of quiet hours', () => {
  const asked = (kind: MessageKind, askedAt: Date, dueAt: Date, usefulUntil = at('2027-02-20')) => ({
    ...{ id: 'm', kind, askedAt, dueAt, usefulUntil },
  });
  const moved = (message: ReturnType<typeof asked>, closingDays: ClosingDays, now: Date) =>
    movedImmediate([message], { id: 'e', date: '2027-02-18', closingDays }, now).map(({ dueAt }) =>
      dueAt.toISOString(),
    );
  const saturday = at('2027-02-06', '21:00');
  const monday = at('2027-02-08', '08:00');

  it('waits longer, and comes back', () => {
    const tuesday = at('2027-02-09', '08:00');
    const confirmation = asked('confirmation', saturday, monday);
    expect(moved(confirmation, ['2027-02-08'], at('2027-02-07'))).toEqual([tuesday.toISOString()]);
    expect(moved(confirmation, ['2027-02-09'], at('2027-02-07'))).toEqual([]);
    expect(moved({ ...confirmation, dueAt: tuesday }, [], at('2027-02-07'))).toEqual([monday.toISOString()]);
  });

  it('goes now when it would be of no use later', () => {
    const now = at('2027-02-07');
    const offer = asked('seat-offer', saturday, monday, at('2027-02-08'));
    expect(moved(offer, ['2027-02-08'], now)).toEqual([now.toISOString()]);
  });

  it('leaves alone what does not wait', () => {
    expect(moved(asked('delay', saturday, monday), ['2027-02-08'], at('2027-02-07'))).toEqual([]);
  });
});
