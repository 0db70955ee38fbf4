import { addDays, daysBetween, instantOf, localDateOf, localTimeOf, weekdayOf } from './local-time';

describe('local time in Brussels', () => {
  it.each([
    ['2027-03-04', '10:00', '2027-03-04T09:00:00.000Z'],
    ['2027-03-29', '10:00', '2027-03-29T08:00:00.000Z'],
    ['2027-10-26', '10:00', '2027-10-26T08:00:00.000Z'],
    ['2027-11-02', '10:00', '2027-11-02T09:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(instantOf(date, time).toISOString()).toBe(instant);
  });

  it('takes the earlier of an hour that happens twice', () => {
    expect(instantOf('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it('moves an hour that does not exist forward', () => {
    expect(instantOf('2027-03-28', '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });

  it('reads an instant back as the wall clock shows it', () => {
    const late = new Date('2027-03-10T23:30:00Z');
    expect(localDateOf(late)).toBe('2027-03-11');
    expect(localTimeOf(late)).toBe('00:30');
  });

  it('counts calendar days across a clock change', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(weekdayOf('2027-03-11')).toBe(4);
  });
});
