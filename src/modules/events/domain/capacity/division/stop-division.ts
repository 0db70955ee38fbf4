import type { SeatDemand } from '../demand';
import { fitTogether, type Places } from './division-search';

/** A vehicle with what its chosen set-up holds; the staff's seats are among them, because staff sit wherever there is room. */
export interface DividedVehicle extends Places {
  readonly id: string;
}

/** A stop of an event, and what the people who get on there take. */
export interface DividedStop extends Places {
  readonly id: string;
  /** Who get on here, companions included: a count of people, whatever they sit on. */
  readonly people: number;
  /** The only vehicle that may serve the stop, as the coordinator chose. */
  readonly vehicleId: string | null;
  /** The vehicle that serves it on the published route; it counts where the coordinator chose none. */
  readonly routeVehicleId: string | null;
  /** At most so many people get on here, companions included; null = no limit. */
  readonly maxPeople: number | null;
}

/** What a registration takes where it gets on; at no stop for somebody who is not on the bus. */
type Boarding = Omit<SeatDemand, 'participants'>;

/** More than there is room for: on a vehicle, at a stop, or whatever the division over the vehicles is. */
export type DivisionShortage =
  | { readonly type: 'vehicle'; readonly id: string; readonly taken: Places; readonly places: Places }
  | { readonly type: 'stop'; readonly id: string; readonly people: number; readonly most: number }
  | { readonly type: 'division' };

/** The only vehicle that may serve the stop; null = any of them. */
export const vehicleOfStop = ({
  vehicleId,
  routeVehicleId,
}: Pick<DividedStop, 'vehicleId' | 'routeVehicleId'>): string | null => vehicleId ?? routeVehicleId;

const sum = (all: readonly Places[]): Places => ({
  seats: all.reduce((count, { seats }) => count + seats, 0),
  wheelchairPlaces: all.reduce((count, { wheelchairPlaces }) => count + wheelchairPlaces, 0),
});

const isOver = (taken: Places, places: Places): boolean =>
  taken.seats > places.seats || taken.wheelchairPlaces > places.wheelchairPlaces;

/**
 * The stops of an event over its vehicles. One vehicle serves a stop, so that the people of a stop stay together; it is
 * right while some division holds everybody who has a place.
 */
export class StopDivision {
  constructor(
    readonly vehicles: readonly DividedVehicle[],
    readonly stops: readonly DividedStop[],
  ) {}

  /** True when the division can refuse what the sums over all vehicles allow. */
  get saysMoreThanSums(): boolean {
    return this.vehicles.length > 1 || this.stops.some(({ maxPeople }) => maxPeople !== null);
  }

  /** What is too full, each by itself; nothing when there is a division that holds everybody. */
  shortages(): DivisionShortage[] {
    if (!this.saysMoreThanSums) return [];
    const named = [...this.overfullVehicles(), ...this.overfullStops()];
    return named.length > 0 || this.isDivisible() ? named : [{ type: 'division' }];
  }

  /** Why somebody cannot get on, though the vehicles together have room; undefined when it is possible. */
  shortageFor(demand: Boarding): 'stop-full' | 'vehicle-full' | undefined {
    const stop = this.stops.find(({ id }) => id === demand.stop);
    if (stop === undefined) return undefined;
    const then = this.after(demand);
    if (then.overfullStops().some(({ id }) => id === stop.id)) return 'stop-full';
    return then.overfullVehicles().length > 0 || !then.isDivisible() ? 'vehicle-full' : undefined;
  }

  /** The same with somebody more, or less. */
  after({ stop, people, busSeats, wheelchairPlaces }: Boarding, sign: 1 | -1 = 1): StopDivision {
    const stops = this.stops.map((one) =>
      one.id === stop
        ? {
            ...one,
            people: one.people + sign * people,
            seats: one.seats + sign * busSeats,
            wheelchairPlaces: one.wheelchairPlaces + sign * wheelchairPlaces,
          }
        : one,
    );
    return new StopDivision(this.vehicles, stops);
  }

  /** With another set-up of a vehicle. */
  withSetup(vehicleId: string, { seats, wheelchairPlaces }: Places): StopDivision {
    const vehicles = this.vehicles.map((one) => (one.id === vehicleId ? { ...one, seats, wheelchairPlaces } : one));
    return new StopDivision(vehicles, this.stops);
  }

  /** With a vehicle less: its stops are free, and so is every stop that only a route had divided. */
  without(vehicleId: string): StopDivision {
    const stops = this.stops.map((stop) => ({
      ...stop,
      vehicleId: stop.vehicleId === vehicleId ? null : stop.vehicleId,
      routeVehicleId: null,
    }));
    return new StopDivision(
      this.vehicles.filter(({ id }) => id !== vehicleId),
      stops,
    );
  }

  /** With another vehicle for a stop, or another limit on who gets on there. */
  withStop(id: string, how: Pick<DividedStop, 'vehicleId' | 'maxPeople'>): StopDivision {
    const stops = this.stops.map((stop) => (stop.id === id ? { ...stop, ...how } : stop));
    return new StopDivision(this.vehicles, stops);
  }

  /** Divided by a route that serves each of these stops with one vehicle. */
  alongRoute(vehicleOf: ReadonlyMap<string, string>): StopDivision {
    const stops = this.stops.map((stop) => ({ ...stop, routeVehicleId: vehicleOf.get(stop.id) ?? null }));
    return new StopDivision(this.vehicles, stops);
  }

  /** Whether somebody gets on at a stop that is none of these. */
  boardsOutside(stops: ReadonlySet<string>): boolean {
    return this.stops.some(({ id, people }) => people > 0 && !stops.has(id));
  }

  /** What people at the stops that only this vehicle serves take. */
  takenOf(vehicleId: string): Places {
    return sum(this.stops.filter((stop) => vehicleOfStop(stop) === vehicleId));
  }

  private overfullVehicles() {
    return this.vehicles.flatMap(({ id, ...places }) => {
      const taken = this.takenOf(id);
      return isOver(taken, places) ? [{ type: 'vehicle' as const, id, taken, places }] : [];
    });
  }

  private overfullStops() {
    return this.stops.flatMap(({ id, people, maxPeople }) =>
      maxPeople !== null && people > maxPeople ? [{ type: 'stop' as const, id, people, most: maxPeople }] : [],
    );
  }

  /** The vehicles that stand for the ties must not be overfull. */
  private isDivisible(): boolean {
    const rooms = this.vehicles.map(({ id, seats, wheelchairPlaces }) => {
      const taken = this.takenOf(id);
      return { seats: seats - taken.seats, wheelchairPlaces: wheelchairPlaces - taken.wheelchairPlaces };
    });
    return fitTogether(
      rooms,
      this.stops.filter((stop) => vehicleOfStop(stop) === null),
    );
  }
}
