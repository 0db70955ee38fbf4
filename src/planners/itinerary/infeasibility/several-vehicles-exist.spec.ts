import fc from 'fast-check';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { exhaustiveOptimum } from '../testing/exhaustive-itinerary';
import { madeUpDay } from '../testing/made-up-day';
import { propertyRuns } from '../testing/property-runs';
import { randomPinnedItinerary } from '../testing/random-itinerary';
import { planExists } from '../solve-itinerary';
import { explainInfeasibility } from './explain-infeasibility';
import { severalVehiclesExist } from './several-vehicles-exist';

const SIZES = fc.record({
  stops: fc.integer({ min: 1, max: 3 }),
  vehicles: fc.constantFrom(2, 2, 2, 3),
  hosts: fc.integer({ min: 1, max: 2 }),
});

const without = (problem: ItineraryProblem): ItineraryProblem => ({
  ...problem,
  stops: problem.stops.map(({ maxRideMinutes, ...stop }) => (maxRideMinutes === undefined ? stop : { ...stop })),
});
const drivenDays = randomPinnedItinerary(SIZES)
  .map(withDrivenStops)
  .filter(({ stops }) => stops.length > 0);

describe('severalVehiclesExist', () => {
  it('agrees with trying everything, and leaves ride limits and busy hosts to others', () => {
    const counts = { possible: 0, impossible: 0, open: 0 };
    const effort = propertyRuns(100);
    fc.assert(
      fc.property(drivenDays, fc.boolean(), (given, limited) => {
        const problem = limited ? given : without(given);
        const answer = severalVehiclesExist(numberProblem(problem), new Map(), () => false);
        if (answer === undefined) counts.open++;
        else {
          expect(answer).toBe(exhaustiveOptimum(problem) !== undefined);
          counts[answer ? 'possible' : 'impossible']++;
        }
      }),
      effort,
    );
    expect(Math.min(counts.possible, counts.impossible)).toBeGreaterThan(effort.numRuns / 20);
  });

  it('explains an impossible day of 13 stops, 2 buses and 5 hosts to the minute', () => {
    const day = madeUpDay({ stops: 13, vehicles: 2, hosts: 5 }, 3);
    const early = { ...day, hosts: day.hosts.map((host) => ({ ...host, arriveUntil: host.arriveUntil - 60 })) };
    const known = new Map<string, Float64Array>();
    const reasons = explainInfeasibility(early, (asked) => planExists(numberProblem(asked), () => false, known));
    expect(reasons.some(({ message }) => message.includes('minuten'))).toBe(true);
    expect(reasons.some(({ message }) => message.includes('Misschien'))).toBe(false);
  });
});
