import { isTaskMailTime } from './task-mail-hours';

describe('the mail that there are tasks', () => {
  it.each([
    ['half past eight on a working day', '2027-01-25T07:30:00Z', [], true],
    ['earlier', '2027-01-25T07:29:00Z', [], false],
    ['the afternoon', '2027-01-25T15:29:00Z', [], true],
    ['half past four', '2027-01-25T15:30:00Z', [], false],
    ['a Saturday', '2027-01-23T10:00:00Z', [], false],
    ['a public holiday', '2027-05-06T10:00:00Z', [], false],
    ['a closing day of the association', '2027-01-25T10:00:00Z', ['2027-01-25'], false],
  ])('goes while somebody is at work: %s', (_, now, closingDays, goes) => {
    expect(isTaskMailTime(new Date(now), closingDays)).toBe(goes);
  });
});
