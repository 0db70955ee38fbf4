import { municipalities, pickupStops, villages } from '.';

const metresBetween = (
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number => {
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  return 6_371_008.8 * Math.hypot(x, (b.latitude - a.latitude) * radians);
};

describe('the region', () => {
  const nis = new Set(municipalities.map((municipality) => municipality.nis));

  it('has 8 municipalities, 54 villages and 35 pick-up points, each once', () => {
    expect(nis.size).toBe(8);
    expect(new Set(villages.map((village) => village.nis)).size).toBe(54);
    expect(new Set(pickupStops.map((stop) => stop.code)).size).toBe(35);
    expect(pickupStops.filter((stop) => stop.kind === 'station')).toHaveLength(20);
  });

  it('puts every village and stop in one of the municipalities', () => {
    for (const place of [...villages, ...pickupStops]) expect(nis).toContain(place.municipalityNis);
  });

  it('gives every village a NIS sub-code that begins with its municipality', () => {
    for (const village of villages) expect(village.nis).toMatch(new RegExp(`^${village.municipalityNis}[A-M]$`));
  });

  it('has a Flemish postcode and a place in the region for each village', () => {
    for (const village of villages) {
      expect(village.postcode).toMatch(/^9[3-5]\d\d$/);
      expect(village.latitude).toBeGreaterThan(50.78);
      expect(village.latitude).toBeLessThan(51);
      expect(village.longitude).toBeGreaterThan(3.85);
      expect(village.longitude).toBeLessThan(4.15);
    }
  });

  it('puts every stop within 6 km of a village of its own municipality', () => {
    for (const stop of pickupStops) {
      const own = villages.filter((village) => village.municipalityNis === stop.municipalityNis);
      expect(Math.min(...own.map((village) => metresBetween(stop, village)))).toBeLessThan(6_000);
    }
  });

  it('has no station in Sint-Lievens-Houtem, and warns about the one on a border', () => {
    const stations = pickupStops.filter((stop) => stop.kind === 'station');
    expect(stations.some((stop) => stop.municipalityNis === '41063')).toBe(false);
    expect(stations.find((stop) => stop.code === 'haaltert-station')?.accuracyNote).toContain('grens');
  });

  it('says of every stop that is not sure that it must be looked up on a map', () => {
    const unsure = pickupStops.filter((stop) => stop.accuracyNote.includes('Niet bevestigd'));
    expect(unsure.map((stop) => stop.code)).toEqual([
      'slh-marktplein',
      'herzele-markt',
      'aalst-grote-markt',
      'aalst-hopmarkt',
      'aalst-gendarmerie',
    ]);
  });
});
