import { TermSum, type ProgrammeBuilder, type ProblemIndex } from '../../interviews';
import type { ItineraryVehicle } from '../../itinerary';
import { hinderedPins, hinderedTours, NO_STOP, vehiclesOf, type DayFrame } from '../frame/day-frame';
import type { ArrivalCell } from '../frame/arrival-cells';
import { visitKey } from '../search/design';
import { visitPairSteps, type VisitPair } from './visit-pairs';

/** What a programme decides about the route. */
export interface RouteColumns {
  /** Stop → vehicle → whether that vehicle serves it; `NO_STOP`: whether people without a stop follow it. */
  readonly stops: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** `visitKey` → per cell whether the vehicle arrives in it. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Vehicle → whether it drives. */
  readonly used: ReadonlyMap<string, number>;
  /** Visits that are one after the other. */
  readonly pairs: readonly VisitPair[];
  /** How much is hindered. */
  readonly hindered: readonly HinderedColumn[];
}

/** How many of a stop are hindered at a host when a vehicle serves the one and comes to the other. */
export interface HinderedColumn {
  readonly column: number;
  readonly stop: string;
  readonly vehicle: string;
  readonly host: string;
  /** Per cell of the host. */
  readonly counts: readonly number[];
}

/** Adds who rides which vehicle and when each arrives where, with the rules that can be said without a route; in short steps. */
export function* routeColumnSteps(
  builder: ProgrammeBuilder,
  frame: DayFrame,
  index: ProblemIndex,
): Generator<undefined, RouteColumns> {
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
  yield;
  const pairs = yield* visitPairSteps(frame, route);
  const hindered = yield* hindranceSteps(builder, frame, index, route);
  return { ...route, pairs, hindered };
}

type Columns = Omit<RouteColumns, 'hindered' | 'pairs'>;

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
  const { itinerary } = frame;
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
  for (const host of itinerary.hosts) {
    const columns = route.cells.get(visitKey(vehicle.id, host.id)) ?? [];
    builder.equal(0, new TermSum().addAll(columns).add(used, -1).terms);
  }
}

/** For each stop and visit how many of the people there have a tour, or a pinned interview, partly outside their stay. */
function* hindranceSteps(
  builder: ProgrammeBuilder,
  frame: DayFrame,
  index: ProblemIndex,
  route: Columns,
): Generator<undefined, HinderedColumn[]> {
  const columns: HinderedColumn[] = [];
  for (const [stop, serving] of route.stops) {
    for (const [vehicle, serves] of serving) {
      for (const [host, cells] of frame.cells) {
        yield;
        const counts = cells.map((cell) => hinderedAt(frame, index, { stop, host, cell }));
        if (counts.every((count) => count === 0)) continue;
        const column = builder.implied(Math.max(...counts));
        columns.push({ column, stop, vehicle, host, counts });
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
