import { aProgramme } from '../testing/programme';
import { checkTour, requireHostVisit, sharedVisits } from './tours';

const host = { kind: 'host' as const };
const tour = { startsAt: '09:45', endsAt: '10:15', groupIds: ['group-a'] };

describe('checkTour', () => {
  it('accepts a group that is free then', () => {
    expect(() => checkTour(aProgramme(), host, tour)).not.toThrow();
  });

  it('lets a tour begin when the other one ends', () => {
    expect(() => checkTour(aProgramme(), host, { ...tour, startsAt: '09:40' })).not.toThrow();
  });

  it('refuses a group that is on another tour then, and says which', () => {
    expect(() => checkTour(aProgramme(), host, { ...tour, startsAt: '09:39' })).toThrow(
      'Groep A heeft al een rondleiding van 09:10 tot 09:40.',
    );
  });

  it.each([
    ['EVENT.GROUP_MISSING', { ...tour, groupIds: [] }],
    ['EVENT.GROUP_NOT_FOUND', { ...tour, groupIds: ['group-z'] }],
    ['EVENT.TIMES_REVERSED', { ...tour, endsAt: '09:45' }],
  ])('refuses with %s', (code, wrong) => {
    expect(() => checkTour(aProgramme(), host, wrong)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('a group on a drop-off day', () => {
  it('is shown around at every company at the same hour: everybody is at one of them', () => {
    const { visits, tourGroups } = aProgramme();
    const at = { visitId: visits[0]!.id, other: visits[1]!.id };
    const during = { ...tour, startsAt: '09:15', endsAt: '09:35' };
    const check = (shape: 'drop-off' | 'split-swap', visitId: string) => () =>
      checkTour({ visits: sharedVisits(shape, visits, visitId), tourGroups }, host, during);
    expect(check('drop-off', at.other)).not.toThrow();
    expect(check('drop-off', at.visitId)).toThrow('Groep A heeft al een rondleiding');
    expect(check('split-swap', at.other)).toThrow('Groep A heeft al een rondleiding');
  });
});

describe('requireHostVisit', () => {
  it('has no tours or interviews at lunch', () => {
    expect(() => requireHostVisit(host)).not.toThrow();
    expect(() => requireHostVisit({ kind: 'lunch' })).toThrow('Tijdens de lunch zijn er geen gesprekken');
  });
});
