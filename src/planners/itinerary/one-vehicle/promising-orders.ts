import { driveCost } from '../objective/cost';
import type { NumberedProblem, NumberedVehicle } from '../problem/numbered-problem';
import { usefulOrders } from './host-orders';
import type { HostOrder } from './timed-round';

/** So many orders are looked at for every division of the stops that is tried. */
const MOST_ORDERS = 16;

/** The useful orders of a vehicle; of many, those that drive least from the stops and back to them, and those that end first. */
export function promisingOrders(problem: NumberedProblem, vehicle: NumberedVehicle): HostOrder[] {
  const orders = usefulOrders(problem, vehicle);
  if (orders.length <= MOST_ORDERS) return orders;
  const out = problem.hosts.map(({ fromStop }) => mean(fromStop));
  const back = problem.hosts.map(({ toStop }) => mean(toStop));
  const { driving, out: weight, home } = problem.weights;
  const people = mean(problem.boarding) * (problem.stopCount / problem.vehicles.length);
  const cost = ({ first, last, drive }: HostOrder): number =>
    driveCost(driving, weight * people, out[first] ?? 0) +
    driveCost(driving, 0, drive) +
    driveCost(driving, home * people, back[last] ?? 0);
  const cheapest = [...orders].sort((a, b) => cost(a) - cost(b)).slice(0, MOST_ORDERS / 2);
  const earliest = [...orders].sort((a, b) => a.earliestEnd - b.earliestEnd || cost(a) - cost(b));
  return [...new Set([...cheapest, ...earliest.slice(0, MOST_ORDERS / 2)])];
}

const mean = (minutes: Float64Array): number => minutes.reduce((sum, value) => sum + value, 0) / minutes.length;
