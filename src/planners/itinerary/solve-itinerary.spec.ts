import { checkItinerary } from './checking/check-itinerary';
import { objectiveWeights, planCost } from './objective/cost';
import { planItinerary } from './plan-itinerary';
import { madeUpDay } from './testing/made-up-day';

describe('planItinerary for one vehicle whose way home counts', () => {
  it.each([13, 18])('plans %i stops', (stops) => {
    const tight = madeUpDay({ stops, vehicles: 1, hosts: 2 }, 1);
    const day = {
      ...tight,
      vehicles: tight.vehicles.map((bus) => ({ ...bus, dutyUntil: bus.dutyUntil + 300 })),
      hosts: tight.hosts.map((host) => ({ ...host, arriveUntil: host.arriveUntil + 300 })),
    };
    const problem = { ...day, rules: { ...day.rules, homeMinuteWeight: 1 } };
    const plan = planItinerary(problem, { timeLimitMs: stops === 13 ? 600_000 : 6000 });
    expect(plan.status).toBe(stops === 13 ? 'optimal' : 'feasible');
    expect(checkItinerary(problem, plan)).toEqual([]);
    const cost = planCost(objectiveWeights(problem.rules), plan.objective);
    const shortest = planItinerary(day, { timeLimitMs: 6000 });
    expect(cost).toBeLessThanOrEqual(planCost(objectiveWeights(problem.rules), shortest.objective) + 1e-6);
  });
});
