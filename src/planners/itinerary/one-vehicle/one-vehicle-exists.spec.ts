import fc from 'fast-check';
import { withDrivenStops } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { oneVehicleDayExists } from './one-vehicle-exists';
import { planItinerary } from '../plan-itinerary';
import { exhaustiveOptimum } from '../testing/exhaustive-itinerary';
import { madeUpDay } from '../testing/made-up-day';
import { propertyRuns } from '../testing/property-runs';
import { randomItineraryWithBreaks, randomPinnedItinerary } from '../testing/random-itinerary';

const ONE_VEHICLE = fc.record({
  stops: fc.integer({ min: 1, max: 4 }),
  vehicles: fc.constant(1),
  hosts: fc.integer({ min: 1, max: 3 }),
});

const drivenDays = randomPinnedItinerary(ONE_VEHICLE)
  .map(withDrivenStops)
  .filter(({ stops }) => stops.length > 0);

describe('oneVehicleDayExists', () => {
  it('agrees with trying everything, with pins, ride limits and latest returns', () => {
    const counts = { possible: 0, impossible: 0 };
    const effort = propertyRuns(400);
    fc.assert(
      fc.property(drivenDays, (problem) => {
        const expected = exhaustiveOptimum(problem) !== undefined;
        expect(oneVehicleDayExists(numberProblem(problem), new Map())).toBe(expected);
        counts[expected ? 'possible' : 'impossible']++;
      }),
      effort,
    );
    expect(Math.min(counts.possible, counts.impossible)).toBeGreaterThan(effort.numRuns / 10);
  });

  it('leaves breaks and several vehicles to others', () => {
    const [withBreaks] = fc.sample(randomItineraryWithBreaks(ONE_VEHICLE), { numRuns: 1, seed: 1 });
    expect(oneVehicleDayExists(numberProblem(withBreaks!), new Map())).toBeUndefined();
    const two = numberProblem(madeUpDay({ stops: 3, vehicles: 2, hosts: 1 }, 1));
    expect(oneVehicleDayExists(two, new Map())).toBeUndefined();
  });

  it('explains an impossible day of twelve stops to the minute', () => {
    const day = madeUpDay({ stops: 12, vehicles: 1, hosts: 3 }, 2);
    const late = { ...day, vehicles: day.vehicles.map((bus) => ({ ...bus, dutyFrom: bus.dutyFrom + 90 })) };
    const { status, reasons } = planItinerary(late, { timeLimitMs: 60_000 });
    expect(status).toBe('infeasible');
    expect(reasons.map(({ code }) => code)).toContain('DUTY_STARTS_TOO_LATE');
    expect(reasons.some(({ message }) => message.includes('Misschien'))).toBe(false);
  });
});
