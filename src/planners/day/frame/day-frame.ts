import type { PlanPerson, ProblemIndex } from '../../interviews';
import { withDrivenStops, type ItineraryProblem, type ItineraryVehicle } from '../../itinerary';
import type { JoinedProblem, Stay } from '../problem/joined-problem';
import { arrivalCellSteps, type ArrivalCell } from './arrival-cells';

/** The stop of people who follow no vehicle in particular. */
export const NO_STOP = '';

/** A day to be planned, with what the search looks up again and again. */
export interface DayFrame {
  readonly problem: JoinedProblem;
  /** Without the stops to which nobody drives. */
  readonly itinerary: ItineraryProblem;
  /** Host → the moments of arrival that differ, in order. */
  readonly cells: ReadonlyMap<string, readonly ArrivalCell[]>;
  /** Person → the stop whose vehicle this person follows; `NO_STOP` for who has none that is driven to. */
  readonly stopOf: ReadonlyMap<string, string>;
}

/** Works out where arrivals differ, in steps of a few milliseconds. */
export function* dayFrameSteps(problem: JoinedProblem): Generator<undefined, DayFrame> {
  const itinerary = withDrivenStops(problem.itinerary);
  const cells = new Map<string, readonly ArrivalCell[]>();
  for (const host of itinerary.hosts) {
    cells.set(host.id, yield* arrivalCellSteps(problem, host));
  }
  const driven = new Set(itinerary.stops.map(({ id }) => id));
  const stopOf = new Map(
    problem.people.map(({ id, stop }) => [id, stop !== undefined && driven.has(stop) ? stop : NO_STOP]),
  );
  return { problem, itinerary, cells, stopOf };
}

/** The vehicles that may serve a stop. */
export function vehiclesOf({ itinerary }: DayFrame, stop: string): readonly ItineraryVehicle[] {
  const pinned = itinerary.stops.find(({ id }) => id === stop)?.vehicle;
  return itinerary.vehicles.filter(({ id }) => pinned === undefined || pinned === id);
}

/** How many tours that the person takes at a host lie partly outside the stay there; none where the person is not. */
export function hinderedTours(
  { hosts }: ProblemIndex,
  person: PlanPerson,
  host: string,
  stay: Stay | undefined,
): number {
  if (!stay || person.noTourAt.includes(host)) return 0;
  const own = (hosts.get(host)?.tours ?? []).filter(({ groups }) => groups.includes(person.group));
  return own.filter(({ start, end }) => start < stay.from || end > stay.until).length;
}

/** How many interviews that are pinned for the person at a host lie outside the stay there. */
export function hinderedPins(index: ProblemIndex, person: PlanPerson, host: string, stay: Stay | undefined): number {
  return index.problem.pins.filter((pin) => {
    if (pin.person !== person.id) return false;
    const moment = index.moment(person, pin.slot);
    return moment.host === host && !(stay && stay.from <= moment.start && stay.until >= moment.end);
  }).length;
}
