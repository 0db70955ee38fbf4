import type { VisitView } from '../../../../modules/events';
import { termsOfForm, termsToShow } from './tours.forms';

const visit = (id: string, more: Partial<VisitView> = {}) =>
  ({ id, kind: 'host', name: `Bedrijf ${id}`, tourTerms: null, tours: [], ...more }) as unknown as VisitView;
const typed = (minutes: string, guides: string, group: string) => ({
  ...{ 'minuten-c1': minutes, 'gidsen-c1': guides, 'groep-c1': group },
});

describe('what companies say about tours, in a form', () => {
  it('is read in whole numbers', () => {
    expect(termsOfForm([visit('c1')], typed(' 30 ', '2', '12'))).toEqual({
      visits: [{ visitId: 'c1', terms: { minutes: 30, guides: 2, largestGroup: 12 } }],
      errors: {},
    });
  });

  it('says nothing about a company when all is empty', () => {
    expect(termsOfForm([visit('c1')], {})).toEqual({ visits: [{ visitId: 'c1', terms: null }], errors: {} });
  });

  it.each([
    [typed('', '2', '12'), 'minuten-c1'],
    [typed('30', 'twee', '12'), 'gidsen-c1'],
    [typed('30', '2', '1,5'), 'groep-c1'],
  ])('points to the field that is not right', (body, field) => {
    const { errors } = termsOfForm([visit('c1')], body);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toContain('Bedrijf c1');
  });

  it('begins with what was said, or with what the tours there are show', () => {
    const tours = [
      { id: 't1', startsAt: '09:10', endsAt: '09:40', groupIds: ['a', 'b'] },
      { id: 't2', startsAt: '09:45', endsAt: '10:10', groupIds: ['c'] },
    ];
    const programme = {
      ...{ vehicles: [], stops: [] },
      visits: [visit('c1', { tours }), visit('c2', { tours, tourTerms: { minutes: 20, guides: 1, largestGroup: 8 } })],
      tourGroups: [{ id: 'a', name: 'A', places: 12 }],
    };
    expect(termsToShow(programme)).toEqual({
      ...typed('30', '2', '12'),
      ...{ 'minuten-c2': '20', 'gidsen-c2': '1', 'groep-c2': '8' },
    });
  });
});
