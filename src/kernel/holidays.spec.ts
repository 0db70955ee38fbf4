import { easterSunday, isPublicHoliday, publicHolidays } from './holidays';

describe('public holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('knows when Easter falls in %p', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('are the ten legal ones of 2027', () => {
    expect(publicHolidays(2027)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-07-21',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
  });

  it('do not contain Easter Sunday itself, 11 July or 2 November', () => {
    expect(['2027-03-28', '2027-07-11', '2027-11-02'].map(isPublicHoliday)).toEqual([false, false, false]);
  });
});
