import fc from 'fast-check';
import { planItinerary } from '../plan-itinerary';
import { withDrivenStops, type ItineraryProblem } from '../problem/itinerary-problem';
import { numberProblem } from '../problem/numbered-problem';
import { planExists } from '../solve-itinerary';
import { exhaustiveOptimum } from '../testing/exhaustive-itinerary';
import {
  randomArrivals,
  randomItinerary,
  randomItineraryWithBreaks,
  randomPinnedItinerary,
} from '../testing/random-itinerary';
import { explainInfeasibility, findRemedies, type Remedy, type RuleChange } from './explain-infeasibility';
import { propertyRuns } from '../testing/property-runs';

const SIZES = fc.record({
  stops: fc.integer({ min: 1, max: 3 }),
  vehicles: fc.integer({ min: 1, max: 2 }),
  hosts: fc.integer({ min: 1, max: 2 }),
});

const isPossible = (problem: ItineraryProblem): boolean => exhaustiveOptimum(problem) !== undefined;
const planned = (problem: ItineraryProblem): boolean | undefined =>
  planExists(numberProblem(withDrivenStops(problem)), () => false);
const loosened = (problem: ItineraryProblem, changes: readonly RuleChange[]): ItineraryProblem =>
  changes.reduce((loose, { rule, amount }) => (amount > 0 ? rule.apply(loose, amount) : loose), problem);

/** With exactly this remedy a plan exists; with any part of it one unit smaller none does. */
function isTrue(problem: ItineraryProblem, { changes, smallest }: Remedy): void {
  expect(smallest).toBe(true);
  expect(isPossible(loosened(problem, changes))).toBe(true);
  changes.forEach((change) => {
    const less = changes.map((other): RuleChange =>
      other === change ? { ...change, amount: change.amount - 1 } : other,
    );
    expect(isPossible(loosened(problem, less))).toBe(false);
  });
}

describe('findRemedies', () => {
  it.each([
    ['plain', randomItinerary(SIZES)],
    ['pinned', randomPinnedItinerary(SIZES)],
    ['with hours for one vehicle', randomArrivals(SIZES)],
    ['with breaks', randomItineraryWithBreaks(SIZES)],
  ])('names only causes that are true, to the unit, on random infeasible problems: %s', (_, problems) => {
    let infeasible = 0;
    let single = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        if (isPossible(problem) || problem.stops.every(({ boarding }) => boarding === 0)) return;
        infeasible++;
        const remedies = findRemedies(problem, planned);
        expect(remedies.length).toBeGreaterThan(0);
        if (remedies[0]?.changes.length === 1) single++;
        remedies.forEach((remedy) => isTrue(problem, remedy));
      }),
      propertyRuns(60),
    );
    expect(single).toBeGreaterThan(infeasible / 10);
    expect(infeasible - single).toBeGreaterThan(infeasible / 10);
  });
});

describe('reasons of an infeasible plan', () => {
  const place = { lat: 50.94, lon: 4.04 };
  const problem: ItineraryProblem = {
    version: 1,
    rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 6, drivingMinuteWeight: 10 },
    vehicles: [{ id: 'B1', seats: 10, wheelchairPlaces: 0, depot: place, dutyFrom: 480, dutyUntil: 1020 }],
    stops: [{ id: 'lede', place, boarding: 8, wheelchairs: 0, earliest: 510 }],
    hosts: [{ id: 'C1', place, visitMinutes: 60, arriveFrom: 520, arriveUntil: 535 }],
    travelMinutes: new Map([['lede', new Map([['C1', 32]])]]),
  };

  it('says by how many minutes a host closes too early, and what else would help', () => {
    expect(planItinerary(problem)).toMatchObject({
      status: 'infeasible',
      vehicles: [],
      reasons: [
        {
          code: 'HOST_CLOSES_TOO_EARLY',
          message: 'C1 sluit 10 minuten te vroeg: een plan bestaat als de bus daar tot 09:05 mag aankomen (nu 08:55).',
        },
        {
          code: 'STOP_OPENS_TOO_LATE',
          message:
            'De mensen van lede kunnen 10 minuten te laat opstappen: een plan bestaat als het om 08:20 kan (nu 08:30).',
        },
      ],
    });
  });

  it('says how many seats are missing', () => {
    const full = { ...problem, vehicles: problem.vehicles.map((bus) => ({ ...bus, seats: 7 })) };
    const { reasons } = planItinerary({ ...full, hosts: full.hosts.map((host) => ({ ...host, arriveUntil: 545 })) });
    expect(reasons).toEqual([
      {
        code: 'TOO_FEW_SEATS',
        message: 'B1 heeft 1 plaats te weinig: een plan bestaat met 8 zitplaatsen (nu 7).',
      },
    ]);
  });

  it('gives a wheelchair user a wheelchair place and no seat', () => {
    const wheelchairs = { ...problem.stops[0]!, boarding: 6, wheelchairs: 2, earliest: 480 };
    const bus = { ...problem.vehicles[0]!, seats: 4, wheelchairPlaces: 2 };
    const day = { ...problem, vehicles: [bus], stops: [wheelchairs] };
    expect(planItinerary(day).status).toBe('optimal');
    expect(planItinerary({ ...day, vehicles: [{ ...bus, seats: 3 }] }).reasons).toEqual([
      { code: 'TOO_FEW_SEATS', message: 'B1 heeft 1 plaats te weinig: een plan bestaat met 4 zitplaatsen (nu 3).' },
    ]);
    expect(planItinerary({ ...day, vehicles: [{ ...bus, wheelchairPlaces: 1 }] }).reasons).toMatchObject([
      { code: 'TOO_FEW_WHEELCHAIR_PLACES' },
    ]);
  });

  it('names rules that clash together when one change is not enough', () => {
    const both = { ...problem, vehicles: problem.vehicles.map((bus) => ({ ...bus, seats: 7 })) };
    expect(planItinerary(both).reasons).toEqual([
      {
        code: 'SEVERAL_RULES',
        message:
          'Eén aanpassing is niet genoeg. Dit helpt samen: C1 ontvangt tot 09:05 (nu 08:55); B1 heeft 8 zitplaatsen (nu 7).',
      },
    ]);
  });

  it('says that there is no bus, or nobody to fetch', () => {
    expect(planItinerary({ ...problem, vehicles: [] }).reasons[0]?.code).toBe('NO_VEHICLES');
    const empty = problem.stops.map((stop) => ({ ...stop, boarding: 0, visit: true }));
    expect(planItinerary({ ...problem, stops: empty }).reasons[0]?.code).toBe('NOBODY_BOARDS');
  });
});

describe('a question that takes too long', () => {
  const stop = (id: string): ItineraryProblem['stops'][number] => ({
    ...{ id, place: { lat: 50.9, lon: 4 }, boarding: 1, wheelchairs: 0, maxRideMinutes: 10 },
  });
  const problem: ItineraryProblem = {
    version: 1,
    rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 6, drivingMinuteWeight: 10 },
    vehicles: [
      { id: 'B1', seats: 9, wheelchairPlaces: 0, depot: { lat: 50.9, lon: 4 }, dutyFrom: 480, dutyUntil: 1020 },
    ],
    stops: [stop('lede'), stop('erpe')],
    hosts: [{ id: 'C1', place: { lat: 50.94, lon: 4 }, visitMinutes: 60, arriveFrom: 520, arriveUntil: 600 }],
    travelMinutes: new Map(),
  };

  it('leaves what is proven of a whole kind of rules: the rides may take longer', () => {
    const noLimits = ({ stops }: ItineraryProblem): boolean => stops.every((one) => one.maxRideMinutes === undefined);
    expect(explainInfeasibility(problem, (asked) => noLimits(asked) || undefined)).toEqual([
      {
        code: 'RIDE_LIMIT_TOO_SHORT',
        message:
          'Een plan bestaat als alle ritten langer mogen duren. Hoeveel er nodig is, is niet gevonden binnen de tijd.',
      },
    ]);
  });

  it('says honestly that the cause was not found when nothing is proven', () => {
    expect(explainInfeasibility(problem, () => undefined).map(({ code }) => code)).toEqual(['CAUSE_NOT_FOUND']);
  });
});
