/** A vehicle as it is set up; its seats are all of them, staff included. */
export interface DividedVehicle {
  readonly id: string;
  readonly seats: number;
  readonly wheelchairPlaces: number;
}

/** A stop, the only vehicle that may serve it (null: any), and how many people may get on there (null: no limit). */
export interface DividedStop {
  readonly id: string;
  readonly vehicleId: string | null;
  readonly maxPeople: number | null;
}

/** What the people who get on at a stop take. */
export interface StopLoad {
  readonly people: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

/** The vehicles and stops of an event where it matters who gets on where, with everybody who holds a place. */
export interface LoadedDivision {
  readonly vehicles: readonly DividedVehicle[];
  readonly stops: readonly DividedStop[];
  /** By stop; a stop where nobody gets on may be absent. */
  readonly loads: ReadonlyMap<string, StopLoad>;
}

export type DivisionShortage = 'stop-full' | 'vehicle-full';

/** Branches of the search after which the answer is "no": a place is then not given that perhaps there is, never the other way round. */
const MOST_BRANCHES = 50_000;

const NOBODY: StopLoad = { people: 0, busSeats: 0, wheelchairPlaces: 0 };

/** The same event with people more, or fewer, at a stop. */
export function withLoad(division: LoadedDivision, stopId: string, more: StopLoad): LoadedDivision {
  const old = division.loads.get(stopId) ?? NOBODY;
  const load = {
    people: old.people + more.people,
    busSeats: old.busSeats + more.busSeats,
    wheelchairPlaces: old.wheelchairPlaces + more.wheelchairPlaces,
  };
  return { ...division, loads: new Map([...division.loads, [stopId, load]]) };
}

/**
 * Why the people do not fit, or undefined when they do: no stop above its limit, and the stops can be divided over the
 * vehicles. One vehicle serves a stop, as on a route; a tied stop goes with its own vehicle.
 */
export function divisionShortage(division: LoadedDivision): DivisionShortage | undefined {
  const { stops, loads } = division;
  const isAbove = ({ id, maxPeople }: DividedStop): boolean =>
    maxPeople !== null && (loads.get(id)?.people ?? 0) > maxPeople;
  if (stops.some(isAbove)) return 'stop-full';
  return canBeDivided(division) ? undefined : 'vehicle-full';
}

interface Room {
  readonly id: string;
  seats: number;
  wheelchairPlaces: number;
}

interface Item extends StopLoad {
  readonly vehicleId: string | null;
}

/** The largest first: what is hard to place is placed early. */
const bySize = (one: Item, other: Item): number =>
  other.wheelchairPlaces - one.wheelchairPlaces || other.busSeats - one.busSeats;

function canBeDivided({ vehicles, stops, loads }: LoadedDivision): boolean {
  const rooms = vehicles.map(({ id, seats, wheelchairPlaces }): Room => ({ id, seats, wheelchairPlaces }));
  const items = stops
    .map(({ id, vehicleId }): Item => ({ ...(loads.get(id) ?? NOBODY), vehicleId }))
    .filter(({ busSeats, wheelchairPlaces }) => busSeats + wheelchairPlaces > 0);
  const free = items.filter(({ vehicleId }) => vehicleId === null).sort(bySize);
  for (const item of items) {
    if (item.vehicleId === null) continue;
    const room = rooms.find(({ id }) => id === item.vehicleId);
    if (room === undefined || !takes(room, item)) return false;
    fill(room, item, 1);
  }
  return placeAll(rooms, free, 0, { branches: 0 });
}

const takes = (room: Room, { busSeats, wheelchairPlaces }: StopLoad): boolean =>
  room.seats >= busSeats && room.wheelchairPlaces >= wheelchairPlaces;

function fill(room: Room, { busSeats, wheelchairPlaces }: StopLoad, sign: 1 | -1): void {
  room.seats -= sign * busSeats;
  room.wheelchairPlaces -= sign * wheelchairPlaces;
}

function placeAll(rooms: readonly Room[], items: readonly Item[], at: number, effort: { branches: number }): boolean {
  const item = items[at];
  if (item === undefined) return true;
  const tried = new Set<string>();
  for (const room of rooms) {
    // Vehicles with the same room left are the same question.
    const kind = `${room.seats}/${room.wheelchairPlaces}`;
    if (tried.has(kind) || !takes(room, item)) continue;
    tried.add(kind);
    effort.branches += 1;
    if (effort.branches > MOST_BRANCHES) return false;
    fill(room, item, 1);
    const done = placeAll(rooms, items, at + 1, effort);
    fill(room, item, -1);
    if (done) return true;
  }
  return false;
}
