import { checkItinerary, parseItineraryProblem, planItinerary, type ItineraryPlan } from '../../../planners/itinerary';
import { planWholeFleet } from './plan-whole-fleet';

const at = (lat: number, lon: number) => ({ lat, lon });
const day = (buses: number, stops: readonly object[]) =>
  parseItineraryProblem({
    version: 1,
    rules: {
      ...{ speedKmh: 40, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 6 },
      ...{ drivingMinuteWeight: 10, homeMinuteWeight: 1 },
    },
    vehicles: Array.from({ length: buses }, (_, number) => ({
      ...{ id: `bus-${number}`, seats: 40, depot: at(50.7, 4.5), dutyFrom: '06:00', dutyUntil: '18:00' },
    })),
    stops,
    hosts: [{ id: 'c1', ...at(50.95, 4.05), visitMinutes: 120, arriveFrom: '08:30', arriveUntil: '09:30' }],
  });
const stops = [
  { id: 'a', ...at(50.89, 3.88), boarding: 3 },
  { id: 'b', ...at(50.99, 3.98), boarding: 2 },
  { id: 'c', ...at(50.9, 4.1), boarding: 2 },
  { id: 'd', ...at(50.92, 3.95), boarding: 2 },
];
const LIMIT = { timeLimitMs: 20_000 };
const cost = ({ objective }: ItineraryPlan): number =>
  10 * objective.drivingMinutes + objective.passengerMinutes + objective.homeMinutes;

describe('a route on which every bus drives', () => {
  it.each([[2], [3]])('is the best of all divisions of the stops over %i buses', (buses) => {
    const problem = day(buses, stops);
    expect(planItinerary(problem, LIMIT).vehicles.filter(({ calls }) => calls.length > 0)).toHaveLength(1);
    const plan = planWholeFleet(problem, LIMIT);
    expect(plan.status).toBe('optimal');
    expect(plan.vehicles.every(({ calls }) => calls.length > 0)).toBe(true);
    expect(checkItinerary(problem, plan)).toEqual([]);
    const divisions = Array.from({ length: buses ** stops.length }, (_, number) =>
      stops.map((_stop, place) => Math.floor(number / buses ** place) % buses),
    ).filter((division) => new Set(division).size === buses);
    const costs = divisions.map((division) => {
      const tied = problem.stops.map((stop, place) => ({ ...stop, vehicle: `bus-${division[place]!}` }));
      return cost(planItinerary({ ...problem, stops: tied }, LIMIT));
    });
    expect(cost(plan)).toBeCloseTo(Math.min(...costs), 6);
  });

  it('is what the planner finds where one bus drives, and where it uses all of them by itself', () => {
    const alone = day(1, stops);
    expect(cost(planWholeFleet(alone, LIMIT))).toBe(cost(planItinerary(alone, LIMIT)));
  });

  it('is not there when fewer stops than buses have people', () => {
    const plan = planWholeFleet(day(3, [stops[0]!, stops[1]!, { ...stops[2]!, boarding: 0 }]), LIMIT);
    expect(plan).toMatchObject({ status: 'infeasible', vehicles: [] });
    expect(plan.reasons.map(({ message }) => message).join()).toContain('Niet al deze bussen');
  });

  it('is not proven when there was no time', () => {
    const plan = planWholeFleet(day(3, stops), { timeLimitMs: 1 });
    expect(plan.status === 'feasible' || plan.status === 'unknown').toBe(true);
    expect(plan.isOutOfTime).toBe(true);
  });
});
