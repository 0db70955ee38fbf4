import fc from 'fast-check';
import { instantOf, localDateOf, localTimeOf, NO_CLOSING_DAYS } from '../../../../kernel';
import { allMessageKinds, rulesOf } from '../../domain/message-kinds';
import { isQuietDay } from './quiet-hours';
import { canHoldForPlan, momentAfterHold, holdForPlanUntil } from './plan-hold';

const shown = (instant: Date | undefined): string | undefined =>
  instant && `${localDateOf(instant)} ${localTimeOf(instant)}`;
const at = (moment: string): Date => instantOf(moment.slice(0, 10), moment.slice(11));
const event = { date: '2027-03-11', closingDays: NO_CLOSING_DAYS };
const monday = { date: '2027-03-15', closingDays: NO_CLOSING_DAYS };
const due = (moment: string, usefulUntil: string) => ({
  firstDueAt: at(moment),
  usefulUntil: at(usefulUntil),
  awaitsPlanUntil: null,
});

describe('waiting for a plan that is not published', () => {
  it.each([
    ['a day', event, '2027-03-04 10:00', '2027-03-07 20:00', '2027-03-05 10:00'],
    ['a day, and over a Sunday to the next morning', event, '2027-03-06 10:00', '2027-03-09 20:00', '2027-03-08 08:00'],
    ['until the afternoon before', event, '2027-03-10 10:00', '2027-03-11 06:00', '2027-03-10 16:00'],
    ['until the Saturday before a Monday', monday, '2027-03-13 10:00', '2027-03-15 06:00', '2027-03-13 16:00'],
    [
      'over a closed day',
      { ...event, closingDays: ['2027-03-05'] },
      '2027-03-04 10:00',
      '2027-03-07 20:00',
      '2027-03-06 08:00',
    ],
  ])('lasts %s', (_name, of, moment, usefulUntil, expected) => {
    expect(shown(holdForPlanUntil(due(moment, usefulUntil), of, at(moment)))).toBe(expected);
  });

  it.each([
    ['after 16.00 on the day before', '2027-03-10 16:00', '2027-03-11 06:00'],
    ['on the day itself', '2027-03-11 07:00', '2027-03-11 18:00'],
    ['when its use would be over', '2027-03-04 10:00', '2027-03-05 09:00'],
  ])('does not begin %s', (_name, moment, usefulUntil) => {
    expect(holdForPlanUntil(due(moment, usefulUntil), event, at(moment))).toBeUndefined();
  });

  it('does not become longer by a second plan, nor begin again afterwards', () => {
    const message = { ...due('2027-03-04 10:00', '2027-03-07 20:00'), awaitsPlanUntil: at('2027-03-05 10:00') };
    expect(shown(holdForPlanUntil(message, event, at('2027-03-05 09:59')))).toBe('2027-03-05 10:00');
    expect(holdForPlanUntil(message, event, at('2027-03-05 10:00'))).toBeUndefined();
  });

  it('ends a quarter of an hour after the plan is published, in office hours, and never later than it would have', () => {
    const until = at('2027-03-06 10:00');
    expect(shown(momentAfterHold(until, event, at('2027-03-05 11:00')))).toBe('2027-03-05 11:15');
    expect(shown(momentAfterHold(until, event, at('2027-03-05 19:50')))).toBe('2027-03-06 08:00');
    expect(shown(momentAfterHold(until, event, at('2027-03-06 09:50')))).toBe('2027-03-06 10:00');
  });

  it('is only for participants who take part, and never for a confirmation', () => {
    const kinds = allMessageKinds.filter(canHoldForPlan);
    expect(kinds).toHaveLength(5);
    expect(kinds).not.toContain('confirmation');
    for (const kind of kinds) {
      expect(rulesOf(kind).recipient).toBe('participant');
      expect(['seated', 'day-changed']).toContain(rulesOf(kind).condition);
    }
  });

  it('never ends in quiet hours, outside the use of a message or after the last afternoon', () => {
    const minutes = fc.integer({ min: 0, max: 14 * 24 * 60 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 3_000 }), (first, useful, late) => {
        const firstDueAt = new Date(at('2027-02-28 00:00').getTime() + first * 60_000);
        const usefulUntil = new Date(at('2027-02-28 00:00').getTime() + useful * 60_000);
        const now = new Date(firstDueAt.getTime() + late * 60_000);
        const until = holdForPlanUntil({ firstDueAt, usefulUntil, awaitsPlanUntil: null }, event, now);
        if (until === undefined) return;
        expect(until > now && until < usefulUntil && until <= at('2027-03-10 16:00')).toBe(true);
        expect(isQuietDay(localDateOf(until), NO_CLOSING_DAYS)).toBe(false);
        expect(localTimeOf(until) >= '08:00' && localTimeOf(until) < '20:00').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
