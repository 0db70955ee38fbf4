import { publicHolidays } from '../../../../kernel';
import { namedHolidays } from './named-holidays';

describe('holidays with their names', () => {
  it.each([2025, 2027, 2030, 2038])('are the ten of %i', (year) => {
    expect(namedHolidays(year).map(({ date }) => date)).toEqual(publicHolidays(year));
    expect(new Set(namedHolidays(year).map(({ name }) => name)).size).toBe(10);
  });
});
