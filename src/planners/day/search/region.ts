import { NO_STOP, vehiclesOf, type DayFrame } from '../frame/day-frame';
import type { ArrivalCell } from '../frame/arrival-cells';
import type { ArrivalWindow, ItineraryPlan, ItineraryProblem, ItineraryVehicle } from '../../itinerary';

/** A part of all days: who rides which vehicle, as far as that is decided, and between which cells each vehicle arrives. */
export interface Region {
  /** Stop → vehicle. */
  readonly stops: ReadonlyMap<string, string>;
  /** `visitKey` → numbers of the first and the last cell; absent = every one. */
  readonly ranges: ReadonlyMap<string, CellRange>;
}

export type CellRange = readonly [number, number];

/** One day of a region: every stop has a vehicle, and every visit of a vehicle that drives has a cell. */
export interface Design {
  readonly stops: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, number>;
}

export const everything: Region = { stops: new Map(), ranges: new Map() };

/** Stands for the visit of a vehicle at a host. */
export const visitKey = (vehicle: string, host: string): string => JSON.stringify([vehicle, host]);

export const isUsed = ({ stops }: Pick<Design, 'stops'>, vehicle: string): boolean =>
  [...stops].some(([stop, of]) => of === vehicle && stop !== NO_STOP);

export const rangeOf = ({ cells }: DayFrame, { ranges }: Region, vehicle: string, host: string): CellRange =>
  ranges.get(visitKey(vehicle, host)) ?? [0, (cells.get(host)?.length ?? 0) - 1];

export const withStop = (region: Region, stop: string, vehicle: string): Region => ({
  ...region,
  stops: new Map(region.stops).set(stop, vehicle),
});

export const withRange = (region: Region, visit: string, range: CellRange): Region => ({
  ...region,
  ranges: new Map(region.ranges).set(visit, range),
});

/** The region of one design. */
export const regionOf = ({ stops, cells }: Design): Region => ({
  stops,
  ranges: new Map([...cells].map(([visit, cell]) => [visit, [cell, cell]])),
});

/** The route problem of a region. */
export function itineraryOf(frame: DayFrame, region: Region): ItineraryProblem {
  const { itinerary } = frame;
  return {
    ...itinerary,
    stops: itinerary.stops.map((stop) => ({ ...stop, vehicle: region.stops.get(stop.id) ?? stop.vehicle })),
    vehicles: itinerary.vehicles.map((vehicle) => withArrivals(frame, region, vehicle)),
  };
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

/** From the first minute of the first cell to the last one of the last. */
export const windowOf = (cells: readonly ArrivalCell[], [first, last]: CellRange): ArrivalWindow => ({
  from: cells[first]?.from ?? Infinity,
  until: cells[last]?.until ?? -Infinity,
});

export const within = (window: ArrivalWindow, limit: ArrivalWindow | undefined): ArrivalWindow =>
  limit ? { from: Math.max(window.from, limit.from), until: Math.min(window.until, limit.until) } : window;

/** What a route decides: its vehicles and the cells in which it arrives. */
export function designOf({ cells }: DayFrame, vehicles: ItineraryPlan['vehicles']): Design {
  const stops = new Map<string, string>();
  const arrivals = new Map<string, number>();
  for (const { id, calls } of vehicles) {
    for (const { kind, at, arrive } of calls) {
      if (kind === 'pickup') stops.set(at, id);
      if (kind === 'host') arrivals.set(visitKey(id, at), cellAt(cells.get(at) ?? [], minuteOf(arrive)));
    }
  }
  return { stops, cells: arrivals };
}

const minuteOf = (time: string | null): number => {
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  return hours * 60 + minutes;
};

/** Whoever is early waits until the host opens: that is the first cell. */
const cellAt = (cells: readonly ArrivalCell[], minute: number): number => {
  const at = cells.findIndex(({ until }) => minute <= until);
  return at < 0 ? cells.length - 1 : at;
};

/** Whether a design lies in a region. */
export function isIn(region: Region, { stops, cells }: Design): boolean {
  const hasStops = [...region.stops].every(([stop, vehicle]) => stop === NO_STOP || stops.get(stop) === vehicle);
  return (
    hasStops &&
    [...region.ranges].every(([visit, [first, last]]) => {
      const cell = cells.get(visit);
      return cell === undefined || (cell >= first && cell <= last);
    })
  );
}

/** Stops whose vehicle is not decided yet, those with most people first. */
export function openStops(frame: DayFrame, region: Region): string[] {
  return [...frame.itinerary.stops]
    .filter(({ id }) => !region.stops.has(id) && vehiclesOf(frame, id).length > 1)
    .sort((one, other) => other.boarding - one.boarding)
    .map(({ id }) => id);
}
