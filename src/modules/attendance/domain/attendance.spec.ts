import { checkedFact, requireDay } from './attendance';

const event = { date: '2027-03-11', state: 'final' };

describe('attendance', () => {
  it('is recorded from the day of the event on, by the clock of Brussels', () => {
    expect(() => requireDay(event, new Date('2027-03-10T22:59:00Z'))).toThrow('vanaf de dag');
    expect(() => requireDay(event, new Date('2027-03-10T23:00:00Z'))).not.toThrow();
    expect(() => requireDay({ ...event, state: 'finished' }, new Date('2027-03-15T12:00:00Z'))).not.toThrow();
    expect(() => requireDay({ ...event, state: 'cancelled' }, new Date('2027-03-11T12:00:00Z'))).toThrow();
  });

  it('says where somebody joined, and only then', () => {
    expect(checkedFact({ state: 'late', joinedAtVisitId: 'c1' }, ['c1'])).toEqual({
      ...{ state: 'late', joinedAtVisitId: null },
    });
    expect(checkedFact({ state: 'joined-later', joinedAtVisitId: 'c1' }, ['c1']).joinedAtVisitId).toBe('c1');
    expect(() => checkedFact({ state: 'joined-later', joinedAtVisitId: null }, ['c1'])).toThrow('bij welk');
    expect(() => checkedFact({ state: 'joined-later', joinedAtVisitId: 'c9' }, ['c1'])).toThrow('bij welk');
  });
});
