import { NO_CLOSING_DAYS, workingDaysBefore } from '../../../kernel';
import { hostLinkExpiry, hostPhase, isReceptionOpen, listOpensOn } from './host-window';

const EVENT = '2027-03-11';
const on = (date: string) => ({ date, closingDays: NO_CLOSING_DAYS });

describe('what a host finds behind the link', () => {
  it.each([
    ['2027-01-25', 'not-yet'],
    ['2027-03-03', 'not-yet'],
    ['2027-03-04', 'list'],
    ['2027-03-10', 'list'],
    ['2027-03-11', 'outcomes'],
    ['2027-04-10', 'outcomes'],
  ])('on %s: %s', (today, phase) => {
    expect(hostPhase(on(EVENT), today)).toBe(phase);
  });

  it('opens five working days before the event', () => {
    expect(listOpensOn(on(EVENT))).toBe('2027-03-04');
    expect(listOpensOn(on('2027-03-15'))).toBe('2027-03-08');
  });

  it('counts no holiday and no closing day as a working day', () => {
    expect(listOpensOn(on('2027-03-31'))).toBe('2027-03-23');
    expect(listOpensOn({ date: EVENT, closingDays: ['2027-03-08'] })).toBe('2027-03-03');
  });

  it.each([
    ['2027-03-08', false],
    ['2027-03-09', true],
    ['2027-03-11', true],
    ['2027-03-12', false],
  ])('the list for the reception desk on %s: %s', (today, isOpen) => {
    expect(isReceptionOpen(EVENT, today, workingDaysBefore(EVENT, 2, NO_CLOSING_DAYS))).toBe(isOpen);
  });

  it('stops working after thirty whole days, on the wall clock, across the clock change', () => {
    expect(hostLinkExpiry(EVENT).toISOString()).toBe('2027-04-10T22:00:00.000Z');
  });
});
