import fc from 'fast-check';
import type { Span, TourRequest, TourVisit } from '../tours/tour-request';

const fives = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least / 5, max: most / 5 }).map((number) => number * 5);

const span = (until: number, length: number): fc.Arbitrary<Span> =>
  fives(0, until).map((start) => ({ start, end: start + length }));

/** A visit of at most 90 minutes; every time is a whole number of five minutes. */
export const anyVisit = (id: string): fc.Arbitrary<TourVisit> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`Bedrijf ${id}`),
    terms: fc.record({
      minutes: fives(10, 30),
      guides: fc.integer({ min: 1, max: 3 }),
      largestGroup: fc.integer({ min: 2, max: 6 }),
    }),
    present: fives(30, 90).map((end) => ({ start: 0, end })),
    blocks: fc.array(span(60, 10), { maxLength: 1 }),
    slots: fc
      .tuple(fives(0, 20), fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 5 }))
      .map(([first, places]) =>
        places.map((count, at) => ({ start: first + at * 15, end: first + (at + 1) * 15, places: count })),
      ),
    known: fc.constant([]),
  });

/** Up to three groups, some with interviews that people know of. */
export const anyRequest = (visits = 1): fc.Arbitrary<TourRequest> =>
  fc.record({
    people: fc.integer({ min: 1, max: 7 }),
    groups: fc
      .array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 })
      .map((sizes) => sizes.map((places, at) => ({ id: `g${at}`, name: 'ABC'.charAt(at), places }))),
    visits: fc.tuple(...Array.from({ length: visits }, (_, at) => anyVisit(`v${at}`))),
  });

/** The same visit with one interview that people of a group know of. */
export const withKnownInterview = (visit: TourVisit, group: string): fc.Arbitrary<TourVisit> =>
  span(60, 15).map((interview) => ({ ...visit, known: [{ ...interview, group }] }));
