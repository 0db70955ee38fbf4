import fc from 'fast-check';
import type { ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../../itinerary';
import type { JoinedPerson } from '../problem/joined-problem';
import { presenceRule } from './presence-on-visits';
import { chance, number, pick, type Draw } from './random-draws';
import { drawInterviews } from './random-day-interviews';
import type { SmallDay } from './small-day';

/** How the vehicles of a day visit hosts. */
export type DayShape = 'whole-group' | 'split-swap' | 'drop-off';

export interface DaySizes {
  readonly shape: DayShape;
  readonly hosts: number;
  readonly vehicles: number;
  readonly stops: number;
  readonly people: number;
}

const OPENING = 9 * 60;

/** Days of a few people in which every rule happens to matter now and then, most of them possible. */
export const randomDay = (sizes: DaySizes): fc.Arbitrary<SmallDay> =>
  // Without bias: small numbers everywhere would leave hardly a rule at work.
  fc.noBias(fc.gen().map((draw) => drawDay(draw, sizes)));

function drawDay(draw: Draw, sizes: DaySizes): SmallDay {
  const hosts = ids('C', sizes.hosts).map((id) => drawHost(draw, id, sizes));
  const people = ids('P', sizes.people).map((id, at) => drawPerson(draw, id, at, sizes));
  const itinerary = drawItinerary(draw, sizes, hosts, people);
  const latestReturns = new Map<string, number>();
  for (const { id } of people) if (chance(draw, 6)) latestReturns.set(id, OPENING + number(draw, 30, 150));
  const interviews = drawInterviews(draw, hosts, people);
  const day: SmallDay = {
    problem: { itinerary, interviews, people, staysOf: (route, drops) => rule(route, drops) },
    latestReturns,
  };
  const rule = presenceRule(() => day);
  return day;
}

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

function drawHost(draw: Draw, id: string, { shape, hosts, vehicles }: DaySizes): ItineraryHost {
  const arriveFrom = OPENING + number(draw, 0, 12);
  const visitMinutes = number(draw, 18, 32);
  // Room for the visits before this one, or narrower for a host that wants to be first.
  const before = shape === 'drop-off' || chance(draw, 8) ? 0 : (hosts - 1) * 34;
  const slack = hosts > 2 ? number(draw, 2, 8) : number(draw, 4, 16);
  const arriveUntil = arriveFrom + before + slack;
  const isLimited = shape === 'split-swap' || (shape === 'whole-group' && vehicles > 1 && chance(draw, 5));
  return {
    ...{ id, place: { lat: 50.9, lon: 4 }, visitMinutes, arriveFrom, arriveUntil },
    ...(isLimited ? { maxVehicles: 1 } : {}),
    ...(shape === 'drop-off' && chance(draw, 2) ? { collectFrom: arriveUntil + number(draw, 12, 24) } : {}),
  };
}

function drawPerson(draw: Draw, id: string, at: number, sizes: DaySizes): JoinedPerson {
  // The first people fill the stops, so that most of them are driven to.
  const rides = at < sizes.stops || !chance(draw, 5);
  const stop = at < sizes.stops ? at + 1 : number(draw, rides ? 1 : 0, sizes.stops);
  const hosts = ids('C', sizes.hosts);
  const drops = chance(draw, 2)
    ? [pick(draw, hosts)]
    : draw(fc.shuffledSubarray, hosts, { minLength: 2, maxLength: 2 });
  return {
    ...{ id, rides, stop: stop === 0 ? undefined : `S${stop}` },
    drops: sizes.shape === 'drop-off' ? drops : [],
  };
}

function drawItinerary(
  draw: Draw,
  sizes: DaySizes,
  hosts: readonly ItineraryHost[],
  people: readonly JoinedPerson[],
): ItineraryProblem {
  const stops = ids('S', sizes.stops).map((id, at) => drawStop(draw, id, at, sizes, people));
  const riding = stops.reduce((sum, { boarding }) => sum + boarding, 0);
  const vehicles = ids('B', sizes.vehicles).map((id) => drawVehicle(draw, id, sizes, riding));
  const places = [...vehicles, ...stops, ...hosts].map(({ id }) => id);
  const isEven = chance(draw, 2);
  const travelMinutes = new Map(
    places.map((from, at) => [
      from,
      new Map((isEven ? places.slice(at + 1) : places).map((to) => [to, number(draw, 2, 14)])),
    ]),
  );
  return {
    version: 1,
    rules: {
      ...{
        speedKmh: 40,
        detourFactor: 1.3,
        dwellMinutes: number(draw, 0, 2),
        wheelchairDwellMinutes: number(draw, 2, 4),
      },
      ...{ drivingMinuteWeight: pick(draw, [10, 10, 2]), homeMinuteWeight: pick(draw, [0, 1, 1]) },
      ...(chance(draw, 6) ? { bufferMinutes: number(draw, 1, 3) } : {}),
    },
    ...{ vehicles, stops, hosts, travelMinutes },
  };
}

function drawStop(draw: Draw, id: string, at: number, sizes: DaySizes, people: readonly JoinedPerson[]): ItineraryStop {
  const isDropOff = sizes.shape === 'drop-off';
  const boarding = people.filter(({ rides, stop }) => rides && stop === id);
  const settled = boarding.flatMap(({ drops }) => (drops.length === 1 ? drops : []));
  // Companions ride along and have no interviews.
  const companions = settled.length > 0 || !isDropOff ? pick(draw, [0, 0, 0, 1, 2]) : 0;
  const drop = new Map<string, number>();
  for (const host of settled) drop.set(host, (drop.get(host) ?? 0) + 1);
  if (settled[0] !== undefined) drop.set(settled[0], (drop.get(settled[0]) ?? 0) + companions);
  return {
    ...{ id, place: { lat: 50.9, lon: 4 }, boarding: boarding.length + companions },
    wheelchairs: boarding.length > 0 && chance(draw, 6) ? 1 : 0,
    ...(isDropOff ? { drop } : {}),
    ...drawLimits(draw, at, sizes),
  };
}

/** Hours and pins of a stop. */
function drawLimits(draw: Draw, at: number, { shape, vehicles }: DaySizes): Partial<ItineraryStop> {
  return {
    ...(chance(draw, 5) ? { earliest: OPENING - number(draw, 10, 40) } : {}),
    ...(shape !== 'drop-off' && chance(draw, 6) ? { maxRideMinutes: number(draw, 14, 40) } : {}),
    ...(chance(draw, 12) ? { latestReturn: OPENING + number(draw, 70, 160) } : {}),
    ...(chance(draw, 8) ? { vehicle: `B${number(draw, 1, vehicles)}` } : {}),
    ...(at > 0 && chance(draw, 8) ? { after: [`S${number(draw, 1, at)}`] } : {}),
  };
}

function drawVehicle(draw: Draw, id: string, sizes: DaySizes, riding: number): ItineraryVehicle {
  const share = Math.ceil(riding / sizes.vehicles);
  const round = sizes.hosts * 38 + 50;
  return {
    ...{ id, depot: { lat: 50.9, lon: 4 } },
    seats: chance(draw, 3) ? riding : number(draw, share, share + 2),
    wheelchairPlaces: pick(draw, [1, 1, 1, 2, 0]),
    dutyFrom: OPENING - number(draw, 25, 70),
    dutyUntil: OPENING + (sizes.shape === 'drop-off' ? number(draw, 90, 130) : number(draw, round, round + 40)),
    ...(sizes.shape !== 'drop-off' && chance(draw, 6) ? { hostOrder: [`C${number(draw, 1, sizes.hosts)}`] } : {}),
  };
}

/** Sizes at which every day can be tried. */
export const smallSizes: readonly DaySizes[] = [
  { shape: 'whole-group', hosts: 2, vehicles: 1, stops: 3, people: 5 },
  { shape: 'whole-group', hosts: 3, vehicles: 1, stops: 2, people: 6 },
  { shape: 'whole-group', hosts: 2, vehicles: 2, stops: 3, people: 6 },
  { shape: 'whole-group', hosts: 2, vehicles: 3, stops: 3, people: 5 },
  { shape: 'split-swap', hosts: 2, vehicles: 2, stops: 3, people: 6 },
  { shape: 'drop-off', hosts: 2, vehicles: 1, stops: 2, people: 5 },
  { shape: 'drop-off', hosts: 3, vehicles: 1, stops: 2, people: 5 },
  { shape: 'drop-off', hosts: 2, vehicles: 2, stops: 3, people: 5 },
  { shape: 'drop-off', hosts: 3, vehicles: 2, stops: 2, people: 5 },
];
