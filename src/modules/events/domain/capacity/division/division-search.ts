/** Places of the two kinds that a vehicle has, or that people take. */
export interface Places {
  readonly seats: number;
  readonly wheelchairPlaces: number;
}

/** Tries before the search gives up; an event of 30 stops and 6 vehicles takes some hundreds of them at most. */
const MOST_TRIES = 50_000;

const NOTHING: Places = { seats: 0, wheelchairPlaces: 0 };

const has = (room: Places, load: Places): boolean =>
  room.seats >= load.seats && room.wheelchairPlaces >= load.wheelchairPlaces;

const less = (room: Places, load: Places): Places => ({
  seats: room.seats - load.seats,
  wheelchairPlaces: room.wheelchairPlaces - load.wheelchairPlaces,
});

const total = (all: readonly Places[]): Places =>
  all.reduce((sum, one) => less(sum, { seats: -one.seats, wheelchairPlaces: -one.wheelchairPlaces }), NOTHING);

const sizeOf = ({ seats, wheelchairPlaces }: Places): number => seats + wheelchairPlaces;

/** Vehicles with as much room are the same to the stops that are left. */
const keyOf = (rooms: readonly Places[]): string =>
  rooms
    .map(({ seats, wheelchairPlaces }) => `${seats}/${wheelchairPlaces}`)
    .sort()
    .join(' ');

/**
 * Whether loads that stay whole fit together in rooms: depth first, the largest load first, into the tightest room that has
 * place for it, and never twice from the same rooms. Exact, unless it takes more tries than the most there may be; the
 * answer is then "no", so that it never says that something fits which does not.
 */
export function fitTogether(rooms: readonly Places[], loads: readonly Places[], mostTries = MOST_TRIES): boolean {
  const order = loads.filter((load) => sizeOf(load) > 0).sort((one, other) => sizeOf(other) - sizeOf(one));
  const leftAfter = order.map((_, index) => total(order.slice(index)));
  const hopeless = new Set<string>();
  let tries = 0;
  const place = (index: number, left: readonly Places[]): boolean => {
    const load = order[index];
    if (load === undefined) return true;
    if (!has(total(left), leftAfter[index] ?? NOTHING)) return false;
    const key = `${index}:${keyOf(left)}`;
    tries += 1;
    if (hopeless.has(key) || tries > mostTries) return false;
    const isPlaced = distinctFor(left, load).some((chosen) =>
      place(
        index + 1,
        left.map((room, other) => (other === chosen ? less(room, load) : room)),
      ),
    );
    if (!isPlaced) hopeless.add(key);
    return isPlaced;
  };
  return place(0, rooms);
}

/** Which rooms have place for the load, the tightest first, each amount of room once. */
function distinctFor(rooms: readonly Places[], load: Places): number[] {
  const byRoom = new Map<string, { readonly index: number; readonly size: number }>();
  rooms.forEach((room, index) => {
    if (has(room, load)) byRoom.set(keyOf([room]), { index, size: sizeOf(room) });
  });
  return [...byRoom.values()].sort((one, other) => one.size - other.size).map(({ index }) => index);
}
