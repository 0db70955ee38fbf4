import fc from 'fast-check';
import { StopDivision, type DividedStop } from './stop-division';

const bus = (id: string, seats: number, wheelchairPlaces = 0) => ({ id, seats, wheelchairPlaces });
const stop = (id: string, seats: number, changes: Partial<DividedStop> = {}): DividedStop => ({
  ...{ id, people: seats + (changes.wheelchairPlaces ?? 0), seats, wheelchairPlaces: 0 },
  ...{ vehicleId: null, routeVehicleId: null, maxPeople: null },
  ...changes,
});
const kinds = (division: StopDivision): string[] => division.shortages().map(({ type }) => type);

/** Every way to give each stop a vehicle, one by one. */
function fitsSomehow({ vehicles, stops }: StopDivision): boolean {
  const ways = vehicles.length ** stops.length;
  for (let way = 0; way < ways; way += 1) {
    const chosen = stops.map((_, at) => vehicles[Math.floor(way / vehicles.length ** at) % vehicles.length]!.id);
    const isAllowed = stops.every(({ vehicleId, routeVehicleId }, at) => {
      const only = vehicleId ?? routeVehicleId;
      return only === null || only === chosen[at];
    });
    const taken = (id: string, count: 'seats' | 'wheelchairPlaces'): number =>
      stops.reduce((sum, one, at) => sum + (chosen[at] === id ? one[count] : 0), 0);
    const fits = vehicles.every(
      ({ id, seats, wheelchairPlaces }) =>
        taken(id, 'seats') <= seats && taken(id, 'wheelchairPlaces') <= wheelchairPlaces,
    );
    if (isAllowed && fits) return true;
  }
  return false;
}

const place = fc.option(fc.nat(2), { nil: null, freq: 3 });
const divisions = fc
  .record({
    vehicles: fc.array(fc.record({ seats: fc.nat(12), wheelchairPlaces: fc.nat(2) }), { minLength: 2, maxLength: 3 }),
    stops: fc.array(fc.record({ seats: fc.nat(7), wheelchairPlaces: fc.nat(1), tie: place, route: place }), {
      maxLength: 5,
    }),
  })
  .map(({ vehicles, stops }) => {
    const idOf = (number: number | null): string | null => (number === null ? null : String(number % vehicles.length));
    return new StopDivision(
      vehicles.map(({ seats, wheelchairPlaces }, at) => bus(String(at), seats, wheelchairPlaces)),
      stops.map(({ seats, wheelchairPlaces, tie, route }, at) =>
        stop(`stop-${at}`, seats, { wheelchairPlaces, vehicleId: idOf(tie), routeVehicleId: idOf(route) }),
      ),
    );
  });

describe('people divided over vehicles', () => {
  it('fit when some division of the stops fits, and only then', () => {
    fc.assert(
      fc.property(divisions, (division) => {
        expect(division.shortages().length === 0).toBe(fitsSomehow(division));
      }),
      { numRuns: 2000 },
    );
  });

  it('do not fit when a stop is larger than every vehicle, though the seats together are enough', () => {
    expect(kinds(new StopDivision([bus('a', 20), bus('b', 20)], [stop('big', 21), stop('small', 5)]))).toEqual([
      'division',
    ]);
  });

  it('fit again once the tie that was in the way is gone, whoever made it', () => {
    const vehicles = [bus('a', 20), bus('b', 20)];
    const tied = new StopDivision(vehicles, [
      stop('one', 15, { vehicleId: 'a' }),
      stop('other', 10, { vehicleId: 'a' }),
    ]);
    expect(kinds(tied)).toEqual(['vehicle']);
    expect(kinds(tied.withStop('other', { vehicleId: null, maxPeople: null }))).toEqual([]);
    expect(
      kinds(tied.alongRoute(new Map([['other', 'b']])).withStop('other', { vehicleId: null, maxPeople: null })),
    ).toEqual([]);
  });

  it('says no within reasonable effort where an exact answer would take for ever', () => {
    const stops = Array.from({ length: 36 }, (_, at) => stop(`s${at}`, 10));
    const vehicles = Array.from({ length: 8 }, (_, at) => bus(`v${at}`, 45));
    expect(kinds(new StopDivision(vehicles, stops))).toEqual(['division']);
  });

  it('say with one vehicle no more than the sums, unless a stop has a limit', () => {
    expect(kinds(new StopDivision([bus('a', 3)], [stop('x', 5)]))).toEqual([]);
    const limited = new StopDivision([bus('a', 9)], [stop('x', 2, { maxPeople: 2 })]);
    expect(kinds(limited)).toEqual([]);
    expect(limited.shortageFor({ stop: 'x', people: 1, busSeats: 1, wheelchairPlaces: 0 })).toBe('stop-full');
  });
});
