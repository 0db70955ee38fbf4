import { parseItineraryProblem, planItinerary } from '../../../planners/itinerary';
import { itineraryProblemOf, matchesProgramme, placeNamesOf, withNamesInReasons } from './itinerary-of-event';
import { stopTimesOf } from './stop-times';
import { noRouteWishes, type RouteWishes } from './route-wishes';
import { aProgramme } from '../testing/programme';

const speed = { speedKmh: 30, detourFactor: 1.35 };
const boardings = [{ eventStopId: 'herzele', boarding: 4, wheelchairs: 0 }];

describe('itineraryProblemOf', () => {
  it('leaves a stop where nobody boards yet to the planner, which does not drive there', () => {
    const { stops } = itineraryProblemOf(aProgramme(), boardings, speed);
    expect(stops).toEqual([
      {
        id: 'herzele',
        lat: 50.89722,
        lon: 3.88062,
        boarding: 4,
        wheelchairs: 0,
        earliest: '07:00',
        maxRideMinutes: 75,
      },
      { id: 'aalst', lat: 50.94281, lon: 4.03965, boarding: 0, wheelchairs: 0 },
    ]);
  });

  it('tries a route out with one person at every stop while nobody is registered', () => {
    const none = [{ eventStopId: 'herzele', boarding: 0, wheelchairs: 0 }];
    for (const boarding of [[], none]) {
      const problem = itineraryProblemOf(aProgramme(), boarding, speed);
      expect(problem.stops).toMatchObject([{ boarding: 1 }, { boarding: 1 }]);
      expect(planItinerary(parseItineraryProblem(problem)).status).toBe('optimal');
    }
  });

  it('leaves out a limit that is not set', () => {
    const { hosts } = itineraryProblemOf(aProgramme(), boardings, speed);
    expect(hosts[0]).not.toHaveProperty('maxVehicles');
  });

  it('asks nothing of the route unless somebody wished it', () => {
    const early = [{ ...boardings[0]!, latestReturn: '15:15' }];
    const { rules, vehicles, stops } = itineraryProblemOf(aProgramme(), early, speed);
    expect(rules).not.toHaveProperty('breaks');
    expect(vehicles[0]).not.toHaveProperty('hostOrder');
    expect(stops.flatMap((stop) => Object.keys(stop))).not.toEqual(expect.arrayContaining(['latestReturn']));
  });

  it('passes every wish on in the words of the planner', () => {
    const programme = aProgramme();
    const [visit] = programme.visits;
    const wishes: RouteWishes = {
      driverBreaks: 'visits-count',
      keepsLatestReturns: true,
      bufferMinutes: 0,
      boardsAfter: new Map([['aalst', 'herzele']]),
      firstVisit: new Map([['bus-1', visit!.id]]),
    };
    const early = [{ ...boardings[0]!, latestReturn: '16:15' }];
    const problem = itineraryProblemOf(programme, early, speed, { wishes, shape: 'whole-group' });
    expect(problem.rules.breaks).toEqual({ visitsCount: true });
    expect(problem.vehicles).toMatchObject([{ hostOrder: [visit!.id] }]);
    expect(problem.stops).toMatchObject([
      { id: 'herzele', latestReturn: '16:15' },
      { id: 'aalst', after: ['herzele'] },
    ]);
    expect(planItinerary(parseItineraryProblem(problem)).status).toBe('optimal');
  });

  it('lets everybody off at the own host on a drop-off day, without rules of a tour', () => {
    const programme = aProgramme();
    const [visit] = programme.visits;
    const terms = { wishes: noRouteWishes, shape: 'drop-off' as const };
    const going = [{ ...boardings[0]!, drop: { [visit!.id]: 4 } }];
    const problem = itineraryProblemOf(programme, going, speed, terms);
    expect(problem.stops).toMatchObject([
      { id: 'herzele', drop: { [visit!.id]: 4 } },
      { id: 'aalst', drop: {} },
    ]);
    expect(problem.stops[0]).not.toHaveProperty('maxRideMinutes');
    const plan = planItinerary(parseItineraryProblem(problem));
    expect(plan.status).toBe('optimal');
    expect(plan.vehicles[0]?.calls.map(({ kind }) => kind)).toContain('collect');
    expect(matchesProgramme({ problem, plan }, programme, 'drop-off')).toBe(true);
    const trial = itineraryProblemOf(programme, [], speed, terms);
    expect(planItinerary(parseItineraryProblem(trial)).status).toBe('optimal');
  });

  it('is a problem that the planner reads, and whose plan fits the programme', () => {
    const programme = aProgramme();
    const problem = itineraryProblemOf(programme, boardings, speed);
    const plan = planItinerary(parseItineraryProblem(problem));
    expect(plan.status).toBe('optimal');
    expect(matchesProgramme({ problem, plan }, programme)).toBe(true);
    expect([...stopTimesOf(plan.vehicles).keys()]).toEqual(['herzele']);
  });
});

describe('matchesProgramme', () => {
  const problem = itineraryProblemOf(aProgramme(), boardings, speed);
  const stored = { problem, plan: planItinerary(parseItineraryProblem(problem)) };

  it('sees a stop that came after the plan', () => {
    const [stop] = aProgramme().stops;
    const programme = aProgramme({ stops: [...aProgramme().stops, { ...stop!, id: 'lede' }] });
    expect(matchesProgramme(stored, programme)).toBe(false);
  });

  it('sees a visit that is gone', () => {
    expect(matchesProgramme(stored, aProgramme({ visits: [] }))).toBe(false);
  });

  it('sees that a stop where somebody boards is not on the route', () => {
    const everywhere = problem.stops.map((stop) => ({ ...stop, boarding: 1 }));
    expect(matchesProgramme(stored, aProgramme())).toBe(true);
    expect(matchesProgramme({ ...stored, problem: { ...problem, stops: everywhere } }, aProgramme())).toBe(false);
  });
});

describe('withNamesInReasons', () => {
  it('calls places by their names', () => {
    const plan = {
      status: 'infeasible' as const,
      objective: { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 },
      vehicles: [],
      reasons: [{ code: 'LATE', message: 'host-1 sluit te vroeg voor herzele.' }],
      milliseconds: 1,
    };
    const named = withNamesInReasons(plan, placeNamesOf(aProgramme()));
    expect(named.reasons[0]?.message).toBe('Vriesgroente Tragel sluit te vroeg voor Herzele station.');
  });
});
