import { formatClockTime } from '../../../kernel/clock-time';
import type { ItineraryCall, ItineraryHost, ItineraryProblem, ItineraryStop, ItineraryVehicle } from '../../itinerary';
import { waysBack, waysOut, type HalfWay, type Halt } from './half-ways';
import { minutesBetween, ordersOf, weigh, type VehicleDay, type Visit } from './small-day';

/**
 * Every day of a vehicle that visits all hosts with the people of some stops: each order of hosts and each whole minute of
 * arrival at each of them, with the cheapest ways out and back that fit. A bus that would stand before a closed host comes when
 * it opens: that costs nothing, for it may wait anywhere.
 */
export function roundDays(
  problem: ItineraryProblem,
  vehicle: ItineraryVehicle,
  stops: readonly ItineraryStop[],
): VehicleDay[] {
  return ordersOf(problem.hosts)
    .filter((order) => (vehicle.hostOrder ?? []).every((id, at) => order[at]?.id === id))
    .flatMap((order) => {
      const [first, last] = [order[0], order.at(-1)];
      if (!first || !last) return [];
      const out = waysOut(problem, vehicle, stops, first.id);
      const back = waysBack(problem, vehicle, stops, last.id);
      return visitsInOrder(problem, order, -Infinity).flatMap((visits) => {
        const [begin, end] = [visits[0]?.from ?? NaN, visits.at(-1)?.until ?? NaN];
        const cheapestOut = cheapest(
          problem,
          out.filter(({ limit }) => limit <= begin),
          'out',
        );
        const cheapestBack = cheapest(
          problem,
          back.filter(({ limit }) => end <= limit),
          'back',
        );
        return cheapestOut && cheapestBack ? [dayOf(problem, vehicle, visits, cheapestOut, cheapestBack)] : [];
      });
    });
}

/** Every whole minute of arrival at every host of an order. */
function visitsInOrder(problem: ItineraryProblem, order: readonly ItineraryHost[], earliest: number): Visit[][] {
  const [host, ...rest] = order;
  if (!host) return [[]];
  const latest = host.arriveUntil - (problem.rules.bufferMinutes ?? 0);
  const found: Visit[][] = [];
  for (let from = Math.max(host.arriveFrom, earliest); from <= latest; from++) {
    const until = from + host.visitMinutes;
    const leg = rest[0] ? minutesBetween(problem)(host.id, rest[0].id) : 0;
    for (const others of visitsInOrder(problem, rest, until + leg)) {
      found.push([{ host: host.id, from, until }, ...others]);
    }
  }
  return found;
}

function cheapest(problem: ItineraryProblem, ways: readonly HalfWay[], half: 'out' | 'back'): HalfWay | undefined {
  const costOf = ({ driving, riding }: HalfWay): number =>
    half === 'out' ? weigh(problem, driving, riding, 0) : weigh(problem, driving, 0, riding);
  return ways.reduce<HalfWay | undefined>((best, way) => (best && costOf(best) <= costOf(way) ? best : way), undefined);
}

function dayOf(
  problem: ItineraryProblem,
  vehicle: ItineraryVehicle,
  visits: readonly Visit[],
  out: HalfWay,
  back: HalfWay,
): VehicleDay {
  const between = minutesBetween(problem);
  const legs = visits.slice(1).reduce((sum, { host }, at) => sum + between(visits[at]?.host ?? host, host), 0);
  const driving = out.driving + legs + back.driving;
  return {
    vehicle: vehicle.id,
    stops: out.halts.map(({ stop }) => stop.id),
    visits,
    cost: weigh(problem, driving, out.riding, back.riding),
    driving,
    passenger: out.riding,
    home: back.riding,
    calls: () => callsOf(vehicle, visits, out, back),
  };
}

function callsOf({ id }: ItineraryVehicle, visits: readonly Visit[], out: HalfWay, back: HalfWay): ItineraryCall[] {
  const [begin, end] = [visits[0]?.from ?? NaN, visits.at(-1)?.until ?? NaN];
  const halt =
    (kind: 'pickup' | 'dropoff', from: number) =>
    (one: Halt): ItineraryCall => ({
      ...{
        at: one.stop.id,
        kind,
        arrive: formatClockTime(from + one.arrive),
        leave: formatClockTime(from + one.leave),
      },
      ...{ on: kind === 'pickup' ? one.stop.boarding : 0, off: kind === 'pickup' ? 0 : one.stop.boarding },
    });
  const depot = (arrive: string | null, leave: string | null): ItineraryCall => ({
    ...{ at: id, kind: 'depot', arrive, leave, on: 0, off: 0 },
  });
  return [
    depot(null, formatClockTime(begin + out.depot)),
    ...out.halts.map(halt('pickup', begin)),
    ...visits.map(({ host, from, until }): ItineraryCall => ({
      ...{ at: host, kind: 'host', arrive: formatClockTime(from), leave: formatClockTime(until), on: 0, off: 0 },
    })),
    ...back.halts.map(halt('dropoff', end)),
    depot(formatClockTime(end + back.depot), null),
  ];
}
