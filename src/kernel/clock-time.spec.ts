import { formatClockTime, isClockTime, parseClockTime, readClockTime, shownBetween } from './clock-time';

describe('clock time', () => {
  it('reads a time of day as minutes', () => {
    expect(parseClockTime('00:00')).toBe(0);
    expect(parseClockTime('23:59')).toBe(1439);
  });

  it.each(['24:00', '7:00', '07:60', '', '07.30'])('refuses %p', (text) => {
    expect(isClockTime(text)).toBe(false);
    expect(() => parseClockTime(text)).toThrow(RangeError);
  });

  it('rounds to the nearest minute', () => {
    expect(formatClockTime(529.6)).toBe('08:50');
    expect(formatClockTime(59.5)).toBe('01:00');
  });

  it('knows between which moments minutes are shown, to a thousandth of a second', () => {
    const { from, until } = shownBetween(540, 545);
    expect([from, until].map(formatClockTime)).toEqual(['09:00', '09:05']);
    expect([from - 1e-4, until + 1e-4].map(formatClockTime)).toEqual(['08:59', '09:06']);
  });

  it.each([
    ['15:30', '15:30'],
    ['15u', '15:00'],
    ['15 u', '15:00'],
    ['15u30', '15:30'],
    ['15.30', '15:30'],
    ['15.30 u', '15:30'],
    ['15.30 uur', '15:30'],
    ['15 uur 30', '15:30'],
    ['15h30', '15:30'],
    ['15,30', '15:30'],
    ['9.05', '09:05'],
    ['1530', '15:30'],
    ['930', '09:30'],
    ['om 16 uur', '16:00'],
    ['15:30:00', '15:30'],
    ['8', '08:00'],
  ])('"%s" is read as %s', (typed, time) => {
    expect(readClockTime(typed)).toBe(time);
  });

  it.each(['', 'straks', '25u', '15u75', '15:3', '15.30.20', '12345', '3 pm'])('"%s" is no time of day', (typed) => {
    expect(readClockTime(typed)).toBeUndefined();
  });
});
