import { formatClockTime } from '../../../../kernel';
import type { JoinedDay } from '../../../../planners/day';
import type { DayVariation } from './day-alternative';

/** What a planned day asks of its route: everything that it decided of it. */
export function variationOf({
  route,
  arrivals,
  collects,
  drops,
}: Pick<JoinedDay, 'route' | 'arrivals' | 'collects' | 'drops'>): DayVariation {
  const used = route.vehicles.filter(({ calls }) => calls.length > 0);
  const callsOf = (kind: 'pickup' | 'host') =>
    used.flatMap(({ id, calls }) => calls.filter((call) => call.kind === kind).map(({ at }) => ({ id, at })));
  return {
    vehicleOfStop: Object.fromEntries(callsOf('pickup').map(({ id, at }) => [at, id])),
    visitOrder: Object.fromEntries(
      used.map((vehicle) => [
        vehicle.id,
        callsOf('host')
          .filter(({ id }) => id === vehicle.id)
          .map(({ at }) => at),
      ]),
    ),
    arrivals: inClockTimes(arrivals),
    collects: inClockTimes(collects),
    drops: Object.fromEntries(drops),
    leavesMostToSpare: true,
  };
}

const inClockTimes = (hours: JoinedDay['arrivals']): DayVariation['arrivals'] =>
  Object.fromEntries(
    [...hours].map(([vehicle, windows]) => [
      vehicle,
      Object.fromEntries(
        [...windows].map(([visit, { from, until }]) => [visit, [formatClockTime(from), formatClockTime(until)]]),
      ),
    ]),
  );
