import { checkInterviewPlan, ProblemIndex, runInSlices } from '../../interviews';
import type { ArrivalWindow, ItineraryPlan, ItineraryProblem } from '../../itinerary';
import { hinderedPins, hinderedTours, type DayFrame } from '../frame/day-frame';
import type { ArrivalCell } from '../frame/arrival-cells';
import type { DayArrivals, JoinedDay, PlanRoute, Stay } from '../problem/joined-problem';
import { designOf, visitKey } from '../search/design';
import { windowOf, within } from '../search/region';
import type { DayEvaluation } from './day-evaluation';

/**
 * The same day with the times that leave most to spare. A vehicle may come to each host whenever nothing of the day changes: all
 * interviews of those who follow it lie inside their stays, and no tour is hindered more.
 */
export async function withMostSpare(
  frame: DayFrame,
  evaluation: DayEvaluation,
  planRoute: PlanRoute,
  day: JoinedDay,
): Promise<JoinedDay> {
  const arrivals = await runInSlices(arrivalSteps(frame, day));
  const route = await planRoute(pinnedTo(frame.itinerary, day.route, arrivals), { reasons: false });
  const isSame = route.vehicles.length > 0 && Math.abs(evaluation.costOf(route) - day.figures.routeCost) < 1e-6;
  if (!isSame) return { ...day, arrivals };
  const isKept = evaluation.hindrancesOf(route, day.drops) === day.hindrances && keepsInterviews(frame, route, day);
  return isKept ? { ...day, route, arrivals } : { ...day, arrivals };
}

/** Whether the interviews of the day are possible on a route with other times. */
function keepsInterviews({ problem }: DayFrame, route: ItineraryPlan, { interviews, drops }: JoinedDay): boolean {
  const stays = problem.staysOf(route.vehicles, drops);
  const asked = problem.interviewsOn?.(route, drops) ?? problem.interviews;
  const people = asked.people.map((person) => ({
    ...person,
    presence: (stays.get(person.id) ?? []).map(({ host, from, until }) => ({ host, start: from, end: until })),
  }));
  return checkInterviewPlan({ ...asked, people }, interviews).length === 0;
}

/** The problem of exactly this route, its times left open. */
function pinnedTo(itinerary: ItineraryProblem, { vehicles }: ItineraryPlan, arrivals: DayArrivals): ItineraryProblem {
  const servedBy = new Map(
    vehicles.flatMap(({ id, calls }) => calls.map(({ kind, at }): [string, string] => [`${kind} ${at}`, id])),
  );
  const orderOf = (vehicle: string): string[] =>
    (vehicles.find(({ id }) => id === vehicle)?.calls ?? []).flatMap(({ kind, at }) => (kind === 'host' ? [at] : []));
  return {
    ...itinerary,
    rules: { ...itinerary.rules, spareMinutes: true },
    stops: itinerary.stops.map((stop) => ({ ...stop, vehicle: servedBy.get(`pickup ${stop.id}`) })),
    vehicles: itinerary.vehicles.map((vehicle) => {
      const hostOrder = orderOf(vehicle.id);
      const own = arrivals.get(vehicle.id);
      return hostOrder.length === 0 ? vehicle : { ...vehicle, hostOrder, ...(own && { arrivals: own }) };
    }),
  };
}

function* arrivalSteps(frame: DayFrame, day: JoinedDay): Generator<undefined, DayArrivals> {
  const { cells } = designOf(frame, day.route.vehicles);
  const arrivals = new Map<string, Map<string, ArrivalWindow>>();
  for (const { id } of day.route.vehicles.filter(({ calls }) => calls.length > 0)) {
    const windows = new Map<string, ArrivalWindow>();
    for (const host of frame.itinerary.hosts) {
      yield;
      const visit = { vehicle: id, host: host.id, cell: cells.get(visitKey(id, host.id)) ?? 0 };
      windows.set(host.id, windowAround(frame, day, visit));
    }
    arrivals.set(id, windows);
  }
  return arrivals;
}

interface VisitOfDay {
  readonly vehicle: string;
  readonly host: string;
  readonly cell: number;
}

function windowAround(frame: DayFrame, day: JoinedDay, visit: VisitOfDay): ArrivalWindow {
  const cells = frame.cells.get(visit.host) ?? [];
  const isAsGood = sameAs(frame, day, visit, cells[visit.cell]);
  const limit = frame.itinerary.vehicles.find(({ id }) => id === visit.vehicle)?.arrivals?.get(visit.host);
  let first = visit.cell;
  let last = visit.cell;
  while (isAsGood(cells[first - 1])) first -= 1;
  while (isAsGood(cells[last + 1])) last += 1;
  return within(windowOf(cells, [first, last]), limit);
}

/** Tells of an arrival whether everybody who follows the vehicle has there what they have with the arrival of the day. */
function sameAs(
  frame: DayFrame,
  { route, drops, interviews }: JoinedDay,
  { vehicle, host }: VisitOfDay,
  own: ArrivalCell | undefined,
): (cell: ArrivalCell | undefined) => boolean {
  const index = new ProblemIndex(frame.problem.interviewsOn?.(route, drops) ?? frame.problem.interviews);
  const followed = designOf(frame, route.vehicles).stops;
  const people = index.problem.people.filter(({ id, absent }) => {
    const stop = frame.stopOf.get(id) ?? '';
    return !absent && (followed.get(stop) ?? vehicle) === vehicle;
  });
  const isWell = (cell: ArrivalCell): boolean =>
    people.every((person) => {
      const stay = cell.stays.get(person.id);
      const before = own?.stays.get(person.id);
      const planned = interviews.interviews.filter((one) => one.person === person.id && one.host === host);
      const fits = planned.every(({ slot }) => {
        const { start, end } = index.moment(person, slot);
        return stay !== undefined && stay.from <= start && stay.until >= end;
      });
      const hindered = (at: Stay | undefined): number =>
        hinderedTours(index, person, host, at) + hinderedPins(index, person, host, at);
      return fits && hindered(stay) <= hindered(before);
    });
  return (cell) => cell !== undefined && isWell(cell);
}
