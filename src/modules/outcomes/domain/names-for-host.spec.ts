import * as fc from 'fast-check';
import { namesForHost } from './names-for-host';

const person = (id: string, firstName: string, lastName: string) => ({ id, firstName, lastName });

describe('names on a host list', () => {
  it('are first names only', () => {
    const names = namesForHost([person('1', 'Amira', 'Haddad'), person('2', 'Jan', 'Peeters')]);
    expect([...names.values()]).toEqual(['Amira', 'Jan']);
  });

  it('get an initial where two people share a first name, whatever its capitals', () => {
    const names = namesForHost([
      person('1', 'Jan', 'peeters'),
      person('2', 'jan ', 'de Smet'),
      person('3', 'Els', 'Maes'),
    ]);
    expect([...names.values()]).toEqual(['Jan P.', 'jan D.', 'Els']);
  });

  it('do not take one person with two interviews for two people', () => {
    const names = namesForHost([person('1', 'Jan', 'Peeters'), person('1', 'Jan', 'Peeters')]);
    expect(names.get('1')).toBe('Jan');
  });

  it('show a first name alone when there is no last name', () => {
    expect([...namesForHost([person('1', 'Jan', ''), person('2', 'Jan', 'Maes')]).values()]).toEqual(['Jan', 'Jan M.']);
  });

  it('never hold more than one letter of a last name', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        firstName: fc.constantFrom('Jan', 'Els', 'Amira'),
        lastName: fc.stringMatching(/^[A-Z][a-z]{5,12}$/),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(people, (list) => {
        for (const [id, name] of namesForHost(list)) {
          const { firstName } = list.find((one) => one.id === id)!;
          expect(name.length).toBeLessThanOrEqual(firstName.length + 3);
        }
      }),
    );
  });
});
