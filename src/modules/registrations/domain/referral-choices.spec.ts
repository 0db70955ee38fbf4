import { resolveChoices } from './referral-choices';
import { requireOpenForReferral } from './referral-window';

const choices = {
  stops: [{ id: 's1', code: 'lede-station', name: 'Lede station' }],
  vacancies: ['V1', 'V2'].map((code) => ({
    id: `id-${code}`,
    code,
    title: code,
    dutchLevel: 'A1' as const,
    certificates: [],
  })),
};

describe('what a counsellor chose', () => {
  it('is found by id or by code', () => {
    const chosen = { transport: 'bus', stop: 'lede-station', preferences: ['V2', 'id-V1'] } as const;
    const { eventStopId, wishes, problems } = resolveChoices(choices, chosen);
    expect(problems).toEqual([]);
    expect(eventStopId).toBe('s1');
    expect(wishes.map(({ id }) => id)).toEqual(['id-V2', 'id-V1']);
  });

  it.each([
    ['a bus without stop', { transport: 'bus', stop: null, preferences: [] }, ['stop']],
    ['an unknown stop', { transport: 'own', stop: 'x', preferences: [] }, ['stop']],
    ['an unknown vacancy', { transport: 'own', stop: null, preferences: ['V9'] }, ['preferences']],
    ['one vacancy twice', { transport: 'own', stop: null, preferences: ['V1', 'id-V1'] }, ['preferences']],
  ] as const)('is refused: %s', (_, chosen, fields) => {
    expect(resolveChoices(choices, chosen).problems.map(({ field }) => field)).toEqual(fields);
  });
});

describe('the time to refer', () => {
  const event = { state: 'published', referralClosesOn: '2027-02-25' };

  it('lasts through the last day', () => {
    expect(() => requireOpenForReferral(event, '2027-02-25')).not.toThrow();
    expect(() => requireOpenForReferral(event, '2027-02-26')).toThrow('donderdag 25 februari 2027');
  });

  it.each(['draft', 'closed', 'final', 'cancelled'])('is not there while %s', (state) => {
    expect(() => requireOpenForReferral({ ...event, state }, '2027-02-01')).toThrow();
  });
});
