import { vehicleOfStop, type DivisionShortage, type StopDivision } from '../../events/domain/capacity';
import type { Transport } from './registration-state';

/** How full a vehicle or a stop would be; null where it has no limit. */
export interface DivisionStep {
  readonly kind: 'vehicle-seats' | 'vehicle-wheelchairs' | 'stop';
  readonly id: string;
  readonly taken: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** Each vehicle with what the stops that are only its own take, and the small stops; nothing where the sums say all. */
export function divisionSteps(now: StopDivision, then: StopDivision): DivisionStep[] {
  if (!then.saysMoreThanSums) return [];
  return [...(then.vehicles.length > 1 ? vehicleSteps(now, then) : []), ...stopSteps(now, then)];
}

function vehicleSteps(now: StopDivision, then: StopDivision): DivisionStep[] {
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

function stopSteps(now: StopDivision, then: StopDivision): DivisionStep[] {
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
