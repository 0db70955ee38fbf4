import { checkItinerary } from '../checking/check-itinerary';
import { parseItineraryProblem } from '../problem/parse-itinerary-problem';
import { planItinerary } from '../plan-itinerary';

/** A road on which one comes by bus, aalst, C1, brakel and C2, ten minutes apart. */
const ROAD = ['bus', 'aalst', 'C1', 'brakel', 'C2'];
const travelMinutes = Object.fromEntries(
  ROAD.map((from, i) => [from, Object.fromEntries(ROAD.map((to, j) => [to, 10 * Math.abs(i - j)]))]),
);
const place = { lat: 50.9, lon: 4 };
const rules = { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 2, wheelchairDwellMinutes: 6 };

function day(seats: number, fromAalst: string, fromBrakel: string) {
  const window = { visitMinutes: 60, arriveFrom: '08:00', arriveUntil: '10:00' };
  return parseItineraryProblem({
    ...{ version: 1, rules, travelMinutes },
    vehicles: [{ id: 'bus', seats, depot: place, dutyFrom: '07:00', dutyUntil: '15:00' }],
    stops: [
      { id: 'aalst', ...place, boarding: 1, drop: { [fromAalst]: 1 } },
      { id: 'brakel', ...place, boarding: 1, drop: { [fromBrakel]: 1 } },
    ],
    hosts: [
      { id: 'C1', ...place, ...window },
      { id: 'C2', ...place, ...window, collectFrom: '13:00' },
    ],
  });
}

const route = (problem: ReturnType<typeof day>): string[] => {
  const plan = planItinerary(problem);
  expect(plan.status).toBe('optimal');
  expect(checkItinerary(problem, plan)).toEqual([]);
  return (plan.vehicles[0]?.calls ?? []).map(({ kind, at, arrive }) => `${kind} ${at} ${arrive ?? '-'}`);
};

describe('a drop-off day of one bus', () => {
  it('uses its only seat again, for the next person on the road and on the way back', () => {
    expect(route(day(1, 'C1', 'C2'))).toEqual([
      'depot bus -',
      'pickup aalst 09:24',
      'host C1 09:36',
      'pickup brakel 09:48',
      'host C2 10:00',
      'collect C2 13:00',
      'dropoff brakel 13:12',
      'collect C1 13:24',
      'dropoff aalst 13:36',
      'depot bus 13:48',
    ]);
  });

  it('passes a host before the own stop of its people, and comes back to it', () => {
    const kinds = route(day(2, 'C2', 'C1')).map((call) => call.slice(0, -6));
    expect(kinds.indexOf('host C1')).toBeGreaterThan(kinds.indexOf('pickup brakel'));
    expect(kinds.indexOf('collect C1')).toBeLessThan(kinds.indexOf('dropoff brakel'));
  });

  it('brings one person past the other and rides back, rather than needing a second seat', () => {
    const places = route(day(1, 'C2', 'C1')).map((call) => call.split(' ')[1]);
    expect(places).toEqual(['bus', 'aalst', 'C2', 'brakel', 'C1', 'C1', 'brakel', 'C2', 'aalst', 'bus']);
  });

  it('says that one seat is needed where there is none', () => {
    const plan = planItinerary(day(0, 'C2', 'C1'));
    expect(plan.status).toBe('infeasible');
    expect(plan.reasons).toContainEqual({
      code: 'TOO_FEW_SEATS',
      message: 'bus heeft 1 plaats te weinig: een plan bestaat met 1 zitplaats (nu 0).',
    });
  });
});
