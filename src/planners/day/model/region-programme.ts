import type { IntegerProgramme } from '../../interviews';
import type { DayFrame } from '../frame/day-frame';
import { visitKey, type Design } from '../search/design';
import { rangeOf, type Region } from '../search/region';
import type { DayModel } from './day-model';
import type { RouteColumns } from './route-columns';

/**
 * The programme of a day within a region.
 * @param isDrivable whether it is to find designs that can be driven, and not to bound what is possible
 */
export function regionProgramme(
  frame: DayFrame,
  { programme, route }: DayModel,
  region: Region,
  isDrivable: boolean,
): Omit<IntegerProgramme, 'start'> {
  const closed = closedColumns(frame, route, region);
  const pairs = route.pairs.flatMap(({ firstIn, rows, drivable }) => [
    ...(isDrivable ? drivable : rows)[firstIn(region) ?? 'either'],
  ]);
  return {
    levels: programme.levels,
    columns: programme.columns.map((column, at) => (closed.has(at) ? { ...column, upper: 0 } : column)),
    rows: [...programme.rows, ...pairs],
  };
}

/** Columns that say what is not so in a region. */
function closedColumns(frame: DayFrame, route: RouteColumns, region: Region): Set<number> {
  const closed = new Set<number>();
  for (const [stop, vehicles] of route.stops) {
    const chosen = region.stops.get(stop);
    for (const [vehicle, column] of vehicles) if (chosen !== undefined && vehicle !== chosen) closed.add(column);
  }
  for (const { id: vehicle } of frame.itinerary.vehicles) {
    for (const { id: host } of frame.itinerary.hosts) {
      const [first, last] = rangeOf(frame, region, vehicle, host);
      (route.cells.get(visitKey(vehicle, host)) ?? []).forEach((column, at) => {
        if (at < first || at > last) closed.add(column);
      });
    }
  }
  return closed;
}

/** What a solution says of the route; it knows of no order but that of the cells. */
export function readDesign({ itinerary }: DayFrame, route: RouteColumns, values: ArrayLike<number>): Design {
  const isChosen = (column: number): boolean => (values[column] ?? 0) > 0.5;
  const stops = new Map(
    [...route.stops].flatMap(([stop, vehicles]) =>
      [...vehicles].filter(([, column]) => isChosen(column)).map(([vehicle]): [string, string] => [stop, vehicle]),
    ),
  );
  const cells = new Map(
    itinerary.vehicles.flatMap(({ id }) =>
      itinerary.hosts.flatMap((host): [string, number][] => {
        const visit = visitKey(id, host.id);
        const cell = (route.cells.get(visit) ?? []).findIndex(isChosen);
        return cell < 0 ? [] : [[visit, cell]];
      }),
    ),
  );
  return { stops, cells, orders: new Map(), turns: new Map() };
}
