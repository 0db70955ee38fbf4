import { bestOfEachNumber, fleetsToTry, type FleetFigures, type FleetOption } from './fleet-option';

const vehicle = (id: string, places: number, cents: number | null) => ({ id, places, cents });

describe('the fleets to look at', () => {
  const all = (vehicles: Parameters<typeof fleetsToTry>[0]) => fleetsToTry(vehicles, () => []).fleets;

  it('are every choice of one, two or three vehicles, one of each number in turn', () => {
    const fleets = all(['a', 'b', 'c', 'd'].map((id) => vehicle(id, 50, null)));
    expect(fleets).toHaveLength(4 + 6 + 4);
    expect(new Set(fleets.map((fleet) => fleet.join())).size).toBe(14);
    expect(fleets.slice(0, 3).map(({ length }) => length)).toEqual([1, 2, 3]);
  });

  it('begin with the cheapest, or the largest where a price is not known', () => {
    const alone = (vehicles: Parameters<typeof fleetsToTry>[0]) =>
      all(vehicles)
        .filter(({ length }) => length === 1)
        .flat();
    expect(alone([vehicle('dear', 60, 90_000), vehicle('cheap', 20, 40_000)])).toEqual(['cheap', 'dear']);
    expect(alone([vehicle('small', 20, 40_000), vehicle('large', 60, null)])).toEqual(['large', 'small']);
  });

  it('are not those that surely cannot hold everybody: the next of that number has its turn', () => {
    const vehicles = [vehicle('tiny', 5, 10_000), vehicle('small', 20, 40_000), vehicle('large', 60, 90_000)];
    const { fleets, tooSmall } = fleetsToTry(vehicles, (ids) => (ids.includes('large') ? [] : ['te klein']));
    expect(fleets.map((fleet) => fleet.join())).toEqual(['large', 'tiny,large', 'tiny,small,large', 'small,large']);
    expect(tooSmall.map(({ vehicleIds, reasons }) => [vehicleIds.join(), ...reasons])).toEqual([
      ['tiny', 'te klein'],
      ['small', 'te klein'],
      ['tiny,small', 'te klein'],
    ]);
  });

  it('are none without vehicles', () => {
    expect(all([])).toEqual([]);
  });
});

const figures = (changes: Partial<FleetFigures>): FleetFigures => ({
  ...{ cents: 60_000, carried: 30, withInterview: 10, firstChoices: 8, interviews: 12 },
  ...{ drivingMinutes: 100, passengerMinutes: 50, homeMinutes: 50, routeCost: 1_100 },
  ...changes,
});
const option = (ids: string, changes: Partial<FleetFigures> | null): FleetOption => ({
  ...{ vehicleIds: ids.split(''), reasons: changes === null ? ['x'] : [], isProven: true },
  figures: changes === null ? null : figures(changes),
});
const best = (...options: FleetOption[]) => bestOfEachNumber(options).map(({ vehicleIds }) => vehicleIds.join(''));

describe('the best fleet of each number', () => {
  it.each([
    ['one that can be', option('a', null), option('b', { withInterview: 0 })],
    ['the cheapest', option('a', { cents: 60_001, withInterview: 20 }), option('b', {})],
    ['then more people with an interview', option('a', { routeCost: 1 }), option('b', { withInterview: 11 })],
    ['then the better route', option('a', {}), option('b', { routeCost: 1_000 })],
    ['without all prices: people', option('a', { cents: null }), option('b', { withInterview: 11, cents: 99_000 })],
  ])('is %s', (_what, worse, better) => {
    expect(best(worse, better)).toEqual(['b']);
    expect(best(better, worse)).toEqual(['b']);
  });

  it('stands by number, also where none can be', () => {
    expect(best(option('ab', {}), option('a', null), option('b', null), option('abc', {}))).toEqual(['a', 'ab', 'abc']);
  });
});
