import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkItinerary } from './checking/check-itinerary';
import type { ItineraryProblem } from './problem/itinerary-problem';
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
    expect(plan.objective.homeMinutes).toBeCloseTo(2713.522432, 5);
    expect(checkItinerary(problem, plan)).toEqual([]);
  });

  it('drives a little further when minutes on the way home weigh as much as those on the way out', () => {
    const weighed = { ...problem, rules: { ...problem.rules, homeMinuteWeight: 1 } };
    const home = planItinerary(weighed);
    expect(home.status).toBe('optimal');
    expect(home.objective.drivingMinutes).toBeCloseTo(195.724741, 6);
    expect(home.objective.passengerMinutes).toBeCloseTo(722.916903, 6);
    expect(home.objective.homeMinutes).toBeCloseTo(663.359077, 6);
    expect(checkItinerary(weighed, home)).toEqual([]);
  });

  it('leaves the depot as late as the first host allows', () => {
    expect(plan.vehicles[0]?.calls.slice(0, 2)).toMatchObject([
      { at: 'B1', kind: 'depot', arrive: null, leave: '07:13', on: 0, off: 0 },
      { at: 'lede-station', kind: 'pickup', arrive: '07:26', leave: '07:29', on: 3, off: 0 },
    ]);
  });

  it('does not drive to a stop where nobody boards, unless it is asked for', () => {
    const stops = problem.stops.map((stop, at) => (at === 0 ? { ...stop, boarding: 0 } : stop));
    const places = (day: ItineraryProblem): string[] => {
      const found = planItinerary(day);
      expect(checkItinerary(day, found)).toEqual([]);
      return (found.vehicles[0]?.calls ?? []).map(({ at }) => at);
    };
    const empty = problem.stops[0]!.id;
    expect(places({ ...problem, stops })).not.toContain(empty);
    const visited = stops.map((stop) => (stop.id === empty ? { ...stop, visit: true } : stop));
    expect(places({ ...problem, stops: visited })).toContain(empty);
  });
});
