import fc from 'fast-check';
import { divisionShortage, withLoad, type LoadedDivision, type StopLoad } from './seat-division';

const bus = (id: string, seats: number, wheelchairPlaces = 0) => ({ id, seats, wheelchairPlaces });
const stop = (id: string, vehicleId: string | null = null, maxPeople: number | null = null) => ({
  id,
  vehicleId,
  maxPeople,
});
const seats = (count: number): StopLoad => ({ people: count, busSeats: count, wheelchairPlaces: 0 });

const division = (
  vehicles: LoadedDivision['vehicles'],
  stops: LoadedDivision['stops'],
  loads: Readonly<Record<string, StopLoad>>,
): LoadedDivision => ({ vehicles, stops, loads: new Map(Object.entries(loads)) });

/** Every way to give each stop a vehicle, one by one. */
function fitsSomehow({ vehicles, stops, loads }: LoadedDivision): boolean {
  const ways = vehicles.length ** stops.length;
  for (let way = 0; way < ways; way += 1) {
    const chosen = stops.map((_, at) => vehicles[Math.floor(way / vehicles.length ** at) % vehicles.length]!);
    const isAllowed = stops.every(({ id, vehicleId }, at) => {
      const load = loads.get(id);
      const isEmpty = load === undefined || load.busSeats + load.wheelchairPlaces === 0;
      return isEmpty || vehicleId === null || vehicleId === chosen[at]!.id;
    });
    const taken = (id: string, count: (load: StopLoad) => number): number =>
      stops.reduce((sum, one, at) => sum + (chosen[at]!.id === id ? count(loads.get(one.id) ?? seats(0)) : 0), 0);
    const fits = vehicles.every(
      (one) =>
        taken(one.id, ({ busSeats }) => busSeats) <= one.seats &&
        taken(one.id, ({ wheelchairPlaces }) => wheelchairPlaces) <= one.wheelchairPlaces,
    );
    if (isAllowed && fits) return true;
  }
  return false;
}

const small = fc
  .record({
    vehicles: fc.array(fc.record({ seats: fc.nat(12), wheelchairPlaces: fc.nat(2) }), { minLength: 1, maxLength: 3 }),
    stops: fc.array(
      fc.record({
        busSeats: fc.nat(7),
        wheelchairPlaces: fc.nat(1),
        tie: fc.option(fc.nat(2), { nil: null, freq: 3 }),
        maxPeople: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null, freq: 6 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ vehicles, stops }) =>
    division(
      vehicles.map((one, at) => bus(String(at), one.seats, one.wheelchairPlaces)),
      stops.map(({ tie, maxPeople }, at) =>
        stop(`stop-${at}`, tie === null ? null : String(tie % vehicles.length), maxPeople),
      ),
      Object.fromEntries(
        stops.map(({ busSeats, wheelchairPlaces }, at) => [
          `stop-${at}`,
          { people: busSeats + wheelchairPlaces, busSeats, wheelchairPlaces },
        ]),
      ),
    ),
  );

describe('people divided over vehicles', () => {
  it('fit when some division of the stops fits, and only then', () => {
    fc.assert(
      fc.property(small, (its) => {
        const isAbove = its.stops.some(
          ({ id, maxPeople }) => maxPeople !== null && its.loads.get(id)!.people > maxPeople,
        );
        const expected = isAbove ? 'stop-full' : fitsSomehow(its) ? undefined : 'vehicle-full';
        expect(divisionShortage(its)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not fit when a stop is larger than every vehicle, though the seats together are enough', () => {
    const two = division([bus('a', 20), bus('b', 20)], [stop('big'), stop('small')], {
      big: seats(21),
      small: seats(5),
    });
    expect(divisionShortage(two)).toBe('vehicle-full');
  });

  it('fit again once the tie that was in the way is gone', () => {
    const vehicles = [bus('a', 20), bus('b', 20)];
    const loads = { one: seats(15), other: seats(10) };
    expect(divisionShortage(division(vehicles, [stop('one', 'a'), stop('other', 'a')], loads))).toBe('vehicle-full');
    expect(divisionShortage(division(vehicles, [stop('one', 'a'), stop('other')], loads))).toBeUndefined();
  });

  it('says no within reasonable effort where an exact answer would take for ever', () => {
    const stops = Array.from({ length: 40 }, (_, at) => stop(`s${at}`));
    const loads = Object.fromEntries(stops.map(({ id }, at) => [id, seats(7 + (at % 5))]));
    const vehicles = Array.from({ length: 8 }, (_, at) => bus(`v${at}`, 45 + (at % 3)));
    expect(divisionShortage(division(vehicles, stops, loads))).toMatch(/vehicle-full/);
  });

  it('counts who comes and who goes', () => {
    const one = withLoad(division([bus('a', 3), bus('b', 1)], [stop('x')], {}), 'x', seats(3));
    expect(divisionShortage(one)).toBeUndefined();
    expect(divisionShortage(withLoad(one, 'x', seats(1)))).toBe('vehicle-full');
    expect(divisionShortage(withLoad(withLoad(one, 'x', seats(1)), 'x', seats(-1)))).toBeUndefined();
  });
});
