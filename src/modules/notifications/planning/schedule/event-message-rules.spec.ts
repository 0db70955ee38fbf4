import fc from 'fast-check';
import { addDays, instantOf, localDateOf, NO_CLOSING_DAYS as closingDays } from '../../../../kernel';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';
import {
  boundsOf,
  checkRule,
  isStandard,
  scheduledKinds,
  standardRule,
  unitOf,
  type MessageRule,
} from './event-message-rules';
import { isQuietDay } from './quiet-hours';
import { dueAt, usefulUntil } from './due-moment';

const early = new Date('2027-01-04T09:00:00Z');

const dueBy = (rule: MessageRule, eventDate: string, now = early): string | undefined =>
  dueAt(rule.kind, { now, eventDate, closingDays, eventRules: new Map([[rule.kind, rule]]) })?.toISOString();

const on = (kind: MessageKind, amount: number, time: string | null): MessageRule => ({
  kind,
  enabled: true,
  amount,
  time,
});

const anyRule = fc.constantFrom(...scheduledKinds).chain((kind) => {
  const [least, most] = boundsOf(kind);
  return fc.record({
    kind: fc.constant(kind),
    enabled: fc.constant(true),
    amount: fc.integer({ min: least, max: most }),
    time:
      unitOf(kind) === 'minutes-before-stop'
        ? fc.constant(null)
        : fc.integer({ min: 8 * 60, max: 20 * 60 - 1 }).map(clock),
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

describe('a rule of an event itself', () => {
  it('counts as the kind does', () => {
    expect(dueBy(on('reminder-7', 10, '08:30'), '2027-03-11')).toBe('2027-03-01T07:30:00.000Z');
    expect(dueBy(on('follow-up', 0, '18:00'), '2027-03-11')).toBe('2027-03-11T17:00:00.000Z');
    expect(dueBy(on('host-feedback-reminder', 1, '09:00'), '2027-03-12')).toBe('2027-03-15T08:00:00.000Z');
    expect(dueBy(on('after-1-month', 2, '11:00'), '2027-03-11')).toBe('2027-05-11T09:00:00.000Z');
  });

  it.each([
    ['2027-04-02', 5, '10:00', '2027-03-27T09:00:00.000Z'],
    ['2027-04-02', 4, '10:00', '2027-03-27T09:00:00.000Z'],
    ['2027-04-02', 3, '10:00', '2027-03-30T08:00:00.000Z'],
    ['2027-11-04', 5, '10:00', '2027-10-30T08:00:00.000Z'],
    ['2027-11-04', 4, '10:00', '2027-10-30T08:00:00.000Z'],
    ['2027-11-04', 2, '10:00', '2027-11-02T09:00:00.000Z'],
    ['2027-11-04', 2, '19:59', '2027-11-02T18:59:00.000Z'],
  ])('keeps the wall clock when the clock changes: %s, %s days before at %s', (eventDate, amount, time, expected) => {
    // 28 March 2027 and 31 October 2027 are Sundays, 29 March and 1 November are holidays: the day before them counts.
    expect(dueBy(on('reminder-3', amount, time), eventDate)).toBe(expected);
  });

  it.each([
    ['2027-03-11', '08:42', 60, '2027-03-11T06:42:00.000Z'],
    ['2027-03-28', '03:30', 60, '2027-03-28T00:30:00.000Z'],
    ['2027-03-28', '02:30', 60, '2027-03-28T00:30:00.000Z'],
    ['2027-10-31', '02:30', 60, '2027-10-30T23:30:00.000Z'],
    ['2027-10-31', '03:30', 120, '2027-10-31T00:30:00.000Z'],
  ])('counts real minutes before the own stop: %s at %s, %s minutes', (eventDate, leave, amount, expected) => {
    const rule: MessageRule = { kind: 'reminder-stop', enabled: true, amount, time: null };
    const occasion = {
      now: early,
      eventDate,
      closingDays,
      leavesAt: instantOf(eventDate, leave),
      eventRules: new Map([[rule.kind, rule]]),
    };
    expect(dueAt('reminder-stop', occasion)?.toISOString()).toBe(expected);
    expect(usefulUntil('reminder-stop', occasion)).toEqual(instantOf(eventDate, leave));
    expect(dueAt('reminder-stop', { ...occasion, now: new Date(expected) })).toBeUndefined();
  });

  it('may switch a kind off', () => {
    expect(dueBy({ ...on('reminder-3', 3, '10:00'), enabled: false }, '2027-03-11')).toBeUndefined();
  });

  it('sends nothing for the past', () => {
    const now = instantOf('2027-03-05', '12:00');
    expect(dueBy(on('reminder-7', 8, '10:00'), '2027-03-11', now)).toBeUndefined();
    expect(dueBy(on('reminder-7', 2, '10:00'), '2027-03-11', now)).toBe('2027-03-09T09:00:00.000Z');
  });

  it('is standard when nothing differs', () => {
    for (const kind of scheduledKinds) {
      expect(isStandard(standardRule(kind))).toBe(true);
      if (unitOf(kind) === 'minutes-before-stop') continue;
      expect(dueBy(standardRule(kind), '2027-03-11')).toBe(
        dueAt(kind, { now: early, eventDate: '2027-03-11', closingDays })!.toISOString(),
      );
      expect(isStandard({ ...standardRule(kind), enabled: false })).toBe(false);
    }
  });

  it('never goes on a quiet day, and never after the end of its use', () => {
    const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2027-03-01', days));
    fc.assert(
      fc.property(anyDay, anyRule, (eventDate, rule) => {
        const now = instantOf(addDays(eventDate, -60), '11:00');
        const leavesAt = instantOf(eventDate, '08:42');
        const occasion = { now, eventDate, closingDays, leavesAt, eventRules: new Map([[rule.kind, rule]]) };
        const due = dueAt(rule.kind, occasion)!;
        expect(due < usefulUntil(rule.kind, occasion)!).toBe(true);
        if (rulesOf(rule.kind).timing.quiet !== 'exempt') expect(isQuietDay(localDateOf(due), closingDays)).toBe(false);
        if (unitOf(rule.kind) === 'days-before') expect(due < instantOf(eventDate, '06:00')).toBe(true);
      }),
    );
  });

  it.each([
    ['reminder-3', 0, '10:00'],
    ['reminder-3', 31, '10:00'],
    ['reminder-3', 1.5, '10:00'],
    ['reminder-3', 3, '07:59'],
    ['reminder-3', 3, '20:00'],
    ['open-outcomes', 0, '10:00'],
    ['reminder-stop', 5, null],
    ['reminder-stop', 60, '10:00'],
    ['reminder-3', 3, null],
  ] as const)('is refused: %s, %s at %s', (kind, amount, time) => {
    expect(() => checkRule(on(kind, amount, time))).toThrow(/^(Geef een getal van|Kies een uur tussen)/);
  });
});
