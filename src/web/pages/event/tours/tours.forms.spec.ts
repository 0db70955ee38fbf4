import { InvalidInput } from '../../../../kernel';
import type { VisitView } from '../../../../modules/events';
import { termsOf, termsToShow } from './tours.forms';

const visit = (id: string, more: Partial<VisitView> = {}) =>
  ({ id, kind: 'host', name: `Bedrijf ${id}`, tourTerms: null, tours: [], ...more }) as unknown as VisitView;
const typed = (minutes: string, guides: string, largestGroup: string) => ({
  ...{ 'minutes-c1': minutes, 'guides-c1': guides, 'largestGroup-c1': largestGroup },
});

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('what companies say about tours, in a form', () => {
  it('is read in whole numbers', () => {
    expect(termsOf([visit('c1')], typed(' 30 ', '2', '12'))).toEqual([
      { visitId: 'c1', terms: { minutes: 30, guides: 2, largestGroup: 12 } },
    ]);
  });

  it('says nothing about a company when all is empty', () => {
    expect(termsOf([visit('c1')], {})).toEqual([{ visitId: 'c1', terms: null }]);
  });

  it.each([
    [typed('', '2', '12'), 'minutes-c1'],
    [typed('30', 'twee', '12'), 'guides-c1'],
    [typed('30', '2', '1,5'), 'largestGroup-c1'],
  ])('points to the field that is not right', (body, field) => {
    const problem: unknown = refusalOf(() => termsOf([visit('c1')], body));
    expect(problem).toBeInstanceOf(InvalidInput);
    expect((problem as InvalidInput).fields).toEqual([
      { field, message: expect.stringContaining('Bedrijf c1') as string },
    ]);
  });

  it('begins with what was said, or with what the tours there are show', () => {
    const tours = [
      { id: 't1', startsAt: '09:10', endsAt: '09:40', groupIds: ['a', 'b'] },
      { id: 't2', startsAt: '09:45', endsAt: '10:10', groupIds: ['c'] },
    ];
    const programme = {
      ...{ vehicles: [], stops: [] },
      visits: [visit('c1', { tours }), visit('c2', { tours, tourTerms: { minutes: 20, guides: 1, largestGroup: 8 } })],
      tourGroups: [{ id: 'a', name: 'A', places: 12, isLaidOut: false, vehicleId: null, visitId: null }],
    };
    expect(termsToShow(programme)).toEqual({
      ...typed('30', '2', '12'),
      ...{ 'minutes-c2': '20', 'guides-c2': '1', 'largestGroup-c2': '8' },
    });
  });
});
