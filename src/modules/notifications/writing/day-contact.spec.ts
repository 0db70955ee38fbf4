import { givesNumberOfDay } from './day-contact.reader';

const DAY = '2027-03-11';

describe('the number that is answered on the day', () => {
  it.each([
    ['reminder-1', '2027-03-10', true],
    ['reminder-stop', DAY, true],
    ['delay', DAY, true],
    ['return-delay', DAY, true],
    ['host-day-before', '2027-03-10', true],
    ['changes', DAY, true],
    ['changes', '2027-03-10', false],
    ['timetable', '2027-03-04', false],
    ['reminder-3', '2027-03-08', false],
    ['follow-up', '2027-03-12', false],
    ['phone-interview', DAY, false],
  ] as const)('stands in %s that goes on %s: %s', (kind, today, expected) => {
    expect(givesNumberOfDay(kind, today, DAY)).toBe(expected);
  });
});
