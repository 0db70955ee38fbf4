import fc from 'fast-check';
import { parseItineraryProblem, planItinerary } from '../../../../planners/itinerary';
import { aProgramme } from '../../testing/programme';
import { reachModelOf, type ReachModel } from './reach-model';
import { rideChange, ridesOf } from './ride-change';
import { trialProblem, type TrialDay } from './trial-problems';
import {
  boardingsAtChoice,
  boardingsNow,
  boardingsWith,
  boardingsWithout,
  type BoardingGroup,
} from './where-people-board';
import { noRouteWishes } from '../route-wishes';

const programme = aProgramme();
const places = [
  ...programme.stops.map(({ pickupStopId, name, latitude, longitude }) => ({
    id: pickupStopId,
    name,
    isStation: true,
    stepFree: true,
    latitude,
    longitude,
  })),
  { id: 'pollare', name: 'Pollare', isStation: false, stepFree: true, latitude: 50.8172, longitude: 4.0069 },
  { id: 'lede', name: 'Lede', isStation: false, stepFree: false, latitude: 50.97089, longitude: 3.98498 },
  { id: 'erpe', name: 'Erpe', isStation: false, stepFree: true, latitude: 50.9336, longitude: 3.9767 },
];
const village = (name: string, postcode: string, latitude: number, longitude: number) => ({
  nis: name,
  name,
  postcode,
  latitude,
  longitude,
  accuracyMetres: 150,
});
const villages = [
  village('Herzele', '9550', 50.886, 3.889),
  village('Aalst', '9300', 50.9378, 4.0409),
  village('Pollare', '9401', 50.8172, 4.0069),
  village('Lede', '9340', 50.966, 3.9774),
  village('Erpe', '9420', 50.9336, 3.9767),
];
const group = (postcode: string, people: number, wheelchairs = 0) => ({
  postcode,
  people,
  aboard: people,
  wheelchairs,
});
const model: ReachModel = reachModelOf(
  [group('9550', 3), group('9300', 17), group('9401', 2), group('9340', 1, 1), group('9420', 5)],
  villages,
  places,
  { reachMetres: 3_000, byTrain: false },
);
const boarding: BoardingGroup[] = [
  { group: 0, stop: 0, aboard: 3, wheelchairs: 0 },
  { group: 1, stop: 1, aboard: 17, wheelchairs: 0 },
  { group: 2, stop: 1, aboard: 2, wheelchairs: 0 },
  { group: 3, stop: null, aboard: 1, wheelchairs: 1 },
  { group: 4, stop: 1, aboard: 5, wheelchairs: 0 },
];
const own = [0, 1];
const day: TrialDay = {
  programme,
  places,
  speed: { speedKmh: 30, detourFactor: 1.35 },
  wishes: noRouteWishes,
  travelMinutes: {},
};
const numbers = (all: readonly { eventStopId: string; boarding: number }[]) =>
  all.map(({ eventStopId, boarding: on }) => [eventStopId, on]);

describe('where people board', () => {
  it('is where they board now', () => {
    expect(numbers(boardingsNow(model, own, boarding))).toEqual([
      ['stop-herzele', 3],
      ['stop-aalst', 24],
    ]);
  });

  it('is the extra stop for whoever reaches no other, and for nobody else', () => {
    expect(numbers(boardingsWith(model, own, boarding, 2))).toEqual([
      ['stop-herzele', 3],
      ['stop-aalst', 22],
      ['pollare', 2],
    ]);
    // Lede has steps, and its only person has no place on the bus.
    expect(numbers(boardingsWith(model, own, boarding, 3)).at(-1)).toEqual(['lede', 0]);
  });

  it('is the nearest other stop when one goes', () => {
    expect(numbers(boardingsWithout(model, own, boarding, 0))).toEqual([['stop-aalst', 27]]);
  });

  it('is the nearest stop of another choice, and none for whoever reaches none', () => {
    expect(numbers(boardingsAtChoice(model, [1, 2]))).toEqual([
      ['stop-aalst', 17],
      ['pollare', 2],
    ]);
  });

  it('loses nobody, whatever stop comes or goes', () => {
    const stops = fc.integer({ min: 0, max: 3 });
    const boardings = fc.array(
      fc.record({ group: stops, stop: fc.constantFrom(...own), aboard: fc.integer({ min: 1, max: 9 }) }),
    );
    const aboard = (all: readonly { boarding: number }[]) => all.reduce((total, { boarding: on }) => total + on, 0);
    fc.assert(
      fc.property(boardings, fc.constantFrom(2, 3), fc.constantFrom(...own), (groups, extra, gone) => {
        const all = groups.map((one) => ({ ...one, wheelchairs: 0 }));
        const total = all.reduce((sum, one) => sum + one.aboard, 0);
        expect(aboard(boardingsWith(model, own, all, extra))).toBe(total);
        expect(aboard(boardingsWithout(model, own, all, gone))).toBe(total);
      }),
    );
  });
});

describe('what a stop costs the others', () => {
  const planned = (boardings: Parameters<typeof trialProblem>[1]) =>
    planItinerary(parseItineraryProblem(trialProblem(day, boardings)));
  const now = planned(boardingsNow(model, own, boarding));

  it('is the way round and the halt for whoever sits in the bus then, worked out by the planner', () => {
    const extra = planned(boardingsWith(model, own, boarding, 4));
    const { longer, shorter, drivingMinutes } = rideChange(now, extra);
    expect(extra.status).toBe('optimal');
    expect(shorter.people).toBe(0);
    expect(longer.people).toBe(3);
    // Three people from Herzele wait three minutes at Erpe and drive a little further.
    expect(longer.minutes).toBeGreaterThanOrEqual(3);
    expect(longer.minutes).toBeLessThan(10);
    expect(drivingMinutes).toBeCloseTo(extra.objective.drivingMinutes - now.objective.drivingMinutes, 9);
  });

  it('is nothing for people who get on later', () => {
    const extra = planned(boardingsWith(model, own, boarding, 2));
    expect(rideChange(now, extra).longer.people).toBe(0);
    expect(ridesOf(extra).get('pollare')!.people).toBe(2);
    expect(rideChange(now, extra).drivingMinutes).toBeGreaterThan(10);
  });

  it('is nothing when the plan stays the same', () => {
    const none = { people: 0, minutes: 0 };
    expect(rideChange(now, now)).toEqual({ longer: none, shorter: none, drivingMinutes: 0 });
  });

  it('keeps the terms of stops that stay, and gives a new one none', () => {
    const { stops } = trialProblem(day, boardingsWith(model, own, boarding, 2));
    expect(stops).toMatchObject([{ id: 'stop-herzele', earliest: '07:00', maxRideMinutes: 75 }, {}, { id: 'pollare' }]);
    expect(stops[2]).not.toHaveProperty('earliest');
  });

  it('keeps to what is asked of the route: breaks, the first visit, and who boards first while both stops are there', () => {
    const [herzele, aalst] = programme.stops.map(({ id }) => id);
    const [bus, visit] = [programme.vehicles[0]!.id, programme.visits.at(-1)!.id];
    const wishes = {
      driverBreaks: 'visits-count' as const,
      keepsLatestReturns: false,
      bufferMinutes: 0,
      boardsAfter: new Map([[herzele!, aalst!]]),
      firstVisit: new Map([[bus, visit]]),
    };
    const asked = { ...day, wishes };
    const both = trialProblem(asked, boardingsWith(model, own, boarding, 2));
    expect(both.stops[0]).toMatchObject({ id: 'stop-herzele', after: [places[1]!.id] });
    expect(both.vehicles[0]).toMatchObject({ hostOrder: [visit] });
    expect(both.rules.breaks).toEqual({ visitsCount: true });
    const { stops } = trialProblem(asked, boardingsWithout(model, own, boarding, 1));
    expect(stops).toHaveLength(1);
    expect(stops[0]).not.toHaveProperty('after');
    expect(() => parseItineraryProblem({ ...both })).not.toThrow();
  });

  it('counts with the known travel times of the places that take part, and of no others', () => {
    const known = { ...day, travelMinutes: { 'bus-1': { pollare: 7, lede: 9 }, lede: { 'bus-1': 9 } } };
    expect(trialProblem(known, boardingsWith(model, own, boarding, 2)).travelMinutes).toEqual({
      'bus-1': { pollare: 7 },
    });
  });
});
