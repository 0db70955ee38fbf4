import { graceUntil } from './cancellation-grace';

const until = (now: string): string | undefined => graceUntil('2027-03-11', new Date(now))?.toISOString();

describe('the minutes in which a cancellation can be taken back', () => {
  it('are ten', () => {
    expect(until('2027-03-01T09:00:00Z')).toBe('2027-03-01T09:10:00.000Z');
  });

  it('end at 16.00 on the day before, in Brussels', () => {
    expect(until('2027-03-10T14:49:59Z')).toBe('2027-03-10T14:59:59.000Z');
    expect(until('2027-03-10T14:55:00Z')).toBe('2027-03-10T15:00:00.000Z');
  });

  it.each(['2027-03-10T15:00:00Z', '2027-03-10T23:30:00Z', '2027-03-11T07:00:00Z'])('are not there at %s', (now) => {
    expect(until(now)).toBeUndefined();
  });
});
