import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../kernel';
import { removedClosingDays, isQuietForAll, newClosingDays } from './closing-days';

const TODAY = '2027-01-15';
const KNOWN = [{ date: '2027-02-08', name: 'Carnaval' }];
const span = (from: string, until = from, name = 'Kermis') => ({ from, until, name });
const added = (from: string, until?: string): string[] =>
  newClosingDays(span(from, until), TODAY, KNOWN).map(({ date }) => date);

describe('adding days on which an association is closed', () => {
  it('takes one day, also today', () => {
    expect(newClosingDays(span('2027-01-15', '2027-01-15', ' Kermis '), TODAY, KNOWN)).toEqual([
      { date: '2027-01-15', name: 'Kermis' },
    ]);
  });

  it('leaves out of a span what is quiet already or there already', () => {
    expect(added('2027-02-06', '2027-02-09')).toEqual(['2027-02-06', '2027-02-09']);
    expect(added('2027-12-24', '2027-12-27')).toEqual(['2027-12-24', '2027-12-27']);
  });

  it.each([
    ['a day that does not exist', span('2027-02-30'), 'CLOSING_DAY.DATE_WRONG'],
    ['no day at all', span(''), 'CLOSING_DAY.DATE_WRONG'],
    ['a last day that does not exist', span('2027-02-10', '2027-13-01'), 'CLOSING_DAY.DATE_WRONG'],
    ['a day that is over', span('2027-01-14'), 'CLOSING_DAY.PAST'],
    ['an end before the start', span('2027-02-10', '2027-02-09'), 'CLOSING_DAY.SPAN_WRONG'],
    ['more than 31 days', span('2027-07-01', '2027-08-01'), 'CLOSING_DAY.SPAN_LONG'],
    ['a slip of the pen', span('2072-02-10'), 'CLOSING_DAY.TOO_FAR'],
    ['no name', span('2027-02-10', '2027-02-10', '  '), 'CLOSING_DAY.NAME_WRONG'],
    ['a name of 61 signs', span('2027-02-10', '2027-02-10', 'x'.repeat(61)), 'CLOSING_DAY.NAME_WRONG'],
    ['a Sunday', span('2027-02-07'), 'CLOSING_DAY.QUIET_ALREADY'],
    ['a public holiday', span('2027-03-29'), 'CLOSING_DAY.QUIET_ALREADY'],
    ['a day that is there', span('2027-02-08'), 'CLOSING_DAY.THERE_ALREADY'],
  ])('refuses %s', (_, input, code) => {
    expect(() => newClosingDays(input, TODAY, KNOWN)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('takes the last day of the year after next, and 31 days in a row', () => {
    expect(added('2029-12-31')).toEqual(['2029-12-31']);
    expect(added('2027-07-01', '2027-07-31')).not.toContain('2027-07-21');
  });

  it('never adds a day twice, out of the span, or one that is quiet for all', () => {
    const starts = fc.integer({ min: 0, max: 900 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 30 }), fc.array(starts), (from, length, there) => {
        const known = there.map((date) => ({ date, name: 'Al daar' }));
        const until = addDays(from, length);
        fc.pre(until <= '2029-12-31');
        let dates: string[] = [];
        try {
          dates = newClosingDays(span(from, until), TODAY, known).map(({ date }) => date);
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/QUIET_ALREADY|THERE_ALREADY/);
        }
        const open = Array.from({ length: daysBetween(from, until) + 1 }, (_, n) => addDays(from, n)).filter(
          (date) => !isQuietForAll(date) && weekdayOf(date) !== 0 && !there.includes(date),
        );
        expect(dates).toEqual(open);
      }),
    );
  });
});

describe('removing days', () => {
  it('takes away those that are there', () => {
    expect(removedClosingDays(['2027-02-08', '2027-02-09'], TODAY, KNOWN)).toEqual(KNOWN);
  });

  it.each([
    ['a day that is over', ['2027-01-14'], 'CLOSING_DAY.OVER'],
    ['a day that somebody else removed', ['2027-02-09'], 'CLOSING_DAY.NOT_THERE'],
    ['nothing', [], 'CLOSING_DAY.NOT_THERE'],
  ])('refuses %s', (_, dates, code) => {
    expect(() => removedClosingDays(dates, TODAY, KNOWN)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
