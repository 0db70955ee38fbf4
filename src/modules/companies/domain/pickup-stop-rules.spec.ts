import { checkStopPlace, stopCodeOf, type PickupStopChange } from './pickup-stop-rules';

const stop: PickupStopChange = {
  address: '',
  landmark: '',
  latitude: 50.9,
  longitude: 4,
  accuracyMetres: 20,
  stepFree: true,
};

describe('a pick-up stop', () => {
  it.each([
    ['Aalst station', 'aalst-station'],
    ['Oudegem – Sint-Eligiusplein (café)', 'oudegem-sint-eligiusplein-cafe'],
    ['  ', ''],
    ['x'.repeat(59) + ' y', 'x'.repeat(59)],
  ])('%s has the code %s', (name, code) => {
    expect(stopCodeOf(name)).toBe(code);
  });

  it('lies on earth', () => {
    expect(() => checkStopPlace(stop)).not.toThrow();
    expect(() => checkStopPlace({ ...stop, latitude: -91 })).toThrow('breedtegraad');
    expect(() => checkStopPlace({ ...stop, longitude: 181 })).toThrow('breedtegraad');
  });
});
