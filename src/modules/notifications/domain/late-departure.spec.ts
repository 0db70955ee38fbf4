import { isLateDeparture } from './late-departure';

describe('who falls out late', () => {
  it.each([
    ['2027-03-10T14:59:59Z', false],
    ['2027-03-10T15:00:00Z', true],
    ['2027-03-11T06:00:00Z', true],
    ['2027-03-11T10:59:59Z', true],
    ['2027-03-11T11:00:00Z', false],
  ])('at %s: %s', (now, expected) => {
    expect(isLateDeparture('2027-03-11', new Date(now))).toBe(expected);
  });
});
