import { vehiclesOf, type DayFrame } from '../frame/day-frame';
import { takesTurns, visitKey, type Design } from './design';
import {
  openStops,
  orderOf,
  rangeOf,
  withOrder,
  withRange,
  withStop,
  withTurns,
  type CellRange,
  type Region,
} from './region';

/**
 * Divides a region into parts that together hold all its days, where its cheapest route and the design that promises most
 * differ: about who rides which vehicle, else about when a vehicle arrives; where they do not differ, around the design.
 * @returns nothing when the region is one design
 */
export function divide(frame: DayFrame, region: Region, route: Design, promising: Design): Region[] {
  const ordered = inOrders(frame, region, route);
  if (ordered) return ordered;
  const open = openStops(frame, region);
  const stop = open.find((id) => route.stops.get(id) !== promising.stops.get(id));
  if (stop !== undefined) return perVehicle(frame, region, stop);
  const [apart] = visitsOf(frame, region)
    .map((visit) => ({ ...visit, gap: gapBetween(route, promising, visit.key) }))
    .filter(({ gap }) => gap > 0)
    .sort((one, other) => other.gap - one.gap);
  if (apart) return between(region, apart, route, promising);
  const [next] = open;
  if (next !== undefined) return perVehicle(frame, region, next);
  return around(frame, region, promising);
}

/** Whether it is known of all visits of a region in which order they are. */
export const isOrdered = (frame: DayFrame, region: Region): boolean =>
  inOrders(frame, region, { orders: new Map(frame.itinerary.vehicles.map(({ id }) => [id, []])) }) === undefined;

/** A part per host that a vehicle could visit next, else per vehicle whose turn it could be at a host. */
function inOrders(frame: DayFrame, region: Region, { orders }: Pick<Design, 'orders'>): Region[] | undefined {
  const { hosts, vehicles } = frame.itinerary;
  const driving = vehicles.filter(({ id }) => orders.has(id));
  const [open] = driving
    .map(({ id }) => ({ id, order: orderOf(frame, region, id) }))
    .filter(({ order }) => order.length < hosts.length - 1)
    .sort((one, other) => one.order.length - other.order.length);
  if (open) {
    const rest = hosts.filter(({ id }) => !open.order.includes(id));
    return rest.map(({ id }) => withOrder(region, open.id, [...open.order, id]));
  }
  const host = hosts.find(
    ({ id }) => takesTurns(frame.itinerary, id) && (region.turns.get(id) ?? []).length < driving.length - 1,
  );
  if (!host) return undefined;
  const turns = region.turns.get(host.id) ?? [];
  const rest = driving.filter(({ id }) => !turns.includes(id));
  return rest.map(({ id }) => withTurns(region, host.id, [...turns, id]));
}

interface Visit {
  readonly key: string;
  readonly range: CellRange;
}

const perVehicle = (frame: DayFrame, region: Region, stop: string): Region[] =>
  vehiclesOf(frame, stop).map(({ id }) => withStop(region, stop, id));

const visitsOf = (frame: DayFrame, region: Region): Visit[] =>
  frame.itinerary.vehicles.flatMap(({ id }) =>
    frame.itinerary.hosts.map((host) => ({
      key: visitKey(id, host.id),
      range: rangeOf(frame, region, id, host.id),
    })),
  );

const gapBetween = (one: Design, other: Design, visit: string): number =>
  Math.abs((one.cells.get(visit) ?? 0) - (other.cells.get(visit) ?? one.cells.get(visit) ?? 0));

/** Two parts, one with each of the arrivals. */
function between(region: Region, { key, range: [first, last] }: Visit, one: Design, other: Design): Region[] {
  const cells = [one.cells.get(key) ?? first, other.cells.get(key) ?? first];
  const middle = Math.floor((Math.min(...cells) + Math.max(...cells)) / 2);
  return [withRange(region, key, [first, middle]), withRange(region, key, [middle + 1, last])];
}

/** The parts before and after the arrival of the design at the first visit that has others, and the rest. */
function around(frame: DayFrame, region: Region, { cells }: Design): Region[] {
  const open = visitsOf(frame, region).find(({ key, range: [first, last] }) => cells.has(key) && first < last);
  const cell = open && cells.get(open.key);
  if (!open || cell === undefined) return [];
  const [first, last] = open.range;
  const parts: CellRange[] = [
    [first, cell - 1],
    [cell, cell],
    [cell + 1, last],
  ];
  return parts.filter(([from, until]) => from <= until).map((range) => withRange(region, open.key, range));
}
