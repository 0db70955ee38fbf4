import { parseClockTime } from '../../../kernel';
import { parseItineraryProblem, travelTimes, type ItineraryCall } from '../../../planners/itinerary';
import type { ItineraryProblemData } from './itinerary-of-event';

type Left = Pick<ItineraryCall, 'at' | 'leave'>;
type Reached = Pick<ItineraryCall, 'at' | 'arrive'>;

/** Minutes a vehicle drives from one place to the next of its day; until it is expected there it waits. */
export type DrivenBetween = (from: Left, to: Reached) => number;

/** Hours of a plan are whole minutes, so a difference of this many is no wait. */
const ROUNDING = 1;

/** Minutes from leaving one place to arriving at the next; 0 where one of them is not known. */
export const gapBetween: DrivenBetween = ({ leave }, { arrive }) =>
  leave === null || arrive === null ? 0 : Math.max(0, parseClockTime(arrive) - parseClockTime(leave));

/** Tells driving from waiting, by the travel times that the plan was made with. */
export function drivenBetween(data: ItineraryProblemData): DrivenBetween {
  const travel = travelTimes(parseItineraryProblem(data));
  return (from, to) => {
    const gap = gapBetween(from, to);
    const driven = from.at === to.at ? 0 : Math.ceil(travel(from.at, to.at));
    return gap - driven <= ROUNDING ? gap : driven;
  };
}
