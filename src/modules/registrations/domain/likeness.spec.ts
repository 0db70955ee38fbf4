import fc from 'fast-check';
import { isOneSlip, likenessOf, type KnownPerson } from './likeness';

const JAN: KnownPerson = {
  firstName: 'Jan',
  lastName: 'De Smedt',
  phone: '+32470111222',
  email: 'jan@thuis.example',
  postcode: '9300',
};
const NOBODY = { phone: null, email: null };

describe('people who look like one person', () => {
  it.each<[string, Partial<KnownPerson>]>([
    ['the same phone', { email: null, postcode: '9400' }],
    ['the same mail, in capitals', { phone: null, email: 'JAN@thuis.example', postcode: '9400' }],
    ['accents, capitals and hyphens', { firstName: 'JAN', lastName: 'de-smédt' }],
    ['first and last name swapped', { firstName: 'De Smedt', lastName: 'Jan' }],
  ])('are the same with %s', (_, changes) => {
    expect(likenessOf(JAN, { ...JAN, ...changes })).toBe('same');
  });

  it.each<[string, Partial<KnownPerson>]>([
    ['another phone at one postcode', { phone: '+32499999999', email: null }],
    ['no phone or mail at one postcode', NOBODY],
    ['a wrong digit in the phone', { phone: '+32470111223', email: null, postcode: '9400' }],
    ['two digits swapped', { phone: '+32470112122', email: null, postcode: '9400' }],
    ['a letter too many and the same phone', { lastName: 'De Smeedt' }],
    ['two letters swapped and the same mail', { lastName: 'De Smetd', phone: null, postcode: '9400' }],
    ['a letter too few at one postcode, and no contact', { lastName: 'De Smed', ...NOBODY }],
  ])('are alike with %s', (_, changes) => {
    expect(likenessOf(JAN, { ...JAN, ...changes })).toBe('alike');
    expect(likenessOf({ ...JAN, ...changes }, JAN)).toBe('alike');
  });

  it.each<[string, Partial<KnownPerson>]>([
    ['another first name with the same phone', { firstName: 'Fatima' }],
    ['the same name elsewhere with another phone', { phone: '+32499999999', email: null, postcode: '9400' }],
    ['the same name elsewhere without any contact', { ...NOBODY, postcode: '9400' }],
    ['a slip in the name and another phone', { lastName: 'De Smeedt', phone: '+32499999999', email: null }],
    ['two slips in the name', { lastName: 'De Schmidt' }],
  ])('are two people with %s', (_, changes) => {
    expect(likenessOf(JAN, { ...JAN, ...changes })).toBeUndefined();
  });

  it('tells short names and numbered names apart', () => {
    const an = { ...JAN, firstName: 'An', lastName: 'Li' };
    expect(likenessOf(an, { ...an, firstName: 'Al' })).toBeUndefined();
    const first = { ...JAN, firstName: 'Persoon1' };
    expect(likenessOf(first, { ...first, firstName: 'Persoon2' })).toBeUndefined();
    expect(likenessOf(first, { ...first, firstName: 'Persoon12' })).toBeUndefined();
  });
});

describe('one slip', () => {
  /** The distance by the full table (Damerau, optimal string alignment). */
  function distance(one: string, other: string): number {
    const table = Array.from({ length: one.length + 1 }, (_, row) => [row]);
    for (let column = 0; column <= other.length; column += 1) table[0]![column] = column;
    for (let row = 1; row <= one.length; row += 1) {
      for (let column = 1; column <= other.length; column += 1) {
        const same = one[row - 1] === other[column - 1] ? 0 : 1;
        const [above, here] = [table[row - 1]!, table[row]!];
        here[column] = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + same);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          here[column] = Math.min(here[column]!, table[row - 2]![column - 2]! + 1);
        }
      }
    }
    return table[one.length]![other.length]!;
  }

  it('is what the full table says is one step', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isOneSlip(one, other)).toBe(distance(one, other) === 1);
      }),
      { numRuns: 3_000 },
    );
  });
});
