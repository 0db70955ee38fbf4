import fc from 'fast-check';
import { formatClockTime } from '../../../src/kernel';

const clock = (from: number, until: number) =>
  fc.integer({ min: from / 5, max: until / 5 }).map((fives) => formatClockTime(fives * 5));

const STOPS = ['herzele-station', 'slh-marktplein', 'erpe-dorp', 'lede-station', 'aalst-station'];

const vehicle = fc.record({
  seats: fc.integer({ min: 6, max: 30 }),
  wheelchairPlaces: fc.constantFrom(0, 0, 1, 2),
});

const visit = fc.record({
  arriveFrom: clock(480, 600),
  windowMinutes: fc.constantFrom(30, 60, 120, 180),
  visitMinutes: fc.constantFrom(45, 60, 90, 120),
  interviewers: fc.integer({ min: 1, max: 2 }),
  /** Hours that follow the bus; null = typed ones. */
  wanted: fc.option(
    fc.record({
      welcomeMinutes: fc.constantFrom(0, 5, 10),
      toursFirst: fc.boolean(),
      interviewMinutes: fc.constantFrom(10, 15, 20),
      breakMinutes: fc.constantFrom(0, 0, 15),
      tours: fc.option(
        fc.record({
          minutes: fc.constantFrom(15, 20, 30),
          guides: fc.integer({ min: 1, max: 2 }),
          largestGroup: fc.integer({ min: 3, max: 12 }),
        }),
        { freq: 4 },
      ),
    }),
    { freq: 1 },
  ),
  /** After the first arrival that is allowed; also where no bus may be there yet, or any more. */
  slotsAfter: fc.integer({ min: -6, max: 20 }).map((fives) => fives * 5),
  slotCount: fc.integer({ min: 1, max: 6 }),
  tourAfter: fc.option(
    fc.integer({ min: 0, max: 12 }).map((fives) => fives * 5),
    { freq: 1 },
  ),
});

const traveller = fc.record({
  stop: fc.constantFrom(...STOPS),
  transport: fc.constantFrom('bus' as const, 'bus' as const, 'bus' as const, 'taxi' as const, 'own' as const),
  wishes: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
  needs: fc.constantFrom([], [], ['long-interview' as const], ['no-stairs' as const]),
  latestReturn: fc.option(clock(660, 960), { freq: 5 }),
});

/** What an event is made of; everything in it could be typed by a coordinator or a counsellor. */
export const randomDay = fc.record({
  shape: fc.constantFrom('whole-group' as const, 'split-swap' as const, 'drop-off' as const),
  vehicles: fc.array(vehicle, { minLength: 1, maxLength: 3 }),
  visits: fc.array(visit, { minLength: 1, maxLength: 3 }),
  people: fc.array(traveller, { minLength: 3, maxLength: 12 }),
  hasGroups: fc.boolean(),
  /** What happens after the first publication, by the numbers of people. */
  later: fc.record({
    cancels: fc.nat(11),
    moves: fc.nat(11),
    to: fc.constantFrom(...STOPS),
  }),
});

export type RandomDay = typeof randomDay extends fc.Arbitrary<infer Day> ? Day : never;
export const stopsOfDays: readonly string[] = STOPS;
