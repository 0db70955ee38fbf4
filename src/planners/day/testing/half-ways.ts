import { dwellMinutesAt, type ItineraryProblem, type ItineraryStop, type ItineraryVehicle } from '../../itinerary';
import { minutesBetween, ordersOf, type MinutesBetween } from './small-day';

/** A stand at a stop; minutes after (or before) the moment that the way is counted from. */
export interface Halt {
  readonly stop: ItineraryStop;
  readonly arrive: number;
  readonly leave: number;
}

/** A way to or from the hosts, counted from reaching the first or leaving the last of them. */
export interface HalfWay {
  readonly halts: readonly Halt[];
  readonly driving: number;
  /** People × minutes on board. */
  readonly riding: number;
  /** When the vehicle leaves or reaches the depot. */
  readonly depot: number;
  /** The way fits when the moment that it is counted from is no earlier, or on the way back no later. */
  readonly limit: number;
}

/**
 * Every order of pick-ups before the first host that keeps order and ride limits. Each stop is left as late as the host
 * allows: whoever waits, waits before boarding, and no rule forbids to come later.
 */
export function waysOut(
  problem: ItineraryProblem,
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
  host: string,
): HalfWay[] {
  const between = minutesBetween(problem);
  return ordersOf(stops)
    .filter(keepsOrder)
    .map((order) => {
      const { halts, driving, end } = follow(problem, vehicle.id, [...order].reverse(), host, (from, to) =>
        between(to, from),
      );
      const turned = halts.map(({ stop, arrive, leave }) => ({ stop, arrive: -leave, leave: -arrive })).reverse();
      const limit = turned.reduce(
        (latest, { stop, arrive }) => Math.max(latest, (stop.earliest ?? -Infinity) - arrive),
        vehicle.dutyFrom + end,
      );
      const riding = turned.reduce((sum, { stop, leave }) => sum - stop.boarding * leave, 0);
      return { halts: turned, driving, riding, depot: -end, limit };
    })
    .filter(({ halts }) => halts.every(({ stop, leave }) => -leave <= (stop.maxRideMinutes ?? Infinity)));
}

/** Whether every stop boards after those that it has to follow. */
export function keepsOrder(order: readonly ItineraryStop[]): boolean {
  const at = (id: string): number => order.findIndex((stop) => stop.id === id);
  return order.every(({ after = [] }, index) => after.every((before) => at(before) < index));
}

/** Every order in which people are brought back from the last host, without waiting. */
export function waysBack(
  problem: ItineraryProblem,
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
  host: string,
): HalfWay[] {
  return ordersOf(stops).map((order) => {
    const { halts, driving, end } = follow(problem, vehicle.id, order, host, minutesBetween(problem));
    const limit = halts.reduce(
      (earliest, { stop, arrive }) => Math.min(earliest, (stop.latestReturn ?? Infinity) - arrive),
      vehicle.dutyUntil - (problem.rules.bufferMinutes ?? 0) - end,
    );
    const riding = halts.reduce((sum, { stop, arrive }) => sum + stop.boarding * arrive, 0);
    return { halts, driving, riding, depot: end, limit };
  });
}

/** Drives from a host along stops to the depot; the way out is the same with the clock turned round. */
function follow(
  problem: ItineraryProblem,
  depot: string,
  order: readonly ItineraryStop[],
  host: string,
  between: MinutesBetween,
) {
  const halts: Halt[] = [];
  let [at, now, driving] = [host, 0, 0];
  const drive = (to: string): void => {
    driving += between(at, to);
    now += between(at, to);
    at = to;
  };
  for (const stop of order) {
    drive(stop.id);
    halts.push({ stop, arrive: now, leave: (now += dwellMinutesAt(problem.rules, stop)) });
  }
  drive(depot);
  return { halts, driving, end: now };
}
