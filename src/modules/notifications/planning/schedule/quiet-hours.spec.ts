import fc from 'fast-check';
import { instantOf, localDateOf, localTimeOf, NO_CLOSING_DAYS as none } from '../../../../kernel';
import { allowedDayFrom, allowedDayUpTo, isQuietDay, nextAllowedMoment } from './quiet-hours';

const shown = (instant: Date): string => `${localDateOf(instant)} ${localTimeOf(instant)}`;

describe('quiet hours', () => {
  it.each([
    ['2027-03-10', '07:59', '2027-03-10 08:00'],
    ['2027-03-10', '08:00', '2027-03-10 08:00'],
    ['2027-03-10', '19:59', '2027-03-10 19:59'],
    ['2027-03-10', '20:00', '2027-03-11 08:00'],
    ['2027-03-13', '20:30', '2027-03-15 08:00'],
    ['2027-03-14', '12:00', '2027-03-15 08:00'],
    ['2027-03-27', '21:00', '2027-03-30 08:00'],
    ['2027-03-28', '02:30', '2027-03-30 08:00'],
    ['2027-10-31', '02:30', '2027-11-02 08:00'],
  ])('a message of %s %s goes at %s', (date, time, expected) => {
    expect(shown(nextAllowedMoment(instantOf(date, time), none))).toBe(expected);
  });

  it('looks back and forth over Easter', () => {
    expect(allowedDayUpTo('2027-03-29', none)).toBe('2027-03-27');
    expect(allowedDayFrom('2027-03-28', none)).toBe('2027-03-30');
  });

  it('never answers a quiet moment, and never one in the past', () => {
    const anyInstant = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const moment = nextAllowedMoment(instant, none);
        const time = localTimeOf(moment);
        expect(moment.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(isQuietDay(localDateOf(moment), none)).toBe(false);
        expect(time >= '08:00' && time < '20:00').toBe(true);
      }),
    );
  });
});
