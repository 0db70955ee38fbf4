import { parseClockTime, type ClockMinutes } from '../../../../kernel';
import type { ItineraryCall } from '../../../../planners/itinerary';
import type { VisitView } from '../event-view';

/** A halt of a vehicle, with the times that were published. */
export interface VehicleCall extends Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'> {
  readonly vehicleId: string;
}

/** Vehicles whose people are at a visit at the same time; between two sittings the visit's hours are of other people. */
export interface Sitting {
  readonly vehicleIds: readonly string[];
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
}

/**
 * The sittings of a visit, in the order of the hours: one where all vehicles are there together, two where they swap. On a
 * drop-off day people are there from the vehicle's first call until it comes back.
 */
export function sittingsAt(calls: readonly VehicleCall[], visitId: string): Sitting[] {
  const stays = calls
    .filter(({ kind, at }) => kind === 'host' && at === visitId)
    .map((call) => stayFrom(call, calls))
    .sort((one, other) => one.from - other.from);
  return stays.reduce<Sitting[]>((known, stay) => {
    const last = known.at(-1);
    if (!last || stay.from >= last.until) return [...known, stay];
    const vehicleIds = [...last.vehicleIds, ...stay.vehicleIds];
    return [...known.slice(0, -1), { vehicleIds, from: last.from, until: Math.max(last.until, stay.until) }];
  }, []);
}

/** The call at which a vehicle takes people of a visit along again: on a drop-off day another than that at which it brings them. */
export const leavingCall = <Call extends VehicleCall>(calls: readonly Call[], brought: Call): Call =>
  calls.find(({ kind, at, vehicleId }) => kind === 'collect' && at === brought.at && vehicleId === brought.vehicleId) ??
  brought;

function stayFrom(call: VehicleCall, calls: readonly VehicleCall[]): Sitting {
  const fetched = leavingCall(calls, call);
  const until = fetched === call ? call.leave : fetched.arrive;
  return {
    vehicleIds: [call.vehicleId],
    from: parseClockTime(call.arrive ?? call.leave ?? '00:00'),
    until: parseClockTime(until ?? call.arrive ?? '00:00'),
  };
}

/** The tours and interview slots of a sitting: those that begin in it, or after it and before the next; those before the first too. */
export function hoursOf(
  { slots, tours }: Pick<VisitView, 'slots' | 'tours'>,
  sittings: readonly Sitting[],
  sitting: Sitting,
): Pick<VisitView, 'slots' | 'tours'> {
  const isOwn = ({ startsAt }: { readonly startsAt: string }): boolean =>
    (sittings.findLast(({ from }) => from <= parseClockTime(startsAt)) ?? sittings[0]) === sitting;
  return { slots: slots.filter(isOwn), tours: tours.filter(isOwn) };
}
