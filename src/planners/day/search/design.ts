import type { ArrivalCell } from '../frame/arrival-cells';
import { NO_STOP, type DayFrame } from '../frame/day-frame';
import type { ItineraryPlan, ItineraryProblem } from '../../itinerary';

/** What comes first, in this order; what is not named comes after that in any order. */
export type Sequences = ReadonlyMap<string, readonly string[]>;

/** One day of a region: every stop has a vehicle, and every visit of a vehicle that drives has a cell. */
export interface Design {
  readonly stops: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, number>;
  /** The hosts of each vehicle and the vehicles of each host in their order, as far as the design says so. */
  readonly orders: Sequences;
  readonly turns: Sequences;
}

/** Stands for the visit of a vehicle at a host. */
export const visitKey = (vehicle: string, host: string): string => JSON.stringify([vehicle, host]);

export const isUsed = ({ stops }: Pick<Design, 'stops'>, vehicle: string): boolean =>
  [...stops].some(([stop, of]) => of === vehicle && stop !== NO_STOP);

/** What a route decides: its vehicles, the cells in which it arrives, and what comes before what. */
export function designOf({ cells, itinerary }: DayFrame, vehicles: ItineraryPlan['vehicles']): Design {
  const stops = vehicles.flatMap(({ id, calls }) =>
    calls.filter(({ kind }) => kind === 'pickup').map(({ at }): [string, string] => [at, id]),
  );
  const visits = vehicles.flatMap(({ id: vehicle, calls }) =>
    calls
      .filter(({ kind }) => kind === 'host')
      .map(({ at: host, arrive }) => ({ vehicle, host, minute: minuteOf(arrive) })),
  );
  const arrivals = visits.map(({ vehicle, host, minute }): [string, number] => {
    const cell = cellAt(cells.get(host) ?? [], minute);
    return [visitKey(vehicle, host), cell];
  });
  const inTime = [...visits].sort((one, other) => one.minute - other.minute);
  return {
    stops: new Map(stops),
    cells: new Map(arrivals),
    orders: sequences(visits.map(({ vehicle, host }) => [vehicle, host])),
    turns: sequences(
      inTime.filter(({ host }) => takesTurns(itinerary, host)).map(({ vehicle, host }) => [host, vehicle]),
    ),
  };
}

function sequences(pairs: readonly (readonly [string, string])[]): Sequences {
  const all = new Map<string, string[]>();
  for (const [key, next] of pairs) all.set(key, [...(all.get(key) ?? []), next]);
  return all;
}

/** Whether vehicles visit a host one after the other. */
export const takesTurns = ({ hosts, vehicles }: ItineraryProblem, host: string): boolean =>
  vehicles.length > 1 && hosts.some((one) => one.id === host && one.maxVehicles === 1 && one.visitMinutes > 0);

const minuteOf = (time: string | null): number => {
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  return hours * 60 + minutes;
};

/** Whoever is early waits until the host opens: that is the first cell. */
const cellAt = (cells: readonly ArrivalCell[], minute: number): number => {
  const at = cells.findIndex(({ until }) => minute <= until);
  return at < 0 ? cells.length - 1 : at;
};
