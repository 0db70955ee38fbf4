import fc from 'fast-check';
import type { SequenceModel } from '../route-search/sequence-model';

type Place = readonly [number, number];

/** Sequences of about a dozen nodes with windows so wide that few things are ruled out; in whole minutes, or with decimals. */
export const wideSequence: fc.Arbitrary<SequenceModel> = fc.integer({ min: 10, max: 11 }).chain((size) => {
  const row = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { minLength: size, maxLength: size });
  const place = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  return fc
    .record({
      places: row(place),
      detours: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: size * size, maxLength: size * size }),
      unit: fc.constantFrom(1, 2, 0.3),
      ready: row(fc.integer({ min: 0, max: 70 })),
      width: row(fc.integer({ min: 100, max: 400 })),
      dwell: row(fc.integer({ min: 0, max: 4 })),
      endDue: fc.integer({ min: 300, max: 700 }),
      drivingWeight: fc.constantFrom(1, 10),
    })
    .map(({ places, detours, unit, ready, width, dwell, endDue, drivingWeight }) => {
      const far = ([x, y]: Place, [toX, toY]: Place): number => unit * (Math.abs(x - toX) + Math.abs(y - toY));
      return {
        size,
        travel: Float64Array.from(detours, (detour, cell) => {
          return far(places[Math.floor(cell / size)] as Place, places[cell % size] as Place) + unit * detour;
        }),
        fromStart: Float64Array.from(places, (to) => far([20, 20], to)),
        toEnd: Float64Array.from(places, (from) => far(from, [20, 20])),
        startTime: 0,
        endDue,
        ready: Float64Array.from(ready),
        due: Float64Array.from(ready, (moment, node) => moment + (width[node] as number)),
        dwell: Float64Array.from(dwell),
        load: new Float64Array(size),
        rideLimit: new Float64Array(size).fill(Infinity),
        mostDriving: Infinity,
        drivingWeight,
      };
    });
});
