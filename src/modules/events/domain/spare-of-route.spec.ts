import type { ItineraryCall } from '../../../planners/itinerary';
import { leastSpares, spareOf } from './spare-of-route';

const call = (at: string, spare?: number): ItineraryCall => ({
  ...{ at, kind: 'pickup', arrive: '08:00', leave: '08:03', on: 1, off: 0 },
  ...(spare !== undefined && { spare }),
});

describe('what a call has to spare', () => {
  it.each([
    ['less than five', 4.99, 4],
    ['a rounding of the planner', 4.9999999, 5],
    ['nothing', -0.0000001, 0],
    ['an older route', undefined, undefined],
  ])('is whole minutes: %s', (_what, spare, minutes) => {
    expect(spareOf(call('lede', spare))).toBe(minutes);
  });
});

describe('where a day has least to spare', () => {
  it('is found for every vehicle that drives', () => {
    const route = [
      { id: 'one', calls: [call('lede', 12), call('aalst', 3.2), call('erpe', 3.9)] },
      { id: 'two', calls: [call('herzele', 7)] },
      { id: 'three', calls: [] },
    ];
    expect(leastSpares(route).map(({ calls, ...least }) => ({ ...least, at: calls.map(({ at }) => at) }))).toEqual([
      { vehicleId: 'one', minutes: 3, at: ['aalst', 'erpe'] },
      { vehicleId: 'two', minutes: 7, at: ['herzele'] },
    ]);
  });

  it('is not known of a route from before spare minutes were counted', () => {
    expect(leastSpares([{ id: 'one', calls: [call('lede')] }])).toEqual([]);
  });
});
