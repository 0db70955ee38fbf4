import fc from 'fast-check';
import { isNearRoad, isPlausibleRoad } from './plausible-road';

const AALST = { latitude: 50.94281, longitude: 4.03965 };
/** About 11 km from Aalst as the crow flies. */
const HERZELE = { latitude: 50.8872, longitude: 3.9089 };
const claim = (minutes: number, metres: number | null = null) => ({ from: AALST, to: HERZELE, minutes, metres });

describe('the road that a map service tells of', () => {
  it.each([
    ['a usual bus', claim(22, 14_000)],
    ['a service that tells no metres', claim(22)],
    ['a detour over a far bridge', claim(120, 60_000)],
    ['the same place', { from: AALST, to: AALST, minutes: 0, metres: 0 }],
    ['two sides of a street', { from: AALST, to: { ...AALST, latitude: 50.9429 }, minutes: 0, metres: 0 }],
  ])('may be of %s', (_, road) => {
    expect(isPlausibleRoad(road)).toBe(true);
  });

  it.each([
    ['no time at all', claim(0, 14_000)],
    ['minutes that are seconds', claim(0.4, 14_000)],
    ['seconds that are minutes', claim(1_320, 14_000)],
    ['less than nothing', claim(-5)],
    ['no number', claim(Number.NaN)],
    ['endless time', claim(Number.POSITIVE_INFINITY)],
    ['a road shorter than the straight line', claim(22, 3_000)],
  ])('is not believed with %s', (_, road) => {
    expect(isPlausibleRoad(road)).toBe(false);
  });

  it('is believed for whatever the estimate says, at 15 to 90 km an hour and a detour up to 2', () => {
    const place = fc.record({
      latitude: fc.double({ min: 50.6, max: 51.4, noNaN: true }),
      longitude: fc.double({ min: 2.6, max: 5.8, noNaN: true }),
    });
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 15, max: 90 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (from, to, speed, detour) => {
          const km = Math.hypot((from.latitude - to.latitude) * 111.3, (from.longitude - to.longitude) * 71.5);
          expect(
            isPlausibleRoad({ from, to, minutes: ((km * detour) / speed) * 60, metres: km * detour * 1_000 + 500 }),
          ).toBe(true);
        },
      ),
    );
  });

  it('must begin near the place', () => {
    expect([isNearRoad(null), isNearRoad(12), isNearRoad(500), isNearRoad(9_000)]).toEqual([true, true, true, false]);
  });
});
