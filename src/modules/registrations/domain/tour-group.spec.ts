import { chooseTourGroup } from './tour-group';

const groups = [
  { id: 'c', name: 'C', places: 12 },
  { id: 'a', name: 'A', places: 12 },
  { id: 'b', name: 'B', places: 12 },
];

describe('the tour group of a newcomer', () => {
  it('is the first in name order with room', () => {
    expect(chooseTourGroup(groups, new Map())).toBe('a');
    expect(chooseTourGroup(groups, new Map([['a', 12]]))).toBe('b');
  });

  it('is the one a cancelled person left', () => {
    const taken = new Map([
      ['a', 12],
      ['b', 11],
      ['c', 12],
    ]);
    expect(chooseTourGroup(groups, taken)).toBe('b');
  });

  it('is none when there are no groups or all are full', () => {
    expect(chooseTourGroup([], new Map())).toBeNull();
    expect(chooseTourGroup([{ id: 'a', name: 'A', places: 1 }], new Map([['a', 1]]))).toBeNull();
  });

  it('counts 10 after 9', () => {
    const numbered = ['10', '9'].map((name) => ({ id: name, name: `Groep ${name}`, places: 1 }));
    expect(chooseTourGroup(numbered, new Map())).toBe('9');
  });
});
