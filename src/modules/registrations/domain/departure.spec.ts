import { departureOf } from './departure';

const at = new Date('2027-02-01T09:00:00Z');
const went = { fromState: 'seated', toState: 'cancelled', actorType: 'user', actorId: 'els', at } as const;

describe('who let somebody go, and when', () => {
  it.each([
    ['a user at once', went, { at, by: 'user', userId: 'els' }],
    ['the product for a user', { ...went, actorType: 'system' as const }, { at, by: 'user', userId: 'els' }],
    ['the product', { ...went, actorType: 'system' as const, actorId: null }, { at, by: 'system', userId: null }],
    [
      'the participant',
      { ...went, actorType: 'participant' as const, actorId: 'r1' },
      { at, by: 'participant', userId: null },
    ],
  ])('is %s', (_, step, departure) => {
    expect(departureOf([step])).toEqual(departure);
  });

  it('is the last departure, not a remark that came after it or the one that was taken back', () => {
    const again = { ...went, actorId: 'tom', at: new Date('2027-02-02T09:00:00Z') };
    const back = { ...went, fromState: 'cancelled', toState: 'seated' } as const;
    const remark = { ...again, fromState: 'cancelled', actorId: 'griet' } as const;
    expect(departureOf([went, back, again, remark])).toEqual({ at: again.at, by: 'user', userId: 'tom' });
  });

  it('is nobody while somebody comes', () => {
    expect(departureOf([{ ...went, fromState: 'referred', toState: 'seated' }])).toBeUndefined();
  });
});
