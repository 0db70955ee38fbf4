import fc from 'fast-check';
import type { SequenceModel } from '../route-search/sequence-model';

const minutes = fc.integer({ min: 0, max: 30 });

/** Small sequences with windows, loads and ride limits; travel times need not be symmetric nor the shortest. */
export const randomSequence: fc.Arbitrary<SequenceModel> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const row = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { minLength: size, maxLength: size });
  return fc
    .record({
      travel: fc.array(minutes, { minLength: size * size, maxLength: size * size }),
      fromStart: row(minutes),
      toEnd: row(minutes),
      ready: row(fc.integer({ min: 0, max: 80 })),
      width: row(fc.integer({ min: 20, max: 150 })),
      dwell: row(fc.integer({ min: 0, max: 5 })),
      load: row(fc.integer({ min: 0, max: 4 })),
      ride: row(fc.oneof(fc.constant(Infinity), fc.integer({ min: 20, max: 120 }))),
      endDue: fc.integer({ min: 60, max: 260 }),
      mostDriving: fc.oneof(fc.constant(Infinity), fc.integer({ min: 20, max: 120 })),
      drivingWeight: fc.constantFrom(1, 10),
    })
    .map(({ travel, fromStart, toEnd, ready, width, dwell, load, ride, endDue, mostDriving, drivingWeight }) => ({
      size,
      travel: Float64Array.from(travel),
      fromStart: Float64Array.from(fromStart),
      toEnd: Float64Array.from(toEnd),
      startTime: 0,
      endDue,
      ready: Float64Array.from(ready),
      due: Float64Array.from(ready, (moment, node) => moment + (width[node] ?? 0)),
      dwell: Float64Array.from(dwell),
      load: Float64Array.from(load),
      rideLimit: Float64Array.from(ride),
      mostDriving,
      drivingWeight,
    }));
});
