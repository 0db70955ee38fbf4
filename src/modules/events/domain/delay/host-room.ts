import type { ItineraryProblem } from '../../../../planners/itinerary';
import { minutesOf } from './call-times';
import type { Lateness } from './lateness';
import type { VehicleCall } from './sittings';

/** How late each call of an event's published day is, in the order of the calls. */
export type LatenessOfCalls = readonly Lateness[];

/**
 * Minutes later than published at which a host has room for each call: where it takes so many vehicles at once, each comes when
 * the one so many places before it has left. 0 where nothing holds a vehicle up.
 */
export function minutesToRoom(
  { hosts }: Pick<ItineraryProblem, 'hosts'>,
  calls: readonly VehicleCall[],
  late: LatenessOfCalls,
): number[] {
  const room = calls.map(() => 0);
  for (const { id, maxVehicles } of hosts) {
    if (maxVehicles === undefined) continue;
    const visits = calls
      .map((call, index) => ({ call, index }))
      .filter(({ call }) => call.kind === 'host' && call.at === id)
      .sort((one, other) => minutesOf(one.call.arrive) - minutesOf(other.call.arrive));
    visits.slice(maxVehicles).forEach(({ call, index }, place) => {
      const before = visits.slice(0, place + maxVehicles).map((visit) => leavesAt(visit.call, late[visit.index]));
      const free = before.sort((one, other) => other - one)[maxVehicles - 1] ?? 0;
      room[index] = Math.max(0, free - minutesOf(call.arrive));
    });
  }
  return room;
}

const leavesAt = ({ leave, arrive }: VehicleCall, late: Lateness | undefined): number =>
  minutesOf(leave ?? arrive) + (late?.leave ?? 0);
