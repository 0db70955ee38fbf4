import fc from 'fast-check';
import { addDays, addWorkingDays, NO_CLOSING_DAYS as none, workingDaysBefore } from '../../../kernel';
import { addMonths, dayOfMoment } from './moment';

describe('days after an event', () => {
  it.each([
    ['2027-03-11', 2, '2027-03-15'],
    ['2027-03-11', 5, '2027-03-18'],
    ['2027-03-25', 2, '2027-03-30'],
    ['2027-05-04', 2, '2027-05-07'],
    ['2026-12-24', 2, '2026-12-29'],
  ])('%s and %i working days is %s: no weekend and no holiday counts', (date, days, expected) => {
    expect(addWorkingDays(date, days, none)).toBe(expected);
  });

  it.each([
    ['2027-03-11', 5, '2027-03-04'],
    ['2027-03-30', 1, '2027-03-26'],
    ['2027-05-18', 2, '2027-05-13'],
    ['2026-12-28', 1, '2026-12-24'],
  ])('%s: %i working days before is %s', (date, days, expected) => {
    expect(workingDaysBefore(date, days, none)).toBe(expected);
  });

  it.each([
    ['2027-03-11', 1, '2027-04-11'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-10-31', 6, '2028-04-30'],
    ['2027-08-30', 6, '2028-02-29'],
    ['2027-12-15', 1, '2028-01-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('more working days never come earlier, and each is at least a day', () => {
    const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2026-06-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20 }), (date, days) => {
        const next = addWorkingDays(date, days + 1, none);
        expect(next > addWorkingDays(date, days, none)).toBe(true);
        expect(next >= addDays(date, days + 1)).toBe(true);
      }),
    );
  });

  it('counts days, working days and months', () => {
    expect(dayOfMoment({ daysFromEvent: -7, time: '10:00' }, '2027-03-11', none)).toBe('2027-03-04');
    expect(dayOfMoment({ workingDaysAfter: 2, time: '10:00' }, '2027-03-11', none)).toBe('2027-03-15');
    expect(dayOfMoment({ monthsAfter: 1, daysMore: 14, time: '10:00' }, '2027-03-11', none)).toBe('2027-04-25');
  });
});
