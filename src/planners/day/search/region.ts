import { shownBetween } from '../../../kernel/clock-time';
import { NO_STOP, vehiclesOf, type DayFrame } from '../frame/day-frame';
import { visitKey, type Design, type Sequences } from './design';
import type { ArrivalCell } from '../frame/arrival-cells';
import type { ArrivalWindow, ItineraryProblem, ItineraryVehicle } from '../../itinerary';

/** A part of all days: who rides which vehicle, as far as that is decided, and between which cells each vehicle arrives. */
export interface Region {
  /** Stop → vehicle. */
  readonly stops: ReadonlyMap<string, string>;
  /** `visitKey` → numbers of the first and the last cell; absent = every one. */
  readonly ranges: ReadonlyMap<string, CellRange>;
  /** Vehicle → the hosts that it visits first, in this order. */
  readonly orders: Sequences;
  /** Host that takes one vehicle at a time → the vehicles that visit it before all others, in this order. */
  readonly turns: Sequences;
}

export type CellRange = readonly [number, number];

export const everything: Region = { stops: new Map(), ranges: new Map(), orders: new Map(), turns: new Map() };

export const rangeOf = ({ cells }: DayFrame, { ranges }: Region, vehicle: string, host: string): CellRange =>
  ranges.get(visitKey(vehicle, host)) ?? [0, (cells.get(host)?.length ?? 0) - 1];

/** The hosts that a vehicle visits first, in this order. */
export const orderOf = ({ itinerary }: DayFrame, { orders }: Region, vehicle: string): readonly string[] =>
  orders.get(vehicle) ?? itinerary.vehicles.find(({ id }) => id === vehicle)?.hostOrder ?? [];

export const withStop = (region: Region, stop: string, vehicle: string): Region => ({
  ...region,
  stops: new Map(region.stops).set(stop, vehicle),
});

export const withRange = (region: Region, visit: string, range: CellRange): Region => ({
  ...region,
  ranges: new Map(region.ranges).set(visit, range),
});

export const withOrder = (region: Region, vehicle: string, hosts: readonly string[]): Region => ({
  ...region,
  orders: new Map(region.orders).set(vehicle, hosts),
});

export const withTurns = (region: Region, host: string, vehicles: readonly string[]): Region => ({
  ...region,
  turns: new Map(region.turns).set(host, vehicles),
});

/** The part of a region in which vehicles serve the stops and come in the order of a design. */
export const anchoredTo = (region: Region, { stops, orders, turns }: Design): Region => ({
  ...region,
  stops: new Map([...region.stops, ...stops]),
  orders: new Map([...region.orders, ...orders]),
  turns: new Map([...region.turns, ...turns]),
});

/** The part of a region that is one design. */
export const regionOf = (region: Region, { stops, cells }: Design): Region => ({
  ...region,
  stops,
  ranges: new Map([...cells].map(([visit, cell]) => [visit, [cell, cell]])),
});

/** The same for every region that holds the same days, and for no other one. */
export const regionKey = ({ stops, ranges, orders, turns }: Region): string =>
  JSON.stringify([stops, ranges, orders, turns].map((entries) => [...entries].sort()));

/** The route problem of a region. */
export function itineraryOf(frame: DayFrame, region: Region): ItineraryProblem {
  const { itinerary } = frame;
  return {
    ...itinerary,
    stops: itinerary.stops.map((stop) => ({ ...stop, vehicle: region.stops.get(stop.id) ?? stop.vehicle })),
    vehicles: itinerary.vehicles.map((vehicle) => withOwnOrder(region, withArrivals(frame, region, vehicle))),
  };
}

function withOwnOrder({ orders }: Region, vehicle: ItineraryVehicle): ItineraryVehicle {
  const hostOrder = orders.get(vehicle.id) ?? [];
  return hostOrder.length > (vehicle.hostOrder ?? []).length ? { ...vehicle, hostOrder } : vehicle;
}

/** The vehicle with the hours that a region leaves it, within those that it has. */
function withArrivals(frame: DayFrame, region: Region, vehicle: ItineraryVehicle): ItineraryVehicle {
  const arrivals = new Map(vehicle.arrivals);
  for (const { id } of frame.itinerary.hosts) {
    if (!region.ranges.has(visitKey(vehicle.id, id))) continue;
    arrivals.set(
      id,
      within(windowOf(frame.cells.get(id) ?? [], rangeOf(frame, region, vehicle.id, id)), arrivals.get(id)),
    );
  }
  return arrivals.size === 0 ? vehicle : { ...vehicle, arrivals };
}

/** Every moment that is shown as a minute from the first one of the first cell to the last one of the last: cells leave none out. */
export const windowOf = (cells: readonly ArrivalCell[], [first, last]: CellRange): ArrivalWindow =>
  shownBetween(cells[first]?.from ?? Infinity, cells[last]?.until ?? -Infinity);

export const within = (window: ArrivalWindow, limit: ArrivalWindow | undefined): ArrivalWindow =>
  limit ? { from: Math.max(window.from, limit.from), until: Math.min(window.until, limit.until) } : window;

/** Whether a design lies in a region; of a vehicle that stays at home anything is true. */
export function isIn(region: Region, { stops, cells, orders, turns }: Design): boolean {
  const hasStops = [...region.stops].every(([stop, vehicle]) => stop === NO_STOP || stops.get(stop) === vehicle);
  const inRanges = [...region.ranges].every(([visit, [first, last]]) => {
    const cell = cells.get(visit);
    return cell === undefined || (cell >= first && cell <= last);
  });
  return hasStops && inRanges && begin(orders, region.orders) && begin(turns, region.turns);
}

/** Whether sequences that are known begin as is asked. */
const begin = (sequences: Sequences, asked: Sequences): boolean =>
  [...asked].every(([key, first]) => {
    const known = sequences.get(key);
    const own = first.filter((one) => known?.includes(one));
    return known === undefined || own.every((one, at) => known[at] === one);
  });

/** Stops whose vehicle is not decided yet, those with most people first. */
export function openStops(frame: DayFrame, region: Region): string[] {
  return [...frame.itinerary.stops]
    .filter(({ id }) => !region.stops.has(id) && vehiclesOf(frame, id).length > 1)
    .sort((one, other) => other.boarding - one.boarding)
    .map(({ id }) => id);
}
