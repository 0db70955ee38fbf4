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

  it.each([
    [
      ['Van Damme', 'Van Acker'],
      ['Jan Van D…', 'Jan Van A…'],
    ],
    [
      ['Van Damme', 'Peeters'],
      ['Jan V.', 'Jan P.'],
    ],
    [
      ['De', 'De Smet'],
      ['Jan De', 'Jan De S…'],
    ],
    [
      ['Peeters', 'peeters '],
      ['Jan P.', 'Jan P.'],
    ],
    [
      ['El  Amrani', 'El Idrissi'],
      ['Jan El A…', 'Jan El I…'],
    ],
  ])('have as many letters of the last name as tell %j apart', (lastNames, expected) => {
    const people = lastNames.map((lastName, at) => person(`${at}`, 'Jan', lastName));
    expect([...namesForHost(people).values()]).toEqual(expected);
  });

  it('tell everybody apart who can be, with no letter more than that takes', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        firstName: fc.constantFrom('Jan', 'Els'),
        lastName: fc.stringMatching(/^[A-C][a-c]{2,4}$/),
      }),
      { selector: ({ firstName, lastName }) => `${firstName} ${lastName.toLowerCase()}` },
    );
    fc.assert(
      fc.property(people, (list) => {
        const names = namesForHost(list);
        const isPrefix = list.some((one) =>
          list.some((other) => one !== other && other.lastName.startsWith(one.lastName)),
        );
        if (!isPrefix) expect(new Set(names.values()).size).toBe(list.length);
        for (const [id, name] of names) {
          const { firstName, lastName } = list.find((one) => one.id === id)!;
          const shown = name.slice(firstName.length).replace(/[ .…]/g, '');
          const shorter = shown.slice(0, -1);
          const others = list.filter((one) => one.id !== id && one.firstName === firstName);
          if (shown.length > 1 && !others.some((one) => one.lastName.startsWith(lastName)))
            expect(others.some((one) => one.lastName.startsWith(shorter))).toBe(true);
        }
      }),
    );
  });
});
