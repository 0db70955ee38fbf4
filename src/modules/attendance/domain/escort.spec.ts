import { escortPhase, requireDayToCome, requireOpen } from './escort';

const event = (state: string) => ({ date: '2027-03-11', state });
const at = (moment: string) => new Date(moment);
const withCode = (code: string) => expect.objectContaining({ code }) as Error;

describe('the link of an escort', () => {
  it.each([
    ['2027-03-10T14:59:59Z', 'before'],
    ['2027-03-10T15:00:00Z', 'open'],
    ['2027-03-11T08:00:00Z', 'open'],
    ['2027-03-12T10:59:59Z', 'open'],
    ['2027-03-12T11:00:00Z', 'over'],
  ])('is at %s %s', (moment, phase) => {
    expect(escortPhase(event('final'), at(moment))).toBe(phase);
  });

  it.each(['draft', 'cancelled', 'anonymised'])('opens nothing of an event that is %s', (state) => {
    expect(escortPhase(event(state), at('2027-03-11T08:00:00Z'))).toBe('over');
  });

  it('takes no word outside its time', () => {
    expect(() => requireOpen(event('running'), at('2027-03-11T08:00:00Z'))).not.toThrow();
    for (const moment of ['2027-03-10T14:00:00Z', '2027-03-12T12:00:00Z'])
      expect(() => requireOpen(event('running'), at(moment))).toThrow(withCode('ATTENDANCE.NOT_TODAY'));
  });

  it('is made for a day to come only', () => {
    expect(() => requireDayToCome(event('draft'), at('2027-01-11T08:00:00Z'))).not.toThrow();
    expect(() => requireDayToCome(event('cancelled'), at('2027-01-11T08:00:00Z'))).toThrow(withCode('ESCORT.DAY_OVER'));
    expect(() => requireDayToCome(event('finished'), at('2027-03-12T12:00:00Z'))).toThrow(withCode('ESCORT.DAY_OVER'));
  });
});
