import type { HostOrder } from '../../one-vehicle/timed-round';
import type { NumberedProblem } from '../../problem/numbered-problem';
import { withoutEmptyStops } from '../empty-stops';
import { halfDays } from '../half-day';
import { RelaxedVehicle } from './relaxed-vehicle';
import { dayMemories, type DayMemories } from './stop-memory';

/** Relaxed days of all vehicles. */
export interface FleetRelaxation {
  /** The problem without the stops where nobody boards; numbers of stops are those of this one. */
  readonly problem: NumberedProblem;
  readonly memories: DayMemories;
  readonly vehicles: readonly RelaxedVehicle[];
}

/** @param orders the useful orders of hosts of each vehicle */
export function relaxFleet(given: NumberedProblem, orders: readonly (readonly HostOrder[])[]): FleetRelaxation {
  const problem = withoutEmptyStops(given);
  const halves = halfDays(problem);
  const memories = dayMemories(halves);
  const vehicles = problem.vehicles.map(
    (_, number) => new RelaxedVehicle(problem, number, orders[number] ?? [], halves, memories),
  );
  return { problem, memories, vehicles };
}
