import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkItinerary } from './checking/check-itinerary';
import { parseItineraryProblem } from './problem/parse-itinerary-problem';
import { planItinerary } from './plan-itinerary';

const SCENARIO = join(process.cwd(), 'test/fixtures/scenarios/hnj-2027-01-itinerary.json');

describe('planItinerary', () => {
  const problem = parseItineraryProblem(JSON.parse(readFileSync(SCENARIO, 'utf8')));
  const plan = planItinerary(problem);

  it('finds the known optimum of the demo event', () => {
    expect(plan.status).toBe('optimal');
    expect(plan.objective.drivingMinutes).toBeCloseTo(194.059736, 6);
    expect(plan.objective.passengerMinutes).toBeCloseTo(722.916903, 6);
    expect(checkItinerary(problem, plan)).toEqual([]);
  });

  it('leaves the depot as late as the first host allows', () => {
    expect(plan.vehicles[0]?.calls.slice(0, 2)).toEqual([
      { at: 'B1', kind: 'depot', arrive: null, leave: '07:13', on: 0, off: 0 },
      { at: 'lede-station', kind: 'pickup', arrive: '07:26', leave: '07:29', on: 3, off: 0 },
    ]);
  });
});
