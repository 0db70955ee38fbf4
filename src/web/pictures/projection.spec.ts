import fc from 'fast-check';
import { estimateTravelMinutes } from '../../modules/events';
import { projectionOf, scaleKm, type Place } from './projection';

const FRAME = { width: 1000, marginX: 140, marginY: 60, minHeight: 420, maxHeight: 720 };

const region = fc.record({
  latitude: fc.double({ min: 50.7, max: 51.1, noNaN: true }),
  longitude: fc.double({ min: 3.7, max: 4.3, noNaN: true }),
});

/** At 60 km/h without detour a minute is a kilometre. */
const km = (from: Place, to: Place): number =>
  estimateTravelMinutes(
    { lat: from.latitude, lon: from.longitude },
    { lat: to.latitude, lon: to.longitude },
    { speedKmh: 60, detourFactor: 1 },
  );

describe('the projection of a route map', () => {
  it('keeps distances to scale, in every direction', () => {
    fc.assert(
      fc.property(fc.array(region, { minLength: 2, maxLength: 12 }), (places) => {
        const { toPicture, unitsPerKm } = projectionOf(places, FRAME);
        const [one, other] = places as [Place, Place];
        const [from, to] = [toPicture(one), toPicture(other)];
        const drawn = Math.hypot(to.x - from.x, to.y - from.y);
        expect(Math.abs(drawn - km(one, other) * unitsPerKm)).toBeLessThan(0.005 * drawn + 0.01);
      }),
    );
  });

  it('keeps every place inside the margins', () => {
    fc.assert(
      fc.property(fc.array(region, { minLength: 1, maxLength: 12 }), (places) => {
        const { toPicture, height } = projectionOf(places, FRAME);
        expect(height).toBeGreaterThanOrEqual(FRAME.minHeight);
        expect(height).toBeLessThanOrEqual(FRAME.maxHeight);
        for (const { x, y } of places.map(toPicture)) {
          expect(x).toBeGreaterThan(FRAME.marginX - 1);
          expect(x).toBeLessThan(FRAME.width - FRAME.marginX + 1);
          expect(y).toBeGreaterThan(FRAME.marginY - 1);
          expect(y).toBeLessThan(height - FRAME.marginY + 1);
        }
      }),
    );
  });

  it('has the north above and the east on the right', () => {
    const [south, north] = [
      { latitude: 50.9, longitude: 4 },
      { latitude: 51, longitude: 4.1 },
    ];
    const { toPicture } = projectionOf([south, north], FRAME);
    expect(toPicture(north).y).toBeLessThan(toPicture(south).y);
    expect(toPicture(north).x).toBeGreaterThan(toPicture(south).x);
  });
});

describe('the scale bar', () => {
  it.each([
    [100, 1],
    [37, 2],
    [10, 10],
    [360, 0.5],
  ])('at %d units for a kilometre is %d km long', (unitsPerKm, expected) => {
    expect(scaleKm(unitsPerKm, 180)).toBe(expected);
  });
});
