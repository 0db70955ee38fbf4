import { hostLinkExpiry, hostPhase, isReceptionOpen, listOpensOn, weekdaysBefore } from './host-window';

const EVENT = '2027-03-11';

describe('what a host finds behind the link', () => {
  it.each([
    ['2027-01-25', 'not-yet'],
    ['2027-03-03', 'not-yet'],
    ['2027-03-04', 'list'],
    ['2027-03-10', 'list'],
    ['2027-03-11', 'outcomes'],
    ['2027-04-10', 'outcomes'],
  ])('on %s: %s', (today, phase) => {
    expect(hostPhase(EVENT, today)).toBe(phase);
  });

  it('opens five days from Monday to Friday before the event', () => {
    expect(listOpensOn(EVENT)).toBe('2027-03-04');
    expect(listOpensOn('2027-03-15')).toBe('2027-03-08');
  });

  it('counts back from a weekend too', () => {
    expect(weekdaysBefore('2027-03-14', 1)).toBe('2027-03-12');
    expect(weekdaysBefore('2027-03-14', 0)).toBe('2027-03-14');
  });

  it.each([
    ['2027-03-08', false],
    ['2027-03-09', true],
    ['2027-03-11', true],
    ['2027-03-12', false],
  ])('the list for the reception desk on %s: %s', (today, isOpen) => {
    expect(isReceptionOpen(EVENT, today, weekdaysBefore(EVENT, 2))).toBe(isOpen);
  });

  it('stops working after thirty whole days, on the wall clock, across the clock change', () => {
    expect(hostLinkExpiry(EVENT).toISOString()).toBe('2027-04-10T22:00:00.000Z');
  });
});
