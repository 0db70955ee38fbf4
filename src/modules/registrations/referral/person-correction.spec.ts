import { correctedFields, isIdentifiedAnew, isReachedAnew, versionOf, type PersonFacts } from './person-correction';

const facts: PersonFacts = {
  ...{ firstName: 'Nadia', lastName: 'Aziz', phone: '+32470123456', email: null, channel: 'sms', smsAllowed: true },
  ...{ sharedPhone: false, postcode: '9300', dutchLevel: 'A2', interpreterLanguage: null, note: '' },
  ...{ preferences: ['v1', 'v2'], certificates: ['a', 'b'], needs: ['no-stairs', 'companion'], latestReturn: null },
};

describe('a correction of a person', () => {
  it('changes the fields that differ; the order counts for wishes only', () => {
    const reordered = {
      preferences: ['v2', 'v1'],
      certificates: ['b', 'a'],
      needs: ['companion', 'no-stairs'] as const,
    };
    expect(correctedFields(facts, { ...facts, ...reordered, email: 'nadia@thuis.example' })).toEqual([
      'email',
      'preferences',
    ]);
    expect(correctedFields(facts, { ...facts })).toEqual([]);
  });

  it('is made upon one version of what is known', () => {
    expect(versionOf({ ...facts })).toBe(versionOf(facts));
    expect(versionOf({ ...facts, note: 'belt liever na 17 u' })).not.toBe(versionOf(facts));
  });

  it('finds the person by something else when a name or contact differs', () => {
    expect([isIdentifiedAnew(['postcode']), isIdentifiedAnew(['channel', 'note', 'needs'])]).toEqual([true, false]);
  });

  it('reaches the person anew when contact or channel differ, not when a need does', () => {
    expect(isReachedAnew(['firstName', 'email'])).toBe(true);
    expect(isReachedAnew(['needs', 'preferences', 'firstName'])).toBe(false);
  });
});
