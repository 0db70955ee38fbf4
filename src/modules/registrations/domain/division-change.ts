import { vehicleOfStop, type DivisionShortage, type StopDivision } from '../../events/domain/capacity';
import type { Transport } from './registration-state';

/** How full a vehicle or a stop would be; null where it has no limit. */
export interface DivisionChange {
  readonly kind: 'vehicle-seats' | 'vehicle-wheelchairs' | 'stop';
  readonly id: string;
  readonly taken: number;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Vehicles with what people take at the stops that only they serve, and stops with a limit. Empty when the totals of the
 * event say as much.
 */
export function divisionChanges(now: StopDivision, then: StopDivision): DivisionChange[] {
  if (!then.saysMoreThanSums) return [];
  return [...(then.vehicles.length > 1 ? vehicleChanges(now, then) : []), ...stopChanges(now, then)];
}

function vehicleChanges(now: StopDivision, then: StopDivision): DivisionChange[] {
  return then.vehicles.flatMap(({ id, ...places }) => {
    const taken = then.takenOf(id);
    const before = now.vehicles.find((vehicle) => vehicle.id === id) ?? places;
    const seats = { id, taken: taken.seats, before: before.seats, after: places.seats };
    const chairs = {
      ...{ id, taken: taken.wheelchairPlaces },
      ...{ before: before.wheelchairPlaces, after: places.wheelchairPlaces },
    };
    const hasChairs = chairs.taken + chairs.before + chairs.after > 0;
    return [
      { kind: 'vehicle-seats' as const, ...seats },
      ...(hasChairs ? [{ kind: 'vehicle-wheelchairs' as const, ...chairs }] : []),
    ];
  });
}

function stopChanges(now: StopDivision, then: StopDivision): DivisionChange[] {
  return then.stops.flatMap(({ id, people, maxPeople: after }) => {
    const before = now.stops.find((stop) => stop.id === id)?.maxPeople ?? null;
    const isSmall = before !== null || after !== null;
    return isSmall ? [{ kind: 'stop' as const, id, taken: people, before, after }] : [];
  });
}

/** Whether somebody on the bus gets on where there would be too little room. */
export function isConcernedBy(
  shortages: readonly DivisionShortage[],
  division: StopDivision,
  { transport, eventStopId }: { readonly transport: Transport; readonly eventStopId: string | null },
): boolean {
  if (transport !== 'bus') return false;
  const stop = division.stops.find(({ id }) => id === eventStopId);
  return shortages.some((shortage) => {
    if (shortage.type === 'division') return true;
    return stop !== undefined && shortage.id === (shortage.type === 'stop' ? stop.id : vehicleOfStop(stop));
  });
}
