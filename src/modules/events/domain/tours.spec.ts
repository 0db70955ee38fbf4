import { aProgramme } from '../testing/programme';
import { checkTour, requireHostVisit } from './tours';

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

describe('requireHostVisit', () => {
  it('has no tours or interviews at lunch', () => {
    expect(() => requireHostVisit(host)).not.toThrow();
    expect(() => requireHostVisit({ kind: 'lunch' })).toThrow('Tijdens de lunch zijn er geen gesprekken');
  });
});
