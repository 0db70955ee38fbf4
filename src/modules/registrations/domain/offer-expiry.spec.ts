import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  instantOf,
  isHoliday,
  localDateOf,
  localTimeOf,
  NO_CLOSING_DAYS,
  weekdayOf,
} from '../../../kernel';
import { offerExpiry } from './offer-expiry';

const EVENT = { date: '2027-03-11', departure: '09:00', closingDays: NO_CLOSING_DAYS };
const at = (moment: string): Date => instantOf(moment.slice(0, 10), moment.slice(11));
const expiry = (madeAt: string, departure: string | null = EVENT.departure): string | null => {
  const end = offerExpiry(at(madeAt), { ...EVENT, departure });
  return end && `${localDateOf(end)} ${localTimeOf(end)}`;
};

describe('until when an offer can be answered', () => {
  it.each([
    ['48 hours long before', '2027-02-15 10:00', '2027-02-17 10:00'],
    ['48 hours on the eighth day before', '2027-03-03 10:00', '2027-03-05 10:00'],
    ['24 hours from 7 days before', '2027-03-04 10:00', '2027-03-05 10:00'],
    ['24 hours on the third day before', '2027-03-08 14:00', '2027-03-09 14:00'],
    ['4 hours from 2 days before', '2027-03-09 09:00', '2027-03-09 13:00'],
    ['an end at night moves to the next morning', '2027-03-09 18:00', '2027-03-10 10:00'],
    ['an end before 8 moves to that morning', '2027-03-09 02:00', '2027-03-09 10:00'],
    ['an end at 20.00 stays', '2027-03-09 16:00', '2027-03-09 20:00'],
    ['a late evening long before moves to the morning', '2027-02-15 22:30', '2027-02-18 10:00'],
    ['noon at the latest on the day before', '2027-03-10 09:12', '2027-03-10 12:00'],
    ['until the freeze when made from noon on', '2027-03-10 12:00', '2027-03-10 16:00'],
    ['also half past three', '2027-03-10 15:30', '2027-03-10 16:00'],
    ['30 minutes on the day itself', '2027-03-11 08:10', '2027-03-11 08:40'],
    ['up to the departure', '2027-03-11 08:30', '2027-03-11 09:00'],
  ])('%s', (_, madeAt, end) => {
    expect(expiry(madeAt)).toBe(end);
  });

  it.each([
    ['just before noon on the day before', '2027-03-10 11:45', '09:00'],
    ['just before the freeze', '2027-03-10 15:45', '09:00'],
    ['after the freeze', '2027-03-10 18:00', '09:00'],
    ['just before the departure', '2027-03-11 08:45', '09:00'],
    ['on the day while the departure is unknown', '2027-03-11 08:10', null],
    ['when the bus leaves before 8', '2027-03-11 06:40', '07:20'],
    ['after the departure', '2027-03-11 10:00', '09:00'],
    ['after the event', '2027-03-12 10:00', '09:00'],
  ])('no offer %s', (_, madeAt, departure) => {
    expect(expiry(madeAt, departure)).toBeNull();
  });

  it.each([
    ['carnival moves the end to the first open morning', '2027-02-05 17:00', '2027-02-10 10:00'],
    ['an end before carnival stays', '2027-02-04 17:00', '2027-02-06 17:00'],
  ])('%s', (_, madeAt, end) => {
    const carnival = { date: '2027-03-11', departure: null, closingDays: ['2027-02-08', '2027-02-09'] };
    const made = offerExpiry(at(madeAt), carnival);
    expect(made && `${localDateOf(made)} ${localTimeOf(made)}`).toBe(end);
  });

  it('ends on the last open day when the day before the event is closed', () => {
    const made = offerExpiry(at('2027-03-09 14:00'), { ...EVENT, closingDays: ['2027-03-10'] });
    expect(made).toEqual(at('2027-03-09 18:00'));
    expect(offerExpiry(at('2027-03-10 09:00'), { ...EVENT, closingDays: ['2027-03-10'] })).toBeNull();
  });

  it('counts hours, not wall clock, across a clock change', () => {
    const end = offerExpiry(at('2026-03-28 12:00'), { ...EVENT, date: '2026-05-21', departure: null });
    expect(end && localTimeOf(end)).toBe('13:00');
  });

  it('always leaves half an hour, ends in the daytime and before the bus leaves', () => {
    const dates = fc.integer({ min: 0, max: 730 }).map((days) => addDays('2026-06-01', days));
    const closed = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 8 });
    const departures = fc.constantFrom('06:30', '08:00', '09:15', '13:00', null);
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 20 * 1440 }),
        departures,
        closed,
        (date, minutesBefore, departure, off) => {
          const closingDays = off.map((days) => addDays(date, -days));
          const madeAt = new Date(instantOf(addDays(date, 1), '00:00').getTime() - minutesBefore * 60_000);
          const end = offerExpiry(madeAt, { date, departure, closingDays });
          if (end === null) return;
          expect(end.getTime() - madeAt.getTime()).toBeGreaterThanOrEqual(30 * 60_000);
          expect(localTimeOf(end) >= '08:00' && localTimeOf(end) <= '20:00').toBe(true);
          expect(weekdayOf(localDateOf(end))).not.toBe(0);
          expect(isHoliday(localDateOf(end), closingDays)).toBe(false);
          const dayItself = daysBetween(localDateOf(madeAt), date) === 0;
          const freeze = instantOf(addDays(date, -1), '16:00');
          expect(end <= (dayItself ? instantOf(date, departure ?? '00:00') : freeze)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  describe('at the moments of the table in the documentation', () => {
    const table = readFileSync('docs/offer-times.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| .*\d{4}-/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, name = '', event = '', departure = '', madeAt = '', until = '']) => ({
        name,
        event,
        departure,
        madeAt,
        until,
      }));

    it('has all moments', () => expect(table).toHaveLength(13));

    it.each(table)('$name', ({ event, departure, madeAt, until }) => {
      const end = offerExpiry(at(madeAt), { ...EVENT, date: event, departure: departure === '' ? null : departure });
      expect(end === null ? 'no offer' : `${localDateOf(end)} ${localTimeOf(end)}`).toBe(until);
    });
  });
});
