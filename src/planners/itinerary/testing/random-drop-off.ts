import fc from 'fast-check';
import type { ItineraryHost, ItineraryProblem, ItineraryVehicle } from '../problem/itinerary-problem';
import { randomPinnedItinerary, type Sizes } from './random-itinerary';

const minutes = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** Small drop-off days in whole minutes, with pins and latest returns now and then. */
export function randomDropOff(sizes: fc.Arbitrary<Sizes>): fc.Arbitrary<ItineraryProblem> {
  return sizes.chain((size) => {
    const places = size.vehicles + size.stops + size.hosts;
    return fc
      .record({
        problem: randomPinnedItinerary(fc.constant(size)),
        legs: fc.array(minutes(0, 25), { minLength: places * places, maxLength: places * places }),
        drops: fc.array(minutes(0, 3), { minLength: size.stops * size.hosts, maxLength: size.stops * size.hosts }),
        returns: fc.array(fc.option(minutes(560, 900), { freq: 1 }), { minLength: size.stops, maxLength: size.stops }),
        collects: fc.array(minutes(0, 60), { minLength: size.hosts, maxLength: size.hosts }),
        dutyLonger: minutes(0, 400),
        ownHours: fc.option(fc.tuple(minutes(0, 40), minutes(0, 60)), { freq: 2 }),
        ownCollects: fc.option(fc.tuple(minutes(0, 80), minutes(0, 60)), { freq: 2 }),
        breaks: fc.option(fc.record({ afterDrivingMinutes: minutes(30, 120), minutes: minutes(10, 90) }), { freq: 1 }),
      })
      .map(({ problem, legs, drops, returns, collects, dutyLonger, ownHours, ownCollects, breaks }) => ({
        ...problem,
        ...(breaks && {
          rules: { ...problem.rules, breaks: { ...breaks, shortestPart: breaks.minutes, visitsCount: false } },
        }),
        vehicles: problem.vehicles.map((bus) => ({
          ...onDuty(bus, dutyLonger),
          ...(ownHours && { arrivals: laterHours(problem, ownHours) }),
          ...(ownCollects && { collects: collectsBetween(problem, ownCollects) }),
        })),
        stops: problem.stops.map((stop, at) => dropping(stop, drops.slice(at * size.hosts), size.hosts, returns[at])),
        hosts: problem.hosts.map(({ id, place, visitMinutes, arriveFrom, arriveUntil }, at) => ({
          ...{ id, place, visitMinutes, arriveFrom, arriveUntil },
          ...((collects[at] ?? 0) > 20 && { collectFrom: arriveUntil + visitMinutes + (collects[at] ?? 0) }),
        })),
        travelMinutes: wholeTable(problem, legs),
      }));
  });
}

/** Hours at the first host that begin later than it opens. */
function laterHours(
  { hosts }: ItineraryProblem,
  [later, width]: readonly [number, number],
): ItineraryVehicle['arrivals'] {
  return new Map(
    hosts
      .slice(0, 1)
      .map(({ id, arriveFrom }) => [id, { from: arriveFrom + later, until: arriveFrom + later + width }]),
  );
}

/** Hours of collecting at the first host, which may begin later than it allows. */
function collectsBetween(
  { hosts }: ItineraryProblem,
  [later, width]: readonly [number, number],
): ItineraryVehicle['collects'] {
  const from = ({ arriveUntil, visitMinutes }: ItineraryHost): number => arriveUntil + visitMinutes + later;
  return new Map(hosts.slice(0, 1).map((host) => [host.id, { from: from(host), until: from(host) + width }]));
}

/** A longer duty, and no order of hosts: that belongs to a round of all hosts together. */
function onDuty(bus: ItineraryVehicle, longer: number): ItineraryVehicle {
  const { id, seats, wheelchairPlaces, depot, dutyFrom, dutyUntil } = bus;
  return { id, seats, wheelchairPlaces, depot, dutyFrom, dutyUntil: dutyUntil + longer };
}

function dropping(
  { id, place, wheelchairs, visit, earliest, vehicle, after }: ItineraryProblem['stops'][number],
  counts: readonly number[],
  hosts: number,
  latestReturn: number | null | undefined,
): ItineraryProblem['stops'][number] {
  const drop = new Map(Array.from({ length: hosts }, (_, host) => [`C${host}`, counts[host] ?? 0]));
  const boarding = [...drop.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...{ id, place, drop, boarding, wheelchairs: Math.min(wheelchairs, boarding) },
    ...(visit !== undefined && { visit }),
    ...(earliest !== undefined && { earliest }),
    ...(vehicle !== undefined && { vehicle }),
    ...(after !== undefined && { after }),
    ...(typeof latestReturn === 'number' && { latestReturn }),
  };
}

function wholeTable(problem: ItineraryProblem, legs: readonly number[]): Map<string, Map<string, number>> {
  const ids = [...problem.vehicles, ...problem.stops, ...problem.hosts].map(({ id }) => id);
  return new Map(
    ids.map((from, i) => [from, new Map(ids.map((to, j) => [to, i === j ? 0 : (legs[i * ids.length + j] ?? 0)]))]),
  );
}
