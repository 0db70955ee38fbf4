import { parseClockTime } from '../../../kernel';
import type { ItineraryCall } from '../../../planners/itinerary';
import { gapBetween, type DrivenBetween } from './driven-between';

/** Driving after which a driver must have had a break, with half an hour to spare (Regulation 561/2006: 4.5 hours). */
const DRIVING_WITHOUT_BREAK = 4 * 60;

/** A break of 45 minutes, also in parts of at least 15 (Regulation 561/2006, as changed in 2024 for occasional transport). */
const BREAK = 45;
const PART_OF_BREAK = 15;

/** Duty from garage to garage that asks for attention, and that no driver may have. */
const LONG_DUTY = 12 * 60;
const LONGEST_DUTY = 15 * 60;

/** What the day asks of the driver of one vehicle; minutes. */
export interface DriverDuty {
  readonly vehicleId: string;
  /** From leaving the garage until being back there. */
  readonly duty: number;
  /** The most driving in a row without 45 minutes of rest at hosts; a stay there counts when it lasts 15 minutes. */
  readonly drivingWithoutBreak: number;
}

export type DutyConcern = 'long-duty' | 'too-long-duty' | 'driving-without-break';

interface VehicleDay {
  readonly id: string;
  readonly calls: readonly Pick<ItineraryCall, 'at' | 'kind' | 'arrive' | 'leave'>[];
}

/**
 * What a plan asks of each driver; nothing of a vehicle that stays in the garage.
 * @param driven how much of the time between two places is driving; all of it when it is not known
 */
export function driverDuties(vehicles: readonly VehicleDay[], driven: DrivenBetween = gapBetween): DriverDuty[] {
  return vehicles.flatMap(({ id: vehicleId, calls }) => {
    const [start, end] = [calls[0]?.leave, calls.at(-1)?.arrive];
    if (!start || !end) return [];
    const duty = parseClockTime(end) - parseClockTime(start);
    return [{ vehicleId, duty, drivingWithoutBreak: longestDriving(calls, driven) }];
  });
}

/** Watching people get on and off is work: only a stay at a host, or a wait with nobody on board, can be rest. */
function longestDriving(calls: VehicleDay['calls'], driven: DrivenBetween): number {
  let [driving, rest, longest] = [0, 0, 0];
  const stand = (minutes: number): void => {
    if (minutes >= PART_OF_BREAK) rest += minutes;
    if (rest >= BREAK) [driving, rest] = [0, 0];
  };
  calls.forEach((call, at) => {
    const before = calls[at - 1];
    const minutes = before ? driven(before, call) : 0;
    driving += minutes;
    longest = Math.max(longest, driving);
    if (before && call.kind === 'collect') stand(gapBetween(before, call) - minutes);
    if (call.kind === 'host' && call.arrive && call.leave)
      stand(parseClockTime(call.leave) - parseClockTime(call.arrive));
  });
  return longest;
}

/** What a coordinator should know of a duty, the worst first. */
export function concernsOf({ duty, drivingWithoutBreak }: DriverDuty): DutyConcern[] {
  const concerns: DutyConcern[] = [];
  if (duty > LONGEST_DUTY) concerns.push('too-long-duty');
  else if (duty > LONG_DUTY) concerns.push('long-duty');
  if (drivingWithoutBreak > DRIVING_WITHOUT_BREAK) concerns.push('driving-without-break');
  return concerns;
}

/** Whether no driver may drive this plan. */
export const isTooLong = (vehicles: readonly VehicleDay[]): boolean =>
  driverDuties(vehicles).some((duty) => concernsOf(duty).includes('too-long-duty'));
