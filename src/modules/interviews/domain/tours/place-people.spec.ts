import fc from 'fast-check';
import { placePeople } from './place-people';

const numRuns = Number(process.env['FC_RUNS'] ?? 200);

const days = fc.record({
  people: fc
    .array(fc.record({ tourGroupId: fc.constantFrom('a', 'b', 'c', 'gone', null), mustStay: fc.boolean() }), {
      maxLength: 9,
    })
    .map((list) => list.map((person, at) => ({ ...person, registrationId: `p${at}` }))),
  groups: fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
    .map((list) => list.map((places, at) => ({ id: 'abcd'.charAt(at), name: 'ABCD'.charAt(at), places }))),
});

describe('people in their groups', () => {
  it('all have a place, those who must stay the same one, and nobody moves who could stay', () => {
    fc.assert(
      fc.property(days, ({ people, groups }) => {
        const stays = (person: (typeof people)[number]): boolean => person.mustStay && person.tourGroupId !== null;
        const mustStay = new Set(
          people.filter(({ mustStay: must }) => must).map(({ registrationId }) => registrationId),
        );
        const placed = placePeople(people, groups, mustStay);
        const places = new Map(groups.map(({ id, places: count }) => [id, count]));
        const wanting = (group: string, list: readonly { tourGroupId: string | null }[]): number =>
          list.filter(({ tourGroupId }) => tourGroupId === group).length;
        const room = groups.reduce((sum, group) => sum + group.places, 0);
        const tooFew =
          room < people.length ||
          people.some(
            (person) =>
              stays(person) &&
              wanting(person.tourGroupId!, people.filter(stays)) > (places.get(person.tourGroupId!) ?? 0),
          );
        expect(placed === undefined).toBe(tooFew);
        if (!placed) return;
        expect(placed.map(({ registrationId }) => registrationId)).toEqual(
          people.map(({ registrationId }) => registrationId),
        );
        for (const { id, places: count } of groups) expect(wanting(id, placed)).toBeLessThanOrEqual(count);
        const moved = people.filter((person, at) => placed[at]!.tourGroupId !== person.tourGroupId);
        expect(moved.filter(stays)).toEqual([]);
        const least = people.filter(({ tourGroupId }) => tourGroupId === null || !places.has(tourGroupId)).length;
        const overfull = groups.reduce(
          (sum, { id, places: count }) => sum + Math.max(0, wanting(id, people) - count),
          0,
        );
        expect(moved.length).toBe(least + overfull);
      }),
      { numRuns },
    );
  });
});
