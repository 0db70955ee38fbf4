import type { DayFrame } from '../frame/day-frame';
import { takesTurns, visitKey } from '../search/design';
import { orderOf, type Region } from '../search/region';
import type { RouteColumns } from './route-columns';

/**
 * A guess: the part of a region in which every visit comes when a solution has it on average, whose columns need not be whole.
 * What the region says of the order stays.
 */
export function likelyOrder(frame: DayFrame, route: RouteColumns, region: Region, values: ArrayLike<number>): Region {
  const { vehicles, hosts } = frame.itinerary;
  const meanOf = (vehicle: string, host: string): number => {
    const columns = route.cells.get(visitKey(vehicle, host)) ?? [];
    const shares = columns.map((column) => values[column] ?? 0);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const cells = frame.cells.get(host) ?? [];
    return shares.reduce((sum, share, at) => sum + share * (cells[at]?.from ?? 0), 0) / total;
  };
  const drives = vehicles.filter(({ id }) => (values[route.used.get(id) ?? -1] ?? 0) > 0.5).map(({ id }) => id);
  const ids = hosts.map(({ id }) => id);
  const shared = ids.filter((host) => takesTurns(frame.itinerary, host));
  return {
    ...region,
    orders: new Map(
      drives.map((vehicle) => [vehicle, sorted(orderOf(frame, region, vehicle), ids, (host) => meanOf(vehicle, host))]),
    ),
    turns: new Map(
      shared.map((host) => [host, sorted(region.turns.get(host) ?? [], drives, (vehicle) => meanOf(vehicle, host))]),
    ),
  };
}

/** What is known to come first, and the others by their moments. */
const sorted = (first: readonly string[], all: readonly string[], momentOf: (id: string) => number): string[] => [
  ...first,
  ...all.filter((id) => !first.includes(id)).sort((one, other) => momentOf(one) - momentOf(other)),
];
