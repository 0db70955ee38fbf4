import fc from 'fast-check';
import { usefulOrders } from './host-orders';
import { withDrivenStops } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { planOneVehicle } from './one-vehicle-day';
import { madeUpDay } from '../testing/made-up-day';
import { exhaustiveOptimum } from '../testing/exhaustive-itinerary';
import { randomPinnedItinerary } from '../testing/random-itinerary';
import { propertyRuns } from '../testing/property-runs';

const SIZES = fc.record({
  stops: fc.integer({ min: 1, max: 4 }),
  vehicles: fc.constant(1),
  hosts: fc.integer({ min: 1, max: 3 }),
});

const drivenDays = randomPinnedItinerary(SIZES)
  .map(withDrivenStops)
  .filter(({ stops }) => stops.length > 0);

describe('planOneVehicle', () => {
  it('agrees with trying everything, also with pins, where the stops fit in the vehicle', () => {
    fc.assert(
      fc.property(drivenDays, (problem) => {
        const roomy = {
          ...problem,
          vehicles: problem.vehicles.map((bus) => ({ ...bus, seats: 99, wheelchairPlaces: 9 })),
        };
        const numbered = numberProblem(roomy);
        const orders = usefulOrders(numbered, numbered.vehicles[0]!);
        const found = planOneVehicle(numbered, 0, orders, { expired: () => false, breaksTies: true });
        const expected = exhaustiveOptimum(roomy);
        expect(found.proven).toBe(true);
        expect(found.day !== undefined).toBe(expected !== undefined);
        if (!expected) return;
        expect(found.cost).toBeCloseTo(expected.cost, 6);
        expect(found.bound).toBeCloseTo(expected.cost, 6);
        expect(found.drive).toBeCloseTo(expected.driving, 6);
        expect((roomy.vehicles[0]?.dutyUntil ?? 0) - found.idle).toBeCloseTo(expected.departures, 5);
      }),
      propertyRuns(100),
    );
  });

  it('proves at once that a first host cannot be reached', () => {
    const problem = numberProblem(madeUpDay({ stops: 6, vehicles: 1, hosts: 1 }, 1));
    const late = { ...problem, vehicles: problem.vehicles.map((bus) => ({ ...bus, dutyFrom: 560 })) };
    const orders = usefulOrders(late, late.vehicles[0]!);
    let asked = 0;
    const found = planOneVehicle(late, 0, orders, { expired: () => asked++ > 1000, breaksTies: true });
    expect(found).toMatchObject({ day: undefined, bound: Infinity, proven: true });
    expect(asked).toBeLessThan(100);
  });
});
