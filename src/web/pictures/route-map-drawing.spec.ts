import { boxAround, sharedArea } from './box';
import { BADGE_SIZE, drawRouteMap, PLACE_RADIUS, type MapPlace } from './route-map-drawing';

const place = (id: string, kind: MapPlace['kind'], latitude: number, longitude: number): MapPlace => ({
  id,
  kind,
  name: `Plaats ${id}`,
  latitude,
  longitude,
});

const places = [
  place('lede', 'stop', 50.9612, 3.9853),
  place('aalst', 'stop', 50.94281, 4.03965),
  place('c1', 'host', 50.952, 4.052),
  place('c3', 'host', 50.9475, 4.0465),
  place('bus', 'depot', 50.94281, 4.03965),
  place('bus2', 'depot', 50.9, 4.1),
];
const calls = (...ids: string[]) => ids.map((at) => ({ at }));
const oneBus = [{ name: 'Bus 1', calls: calls('bus', 'lede', 'aalst', 'c1', 'c3', 'aalst', 'lede', 'bus') }];

describe('the map of a route', () => {
  const drawing = drawRouteMap(oneBus, places);

  it('numbers the drives in the order of the day', () => {
    expect(drawing.legs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps the way out apart from the way back', () => {
    const [out, back] = [drawing.legs[1]!, drawing.legs[5]!];
    expect(Math.hypot(out.from.x - back.to.x, out.from.y - back.to.y)).toBeGreaterThan(4);
    expect(sharedArea(boxAround(out.badge, BADGE_SIZE), boxAround(back.badge, BADGE_SIZE))).toBe(0);
  });

  it('keeps two vehicles on one road apart', () => {
    const twice = drawRouteMap([oneBus[0]!, { name: 'Bus 2', calls: calls('bus2', 'lede', 'aalst', 'bus2') }], places);
    const [first, second] = [
      twice.legs.find(({ vehicle, number }) => vehicle === 0 && number === 2)!,
      twice.legs.find(({ vehicle, number }) => vehicle === 1 && number === 2)!,
    ];
    expect(Math.hypot(first.from.x - second.from.x, first.from.y - second.from.y)).toBeGreaterThan(4);
  });

  it('draws a stop where the bus also lives once, under the name of the stop', () => {
    const at = drawing.places.filter(({ place: { latitude } }) => latitude === 50.94281);
    expect(at).toMatchObject([{ place: { id: 'aalst' }, isDepotToo: true }]);
    expect(drawing.places).toHaveLength(5);
  });

  it('does not draw a drive from a place to itself', () => {
    const { legs } = drawRouteMap([{ name: 'Bus 1', calls: calls('lede', 'aalst', 'bus', 'lede') }], places);
    expect(legs.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('keeps names and numbers clear of each other and of the marks', () => {
    const labels = drawing.places.map(({ label }) => label);
    const marks = drawing.places.map((mark) => boxAround(mark, PLACE_RADIUS));
    const numbers = drawing.legs.map(({ badge }) => boxAround(badge, BADGE_SIZE));
    labels.forEach((label, index) => {
      for (const other of [...labels.slice(index + 1), ...marks, ...numbers]) {
        expect(sharedArea(label, other)).toBeLessThan(1);
      }
      expect(label.x).toBeGreaterThanOrEqual(0);
      expect(label.x + label.width).toBeLessThanOrEqual(drawing.width);
    });
  });

  it('leaves out a halt at a place that is gone', () => {
    const { legs } = drawRouteMap([{ name: 'Bus 1', calls: calls('lede', 'weg', 'aalst') }], places);
    expect(legs).toHaveLength(1);
  });
});
