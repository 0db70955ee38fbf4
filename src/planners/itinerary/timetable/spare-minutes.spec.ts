import fc from 'fast-check';
import { checkItinerary } from '../checking/check-itinerary';
import { planItinerary } from '../plan-itinerary';
import type { ItineraryPlan } from '../problem/itinerary-plan';
import { parseItineraryProblem } from '../problem/parse-itinerary-problem';
import { propertyRuns } from '../testing/property-runs';
import { randomDropOff } from '../testing/random-drop-off';
import { randomItineraryWithBreaks, randomPinnedItinerary } from '../testing/random-itinerary';

const place = { lat: 50.9, lon: 4 };

/** Half an hour from the stop to the host and back, which is next to the depot. */
function day(rules: Readonly<Record<string, unknown>>, dutyUntil = '12:00') {
  return parseItineraryProblem({
    version: 1,
    rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 0, wheelchairDwellMinutes: 0, ...rules },
    vehicles: [{ id: 'B1', seats: 9, depot: place, dutyFrom: '07:00', dutyUntil }],
    stops: [{ id: 'lede', ...place, boarding: 3 }],
    hosts: [{ id: 'C1', ...place, visitMinutes: 60, arriveFrom: '08:30', arriveUntil: '09:30' }],
    travelMinutes: { B1: { lede: 30, C1: 0 }, lede: { C1: 30 } },
  });
}

const calls = (problem: ReturnType<typeof day>) => {
  const plan = planItinerary(problem);
  expect(checkItinerary(problem, plan)).toEqual([]);
  return plan.vehicles.flatMap((bus) => bus.calls);
};

const least = ({ vehicles }: ItineraryPlan): number =>
  Math.min(...vehicles.flatMap((bus) => bus.calls.map(({ spare }) => spare ?? NaN)));

describe('spare minutes', () => {
  it('are none before the first host when the bus leaves as late as it can, and what is left of the duty after it', () => {
    expect(calls(day({})).map(({ at, arrive, spare }) => [at, arrive, Math.round(spare!)])).toEqual([
      ['B1', null, 0],
      ['lede', '09:00', 0],
      ['C1', '09:30', 0],
      ['lede', '11:00', 30],
      ['B1', '11:30', 30],
    ]);
  });

  it('are at least the minutes that are kept before every latest arrival and end of duty', () => {
    expect(calls(day({ bufferMinutes: 12 }))[2]).toMatchObject({ at: 'C1', arrive: '09:18', spare: 12 });
    expect(planItinerary(day({ bufferMinutes: 12 }, '10:40')).reasons).toContainEqual({
      code: 'BUFFER_TOO_LONG',
      message: 'Er is te veel marge gevraagd: een plan bestaat met 10 minuten voor elk uiterste uur (nu 12).',
    });
  });

  it('are the most that every call can have, where that is asked, and no more than helps', () => {
    expect(calls(day({ spareMinutes: true })).map(({ arrive, spare }) => [arrive, Math.round(spare!)])).toEqual([
      [null, 60],
      ['08:00', 60],
      ['08:30', 60],
      ['10:00', 90],
      ['10:30', 90],
    ]);
    const short = calls(day({ spareMinutes: true }, '10:50'));
    expect(short.map(({ arrive, spare }) => [arrive, Math.round(spare!)])[2]).toEqual(['08:30', 20]);
  });

  const sizes = fc.record({
    stops: fc.integer({ min: 1, max: 3 }),
    vehicles: fc.integer({ min: 1, max: 2 }),
    hosts: fc.integer({ min: 1, max: 3 }),
  });

  it.each([
    ['a round', randomPinnedItinerary(sizes)],
    ['a round with breaks', randomItineraryWithBreaks(sizes)],
    ['a drop-off day', randomDropOff(fc.constant({ stops: 2, vehicles: 1, hosts: 2 }))],
  ])('cost nothing and are never fewer when they are asked for: %s', (_, problems) => {
    let more = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const late = planItinerary(problem);
        const asking = { ...problem, rules: { ...problem.rules, spareMinutes: true } };
        const spare = planItinerary(asking);
        expect(spare.status).toBe(late.status);
        if (late.status !== 'optimal') return;
        expect(checkItinerary(asking, spare)).toEqual([]);
        expect(spare.objective.drivingMinutes).toBeCloseTo(late.objective.drivingMinutes, 9);
        expect(spare.objective.passengerMinutes).toBeCloseTo(late.objective.passengerMinutes, 9);
        expect(least(spare)).toBeGreaterThanOrEqual(least(late) - 1e-6);
        if (least(spare) > least(late) + 1) more++;
      }),
      propertyRuns(60),
    );
    expect(more).toBeGreaterThan(5);
  });
});
