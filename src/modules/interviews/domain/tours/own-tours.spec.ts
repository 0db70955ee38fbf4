import { noTours, ownToursOf, type TouredPerson } from './own-tours';

const visit = (id: string, tours: readonly (readonly [string, string, string])[], givesTours = tours.length > 0) => ({
  ...{ id, name: `Bedrijf ${id}`, givesTours },
  tours: tours.map(([startsAt, endsAt, groupId]) => ({ startsAt, endsAt, groupIds: [groupId] })),
});
const person = (changes: Partial<TouredPerson> = {}): TouredPerson => ({
  ...{ tourGroupId: 'A', noTourAt: [], dropVisitId: null, presences: undefined },
  ...changes,
});
const from9to11 = (visitId: string) => ({ visitId, from: 540, until: 660 });
const typed = [
  visit('v1', [
    ['09:10', '09:40', 'A'],
    ['09:45', '10:15', 'B'],
  ]),
  visit('v2', [['10:00', '10:30', 'A']]),
];

describe('the tours of one person', () => {
  it('has none where no company gives any', () => {
    expect(ownToursOf([visit('v1', [])], person())).toEqual(noTours);
    expect(ownToursOf([visit('v1', [])], person({ presences: [from9to11('v1')] }))).toEqual(noTours);
  });

  it('promises one without an hour until a route is published', () => {
    expect(ownToursOf(typed, person())).toEqual({ isPromised: true, tours: [] });
    expect(ownToursOf([visit('v1', [], true)], person({ tourGroupId: null })).isPromised).toBe(true);
    expect(ownToursOf(typed, person({ tourGroupId: 'C' })).isPromised).toBe(false);
  });

  it('promises none where stairs are on all of them', () => {
    expect(ownToursOf(typed, person({ noTourAt: ['v1', 'v2'] }))).toEqual(noTours);
    expect(ownToursOf(typed, person({ noTourAt: ['v1'] })).isPromised).toBe(true);
  });

  it('has those of the own group while the person is there, everybody together', () => {
    const presences = [from9to11('v2'), from9to11('v1')];
    expect(ownToursOf(typed, person({ presences })).tours).toEqual([
      { hostName: 'Bedrijf v1', startsAt: '09:10', minutes: 30 },
      { hostName: 'Bedrijf v2', startsAt: '10:00', minutes: 30 },
    ]);
    expect(ownToursOf(typed, person({ presences, noTourAt: ['v1'] })).tours).toHaveLength(1);
    expect(ownToursOf(typed, person({ presences, tourGroupId: null }))).toEqual(noTours);
  });

  it('leaves out what the own vehicle does not reach in time', () => {
    expect(ownToursOf(typed, person({ presences: [from9to11('v1')] })).tours.map(({ hostName }) => hostName)).toEqual([
      'Bedrijf v1',
    ]);
    expect(ownToursOf(typed, person({ presences: [{ visitId: 'v1', from: 555, until: 660 }] }))).toEqual(noTours);
  });

  it('promises only those of the own company on a drop-off day, once it is known', () => {
    const toursAtOne = [visit('v1', []), visit('v2', [], true)];
    expect(ownToursOf(toursAtOne, person({ dropVisitId: 'v1' })).isPromised).toBe(false);
    expect(ownToursOf(toursAtOne, person({ dropVisitId: 'v2' })).isPromised).toBe(true);
    expect(ownToursOf(toursAtOne, person()).isPromised).toBe(true);
  });
});
