import type { ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../../itinerary';
import { keepsOrder } from './half-ways';

/** How many people of a stop go to a host. */
export type GoingTo = (stop: string, host: string) => number;

/** A way of one vehicle to some hosts: the stops before each of them, in order. */
export type DropSequence = readonly DropLeg[];

export interface DropLeg {
  readonly host: string;
  readonly stops: readonly ItineraryStop[];
}

/** What one vehicle has to do on a drop-off day. */
export interface DropTask {
  readonly problem: ItineraryProblem;
  readonly vehicle: ItineraryVehicle;
  readonly stops: readonly ItineraryStop[];
  readonly going: GoingTo;
}

/** The hosts to which somebody of the stops goes. */
export function hostsOf({ problem, stops, going }: DropTask): string[] {
  return problem.hosts.map(({ id }) => id).filter((host) => stops.some((stop) => going(stop.id, host) > 0));
}

/**
 * Every sequence of pick-ups and drops in which each host comes after the stops of its people and nobody stands. The way back
 * is one of these with the clock turned round.
 */
export function dropSequences(task: DropTask): DropSequence[] {
  const { stops, going, vehicle } = task;
  // A seat that became free is used again, a wheelchair place is not.
  if (stops.reduce((sum, { wheelchairs }) => sum + wheelchairs, 0) > vehicle.wheelchairPlaces) return [];
  const extend = (done: DropSequence, waiting: readonly ItineraryStop[], hosts: readonly string[]): DropSequence[] => {
    if (hosts.length === 0) return [done];
    const aboard = [...done.flatMap((leg) => leg.stops), ...waiting];
    if (!hasRoom(task, aboard, hosts)) return [];
    const boards = stops
      .filter((stop) => !aboard.includes(stop))
      .flatMap((stop) => extend(done, [...waiting, stop], hosts));
    const drops = hosts
      .filter((host) => stops.every((stop) => going(stop.id, host) === 0 || aboard.includes(stop)))
      .flatMap((host) =>
        extend(
          [...done, { host, stops: waiting }],
          [],
          hosts.filter((one) => one !== host),
        ),
      );
    return [...boards, ...drops];
  };
  return extend([], [], hostsOf(task));
}

export const boardsInOrder = (sequence: DropSequence): boolean => keepsOrder(sequence.flatMap(({ stops }) => stops));

/** Whether there is a seat for everybody on board who needs one, whoever of a stop left first: wheelchair users or the others. */
function hasRoom({ vehicle, going }: DropTask, aboard: readonly ItineraryStop[], hosts: readonly string[]): boolean {
  const seats = aboard.reduce((sum, stop) => {
    const left = hosts.reduce((all, host) => all + going(stop.id, host), 0);
    return sum + Math.min(left, stop.boarding - stop.wheelchairs);
  }, 0);
  return seats <= vehicle.seats;
}
