import fc from 'fast-check';
import { travelTimes } from '../problem/travel-times';
import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../problem/itinerary-problem';

export interface Sizes {
  readonly stops: number;
  readonly vehicles: number;
  readonly hosts: number;
}

const MORNING = 7 * 60;
const place = fc.record({
  lat: fc.double({ min: 50.85, max: 51, noNaN: true }),
  lon: fc.double({ min: 3.9, max: 4.1, noNaN: true }),
});
const minutes = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** An arbitrary that is absent as often as `frequency` says in ten. */
function sometimes<K extends string>(key: K, value: fc.Arbitrary<number>, frequency: number) {
  return fc.oneof(
    { weight: 10 - frequency, arbitrary: fc.constant({}) },
    { weight: frequency, arbitrary: value.map((number) => ({ [key]: number }) as Record<K, number>) },
  );
}

const vehicle = (index: number): fc.Arbitrary<ItineraryVehicle> =>
  fc
    .record({
      depot: place,
      seats: minutes(2, 18),
      wheelchairPlaces: minutes(0, 4),
      from: minutes(-60, 60),
      duty: minutes(90, 420),
    })
    .map(({ depot, seats, wheelchairPlaces, from, duty }) => {
      const dutyFrom = MORNING + from;
      return { id: `B${index}`, depot, seats, wheelchairPlaces, dutyFrom, dutyUntil: dutyFrom + duty };
    });

const stop = (index: number): fc.Arbitrary<ItineraryStop> =>
  fc
    .tuple(
      fc.record({
        place,
        boarding: fc.oneof({ weight: 9, arbitrary: minutes(1, 6) }, fc.constant(0)),
        wheelchairs: minutes(0, 2),
      }),
      fc.constantFrom({}, {}, { visit: true }),
      sometimes('earliest', minutes(MORNING - 30, MORNING + 90), 4),
      sometimes('maxRideMinutes', minutes(8, 60), 3),
    )
    .map(([{ place: at, boarding, wheelchairs }, visit, earliest, ride]) => ({
      id: `S${index}`,
      place: at,
      boarding,
      wheelchairs: index < 2 ? Math.min(wheelchairs, boarding) : 0,
      ...visit,
      ...earliest,
      ...ride,
    }));

const host = (index: number): fc.Arbitrary<ItineraryHost> =>
  fc
    .tuple(
      fc.record({ place, visitMinutes: minutes(0, 40), from: minutes(20, 150), width: minutes(0, 120) }),
      sometimes('maxVehicles', minutes(1, 1), 6),
    )
    .map(([{ place: at, visitMinutes, from, width }, limit]) => ({
      id: `C${index}`,
      place: at,
      visitMinutes,
      arriveFrom: MORNING + from,
      arriveUntil: MORNING + from + width,
      ...limit,
    }));

function travelTable(ids: readonly string[]): fc.Arbitrary<Map<string, Map<string, number>>> {
  const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const));
  return fc
    .array(fc.option(minutes(0, 25), { freq: 8 }), { minLength: pairs.length, maxLength: pairs.length })
    .map((values) => {
      const table = new Map<string, Map<string, number>>();
      pairs.forEach(([from, to], index) => {
        const value = values[index];
        if (value === null || value === undefined) return;
        table.set(from, (table.get(from) ?? new Map<string, number>()).set(to, value));
      });
      return table;
    });
}

const list = <T>(count: number, one: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => one(index)));

const oneOf = (prefix: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: count - 1 }).map((index) => `${prefix}${index}`);

const rarely = (value: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

const pinsOfStop = ({ stops, vehicles }: Sizes): fc.Arbitrary<Partial<ItineraryStop>> =>
  fc
    .tuple(
      sometimes('latestReturn', minutes(MORNING + 150, MORNING + 450), 2),
      rarely(oneOf('B', vehicles)),
      rarely(oneOf('S', stops)),
    )
    .map(([latest, bus, before]) => ({
      ...latest,
      ...(bus !== null && { vehicle: bus }),
      ...(before !== null && { after: [before] }),
    }));

const hostsFirst = ({ hosts }: Sizes): fc.Arbitrary<Pick<ItineraryVehicle, 'hostOrder'>> =>
  fc.uniqueArray(oneOf('C', hosts), { maxLength: 2 }).map((hostOrder) => (hostOrder.length === 0 ? {} : { hostOrder }));

/** Hours at some hosts that one vehicle keeps, about as early as the hosts themselves open. */
const ownArrivals = ({ hosts }: Sizes): fc.Arbitrary<Pick<ItineraryVehicle, 'arrivals'>> => {
  const window = fc.tuple(oneOf('C', hosts), minutes(MORNING + 20, MORNING + 200), minutes(0, 90));
  return fc.array(window, { maxLength: hosts }).map((windows) => {
    const arrivals = new Map(windows.map(([host, from, width]) => [host, { from, until: from + width }]));
    return arrivals.size === 0 ? {} : { arrivals };
  });
};

/** Problems as `randomPinnedItinerary` makes them, with hours at hosts for one vehicle and times that leave most to spare. */
export function randomArrivals(sizes: fc.Arbitrary<Sizes>): fc.Arbitrary<ItineraryProblem> {
  return sizes.chain((size) =>
    fc
      .record({
        problem: fc.oneof(randomItinerary(fc.constant(size)), randomPinnedItinerary(fc.constant(size))),
        vehicles: list(size.vehicles, () => ownArrivals(size)),
      })
      .map(({ problem, vehicles }) => ({
        ...problem,
        vehicles: problem.vehicles.map((bus, index) => ({ ...bus, ...vehicles[index] })),
      })),
  );
}

/** Problems as `randomItinerary` makes them, with pins on vehicles, orders and returns. */
export function randomPinnedItinerary(sizes: fc.Arbitrary<Sizes>): fc.Arbitrary<ItineraryProblem> {
  return sizes.chain((size) =>
    fc
      .record({
        problem: randomItinerary(fc.constant(size)),
        stops: list(size.stops, () => pinsOfStop(size)),
        vehicles: list(size.vehicles, () => hostsFirst(size)),
      })
      .map(({ problem, stops, vehicles }) => ({
        ...problem,
        stops: problem.stops.map((plain, index) => withPins(plain, stops[index] ?? {})),
        vehicles: problem.vehicles.map((bus, index) => ({ ...bus, ...vehicles[index] })),
      })),
  );
}

const breakRule = fc.record({
  afterDrivingMinutes: minutes(20, 90),
  minutes: minutes(6, 14),
  shortestPart: minutes(1, 6),
  visitsCount: fc.boolean(),
});

/** The travel times of a problem in whole minutes, for searches that try every whole minute. */
function wholeMinutes(problem: ItineraryProblem): Map<string, Map<string, number>> {
  const travel = travelTimes(problem);
  const ids = [...problem.vehicles, ...problem.stops, ...problem.hosts].map(({ id }) => id);
  return new Map(ids.map((from) => [from, new Map(ids.map((to) => [to, Math.round(travel(from, to))]))]));
}

/** Problems as `randomItinerary` makes them, with breaks for their drivers and sometimes pins. */
export function randomItineraryWithBreaks(sizes: fc.Arbitrary<Sizes>): fc.Arbitrary<ItineraryProblem> {
  const problems = fc.oneof(randomItinerary(sizes), randomPinnedItinerary(sizes));
  return fc
    .record({ problem: problems, breaks: breakRule, longer: minutes(0, 200) })
    .map(({ problem, breaks, longer }) => ({
      ...problem,
      travelMinutes: wholeMinutes(problem),
      rules: { ...problem.rules, breaks },
      vehicles: problem.vehicles.map((bus) => ({ ...bus, dutyUntil: bus.dutyUntil + longer })),
      hosts: problem.hosts.map((visited) => ({ ...visited, arriveUntil: visited.arriveUntil + longer })),
    }));
}

function withPins(stop: ItineraryStop, pins: Partial<ItineraryStop>): ItineraryStop {
  const { after = [], ...others } = pins;
  return after.includes(stop.id) ? { ...stop, ...others } : { ...stop, ...pins };
}

/** Small itinerary problems, about half of them feasible, with travel times by estimate or given (and then with ties). */
export function randomItinerary(sizes: fc.Arbitrary<Sizes>): fc.Arbitrary<ItineraryProblem> {
  return sizes.chain(({ stops, vehicles, hosts }) => {
    const ids = [
      ...Array.from({ length: vehicles }, (_, index) => `B${index}`),
      ...Array.from({ length: stops }, (_, index) => `S${index}`),
      ...Array.from({ length: hosts }, (_, index) => `C${index}`),
    ];
    return fc.record({
      version: fc.constant(1 as const),
      rules: fc.record({
        speedKmh: fc.constant(40),
        detourFactor: fc.constant(1.3),
        dwellMinutes: minutes(0, 3),
        wheelchairDwellMinutes: minutes(2, 6),
        drivingMinuteWeight: fc.constantFrom(10, 10, 1, 0, 2.5),
        bufferMinutes: fc.constantFrom(0, 0, 0, 4, 9),
        homeMinuteWeight: fc.constantFrom(0, 1, 1, 3, 0.5),
      }),
      vehicles: list(vehicles, vehicle),
      stops: list(stops, stop),
      hosts: list(hosts, host),
      travelMinutes: fc.oneof(fc.constant(new Map<string, Map<string, number>>()), travelTable(ids)),
    });
  });
}
