import { TermSum, type ProgrammeBuilder, type ProblemIndex } from '../../interviews';
import { travelTimes, type ItineraryHost, type ItineraryVehicle } from '../../itinerary';
import { hinderedPins, hinderedTours, NO_STOP, vehiclesOf, type DayFrame } from '../frame/day-frame';
import type { ArrivalCell } from '../frame/arrival-cells';
import { visitKey } from '../search/region';

/** What a programme decides about the route. */
export interface RouteColumns {
  /** Stop → vehicle → whether that vehicle serves it; `NO_STOP`: whether people without a stop follow it. */
  readonly stops: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** `visitKey` → per cell whether the vehicle arrives in it. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Vehicle → whether it drives. */
  readonly used: ReadonlyMap<string, number>;
  /** How much is hindered. */
  readonly hindered: readonly number[];
}

/** Shown moments are each rounded by half a minute. */
const ROUNDING = 1;

/** Adds who rides which vehicle and when each arrives where, with the rules that can be said without a route. */
export function addRoute(builder: ProgrammeBuilder, frame: DayFrame, index: ProblemIndex): RouteColumns {
  const { vehicles, hosts } = frame.itinerary;
  const stops = addStops(builder, frame);
  const used = new Map(vehicles.map(({ id }) => [id, builder.implied()]));
  const cells = new Map(
    vehicles.flatMap(({ id }) =>
      hosts.map((host): [string, number[]] => [
        visitKey(id, host.id),
        (frame.cells.get(host.id) ?? []).map(() => builder.integer()),
      ]),
    ),
  );
  const route = { stops, used, cells };
  for (const vehicle of vehicles) addVehicle(builder, frame, route, vehicle);
  for (const host of hosts) limitVehicles(builder, frame, route, host);
  return { ...route, hindered: addHindrances(builder, frame, index, route) };
}

type Columns = Omit<RouteColumns, 'hindered'>;

function addStops(builder: ProgrammeBuilder, frame: DayFrame): Map<string, Map<string, number>> {
  const follows = [...frame.stopOf.values()].includes(NO_STOP);
  const stops = [...frame.itinerary.stops.map(({ id }) => id), ...(follows ? [NO_STOP] : [])];
  return new Map(
    stops.map((stop) => {
      const columns = new Map(vehiclesOf(frame, stop).map(({ id }) => [id, builder.integer()]));
      const sum = new TermSum().addAll(columns.values()).terms;
      if (stop === NO_STOP) builder.atMost(1, sum);
      else builder.equal(1, sum);
      return [stop, columns];
    }),
  );
}

function addVehicle(builder: ProgrammeBuilder, frame: DayFrame, route: Columns, vehicle: ItineraryVehicle): void {
  const { itinerary, cells } = frame;
  const used = route.used.get(vehicle.id) ?? 0;
  const own = itinerary.stops.flatMap((stop) => {
    const column = route.stops.get(stop.id)?.get(vehicle.id);
    return column === undefined ? [] : [{ stop, column }];
  });
  const follow = route.stops.get(NO_STOP)?.get(vehicle.id);
  for (const column of [...own.map((one) => one.column), ...(follow === undefined ? [] : [follow])]) {
    builder.atMost(0, new TermSum().add(column).add(used, -1).terms);
  }
  builder.atMost(
    0,
    new TermSum().add(used).addAll(
      own.map(({ column }) => column),
      -1,
    ).terms,
  );
  const seats = new TermSum();
  const wheelchairs = new TermSum();
  for (const { stop, column } of own) {
    seats.add(column, stop.boarding - stop.wheelchairs);
    wheelchairs.add(column, stop.wheelchairs);
  }
  builder.atMost(vehicle.seats, seats.terms);
  builder.atMost(vehicle.wheelchairPlaces, wheelchairs.terms);
  itinerary.hosts.forEach((host, at) => {
    const columns = route.cells.get(visitKey(vehicle.id, host.id)) ?? [];
    builder.equal(0, new TermSum().addAll(columns).add(used, -1).terms);
    for (const other of itinerary.hosts.slice(at + 1)) {
      const rounds = roundsOf(frame, host, other);
      apart(
        builder,
        { cells: cells.get(host.id) ?? [], columns },
        { cells: cells.get(other.id) ?? [], columns: route.cells.get(visitKey(vehicle.id, other.id)) ?? [] },
        rounds,
      );
    }
  });
}

/** Minutes from arriving at the one host to arriving at the other, and the other way round. */
function roundsOf({ itinerary }: DayFrame, one: ItineraryHost, other: ItineraryHost): readonly [number, number] {
  const travel = travelTimes(itinerary);
  return [one.visitMinutes + travel(one.id, other.id), other.visitMinutes + travel(other.id, one.id)];
}

interface Visits {
  readonly cells: readonly ArrivalCell[];
  readonly columns: readonly number[];
}

/**
 * Of two visits one is wholly before the other. Besides every pair of cells that cannot be, rows for half the time that the
 * two take: of all arrivals in such a while there is one at most, which keeps solutions from taking a little of each cell.
 */
function apart(
  builder: ProgrammeBuilder,
  one: Visits,
  other: Visits,
  [after, before]: readonly [number, number],
): void {
  const clash = (a: ArrivalCell, b: ArrivalCell): boolean =>
    a.from + after > b.until + ROUNDING && b.from + before > a.until + ROUNDING;
  const row = (some: readonly number[], others: readonly number[]): void => {
    if (some.length === 0 || others.length === 0) return;
    const columns = [...some.map((at) => one.columns[at] ?? 0), ...others.map((at) => other.columns[at] ?? 0)];
    builder.atMost(1, new TermSum().addAll(columns).terms);
  };
  const clashing = (with_: readonly number[]): number[] =>
    other.cells.flatMap((b, at) => (with_.every((a) => clash(one.cells[a] as ArrivalCell, b)) ? [at] : []));
  const half = (after + before) / 2;
  one.cells.forEach((cell, at) => {
    row([at], clashing([at]));
    const within = one.cells.flatMap(({ until }, a) => (a >= at && until <= cell.from + half ? [a] : []));
    if (within.length > 1) row(within, clashing(within));
  });
  other.cells.forEach((b, at) =>
    row(
      one.cells.flatMap((a, place) => (clash(a, b) ? [place] : [])),
      [at],
    ),
  );
}

/** Where a host takes one vehicle at a time, the visits of every two vehicles are apart. */
function limitVehicles(
  builder: ProgrammeBuilder,
  { itinerary, cells }: DayFrame,
  route: Columns,
  host: ItineraryHost,
): void {
  if (host.maxVehicles !== 1 || host.visitMinutes === 0) return;
  const own = cells.get(host.id) ?? [];
  const visits = itinerary.vehicles.map(({ id }) => ({
    cells: own,
    columns: route.cells.get(visitKey(id, host.id)) ?? [],
  }));
  visits.forEach((one, at) => {
    for (const other of visits.slice(at + 1)) apart(builder, one, other, [host.visitMinutes, host.visitMinutes]);
  });
}

/** For each stop and visit how many of the people there have a tour, or a pinned interview, partly outside their stay. */
function addHindrances(builder: ProgrammeBuilder, frame: DayFrame, index: ProblemIndex, route: Columns): number[] {
  const columns: number[] = [];
  for (const [stop, serving] of route.stops) {
    for (const [vehicle, serves] of serving) {
      for (const [host, cells] of frame.cells) {
        const counts = cells.map((cell) => hinderedAt(frame, index, { stop, host, cell }));
        if (counts.every((count) => count === 0)) continue;
        const column = builder.implied(Math.max(...counts));
        columns.push(column);
        const arrivals = route.cells.get(visitKey(vehicle, host)) ?? [];
        for (const count of new Set(counts)) {
          const these = arrivals.filter((_, at) => counts[at] === count);
          const terms = new TermSum().add(serves, count).addAll(these, count).add(column, -1).terms;
          if (count > 0) builder.atMost(count, terms);
        }
      }
    }
  }
  return columns;
}

function hinderedAt(
  { stopOf }: DayFrame,
  index: ProblemIndex,
  { stop, host, cell }: { readonly stop: string; readonly host: string; readonly cell: ArrivalCell },
): number {
  return index.problem.people
    .filter(({ id, absent }) => !absent && stopOf.get(id) === stop)
    .reduce((sum, person) => {
      const stay = cell.stays.get(person.id);
      return sum + hinderedTours(index, person, host, stay) + hinderedPins(index, person, host, stay);
    }, 0);
}
