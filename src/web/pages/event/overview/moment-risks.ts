import { formatClockTime, parseClockTime } from '../../../../kernel';
import type { DayRoute, EventProgramme, EventShape, VisitView } from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { clockText } from '../../../../texts/dates';

const t = coordinatorTexts.overview.risk;

interface Hours {
  readonly from: string;
  readonly until: string;
}

/** When anybody can be at a visit: while one of the vehicles is there, or before there is a route while the company expects people. */
function hoursAt({ id, arriveFrom, arriveUntil, visitMinutes }: VisitView, { source, calls }: DayRoute): Hours[] {
  if (source === 'none')
    return [{ from: arriveFrom, until: formatClockTime(parseClockTime(arriveUntil) + visitMinutes) }];
  const vehicles = new Set(calls.filter(({ at }) => at === id).map(({ vehicleId }) => vehicleId));
  return [...vehicles].flatMap((vehicle) => {
    const own = calls.filter(({ at, vehicleId }) => at === id && vehicleId === vehicle);
    const hours = own.flatMap(({ arrive, leave }) => [arrive, leave]).filter((hour) => hour !== null);
    const [from = '', until = ''] = [hours.sort()[0], hours.sort().at(-1)];
    return [{ from: from > arriveFrom ? from : arriveFrom, until }];
  });
}

/** Interview slots at hours when nobody can be there, in words per company. */
function unreachableSlots(visit: VisitView, route: DayRoute): string[] {
  const hours = hoursAt(visit, route);
  const lost = visit.slots.filter(
    ({ startsAt, endsAt, places }) =>
      places > 0 && !hours.some(({ from, until }) => from <= startsAt && endsAt <= until),
  );
  const [first] = lost;
  return first === undefined ? [] : [t.slotsOutsideVisit(visit.name, lost.length, clockText(first.startsAt))];
}

/** What in the programme cannot be used as it stands. */
export function momentRisks(programme: EventProgramme, shape: EventShape, route: DayRoute): string[] {
  const hosts = programme.visits.filter(({ kind }) => kind === 'host');
  const cannotSwap = shape === 'split-swap' && (programme.vehicles.length < 2 || hosts.length < 2);
  return [...hosts.flatMap((visit) => unreachableSlots(visit, route)), ...(cannotSwap ? [t.nothingToSwap] : [])];
}
