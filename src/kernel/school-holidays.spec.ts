import { schoolHolidayOn, schoolHolidays } from './school-holidays';

describe('school holidays', () => {
  it('are those of 2027', () => {
    expect(schoolHolidays(2027)).toEqual({
      crocus: ['2027-02-08', '2027-02-14'],
      easter: ['2027-03-29', '2027-04-11'],
      summer: ['2027-07-01', '2027-08-31'],
      autumn: ['2027-11-01', '2027-11-07'],
      christmas: ['2027-12-27', '2028-01-09'],
    });
  });

  it.each([
    ['Easter after 15 April: the second Monday before it', '2025-04-07', '2025-04-06'],
    ['Easter early in April: the first Monday of April', '2026-04-06', '2026-04-05'],
  ])('begin, with %s', (_, first, before) => {
    expect([schoolHolidayOn(first), schoolHolidayOn(before)]).toEqual(['easter', undefined]);
  });

  it('begin after a weekend: All Saints on a Sunday, Christmas on a Saturday or in the week', () => {
    expect(schoolHolidays(2026).autumn).toEqual(['2026-11-02', '2026-11-08']);
    expect(schoolHolidays(2026).christmas[0]).toBe('2026-12-21');
    expect([schoolHolidayOn('2028-01-09'), schoolHolidayOn('2028-01-10')]).toEqual(['christmas', undefined]);
  });
});
