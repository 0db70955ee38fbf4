import fc from 'fast-check';
import { parseClockTime } from '../../../kernel/clock-time';
import { checkItinerary } from '../checking/check-itinerary';
import { planItinerary } from '../plan-itinerary';
import type { ItineraryCall, ItineraryPlan } from '../problem/itinerary-plan';
import type { ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import { parseItineraryProblem } from '../problem/parse-itinerary-problem';
import { isStillInTime } from '../testing/late-vehicle';
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
  const plan = planItinerary(problem, { reasons: false });
  expect(checkItinerary(problem, plan)).toEqual([]);
  return plan.vehicles.flatMap((bus) => bus.calls);
};

const least = ({ vehicles }: ItineraryPlan): number =>
  Math.min(...vehicles.flatMap((bus) => bus.calls.map(({ spare }) => spare ?? NaN)));

const secondHost = ({ hosts }: ItineraryProblem, later: number): ItineraryVehicle['arrivals'] =>
  new Map(hosts.slice(1, 2).map(({ id, arriveFrom: from }) => [id, { from: from + later, until: from + later + 90 }]));

/** Whether a vehicle stands still, or drives about, before it comes to a call. */
function waitsBefore({ travelMinutes }: ItineraryProblem, own: readonly ItineraryCall[], call: number): boolean {
  const [before, now] = [own[call - 1], own[call]];
  if (!before?.leave || !now?.arrive || before.at === now.at) return false;
  return parseClockTime(now.arrive) > parseClockTime(before.leave) + travelMinutes.get(before.at)!.get(now.at)!;
}

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
        const late = planItinerary(problem, { reasons: false });
        const asking = { ...problem, rules: { ...problem.rules, spareMinutes: true } };
        const spare = planItinerary(asking, { reasons: false });
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

  it('a wait before a call is over by the planned moment: it is to spare before it only', () => {
    const waiting = parseItineraryProblem({
      version: 1,
      rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 3, spareMinutes: true },
      vehicles: [{ id: 'B1', seats: 9, depot: place, dutyFrom: '07:00', dutyUntil: '13:00' }],
      stops: [{ id: 'lede', ...place, boarding: 3, drop: { C1: 3 } }],
      hosts: [
        { id: 'C1', ...place, visitMinutes: 60, arriveFrom: '08:30', arriveUntil: '09:30', collectFrom: '12:00' },
      ],
      travelMinutes: { B1: { lede: 15, C1: 10 }, lede: { C1: 15 } },
    });
    const collected = calls(waiting).find(({ kind }) => kind === 'collect');
    // Back at the depot at 12.36, of a duty until 13.00; the wait from 8.33 until noon makes up no delay at noon.
    expect(collected).toMatchObject({ arrive: '12:00', spare: 24 });
  });

  const without = <Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> =>
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<Value, Key>;
  const whole = randomDropOff(sizes).map((problem) => ({ ...problem, rules: without(problem.rules, 'breaks') }));
  /** The same as rounds of hosts, of which the second may expect each vehicle only well after the first. */
  const rounds = fc
    .tuple(whole, fc.option(fc.integer({ min: 1, max: 2 })), fc.nat(120))
    .map(([problem, most, later]) => ({
      ...problem,
      stops: problem.stops.map((stop) => without(stop, 'drop')),
      vehicles: problem.vehicles.map((bus) => ({ ...bus, arrivals: secondHost(problem, later) })),
      hosts: problem.hosts.map((host) => ({
        ...{ ...without(host, 'collectFrom'), arriveUntil: host.arriveUntil + 120 },
        ...(most !== null && { maxVehicles: most }),
      })),
    }));

  it.each([
    ['a drop-off day', whole],
    ['a round of hosts, also of few vehicles at once', rounds],
  ])('are the last minute of delay that a call absorbs, tried minute by minute: %s', (_, problems) => {
    const seen = { calls: 0, waits: 0 };
    fc.assert(
      fc.property(problems, fc.boolean(), (problem: ItineraryProblem, spareMinutes) => {
        const asked = { ...problem, rules: { ...problem.rules, spareMinutes } };
        const plan = planItinerary(asked, { reasons: false });
        if (plan.status !== 'optimal') return;
        for (const { id: vehicle, calls: own } of plan.vehicles) {
          own.forEach(({ spare = NaN }, call) => {
            const inTime = (minutes: number): boolean => isStillInTime(asked, plan, { vehicle, call, minutes });
            const most = Math.floor(spare + 1e-6);
            expect([vehicle, call, most, inTime(most), inTime(most + 1)]).toEqual([vehicle, call, most, true, false]);
            seen.calls++;
            if (waitsBefore(asked, own, call)) seen.waits++;
          });
        }
      }),
      propertyRuns(80),
    );
    expect(seen.calls).toBeGreaterThan(100);
    expect(seen.waits).toBeGreaterThan(0);
  });
});
