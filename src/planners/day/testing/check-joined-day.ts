import { checkItinerary, type ItineraryPlan, type ItineraryProblem } from '../../itinerary';
import { checkInterviewPlan, type InterviewProblem, type PlanFigures, type PlannedInterview } from '../../interviews';
import type { JoinedFigures, JoinedProblem } from '../problem/joined-problem';
import { isHindered } from './exhaustive-interviews';
import { isDropOff, weigh } from './small-day';

/** What of a day is checked. */
export interface CheckedDay {
  readonly figures: JoinedFigures;
  readonly route: ItineraryPlan;
  readonly drops: ReadonlyMap<string, string>;
  readonly interviews: readonly PlannedInterview[];
}

/** The route problem in which everybody is let off as chosen. */
export function withDrops({ itinerary, people }: JoinedProblem, drops: ReadonlyMap<string, string>): ItineraryProblem {
  if (!isDropOff(itinerary)) return itinerary;
  const stops = itinerary.stops.map((stop) => {
    const drop = new Map(stop.drop);
    for (const one of people) {
      const host = drops.get(one.id);
      if (!one.rides || one.stop !== stop.id || one.drops.length < 2 || host === undefined) continue;
      drop.set(host, (drop.get(host) ?? 0) + 1);
    }
    return { ...stop, drop };
  });
  return { ...itinerary, stops };
}

/** The interviews of people who are where the route brings them. */
export function withPresence(
  { interviews, staysOf }: JoinedProblem,
  { vehicles }: Pick<ItineraryPlan, 'vehicles'>,
  drops: ReadonlyMap<string, string>,
): InterviewProblem {
  const stays = staysOf(vehicles, drops);
  const people = interviews.people.map((person) => ({
    ...person,
    presence: (stays.get(person.id) ?? []).map(({ host, from, until }) => ({ host, start: from, end: until })),
  }));
  return { ...interviews, people };
}

/**
 * Checks a day by the checkers of both planners, and that it is possible: everybody is let off where they may be, and on every
 * tour of the own group. How late calls may be is left aside: on a day it is counted within everybody's stays.
 * @returns one English line per finding
 */
export function checkJoinedDay(problem: JoinedProblem, { figures, route, drops, interviews }: CheckedDay): string[] {
  const present = withPresence(problem, route, drops);
  const { drivingMinutes, passengerMinutes, homeMinutes } = route.objective;
  const cost = weigh(problem.itinerary, drivingMinutes, passengerMinutes, homeMinutes);
  const objective: PlanFigures = {
    withInterview: figures.withInterview,
    firstChoices: figures.firstChoices,
    interviews: figures.interviews,
    waitingMinutes: figures.waitingMinutes,
  };
  const stays = problem.staysOf(route.vehicles, drops);
  return [
    ...checkItinerary(withDrops(problem, drops), route).filter((line) => !line.includes('minutes to spare')),
    ...checkInterviewPlan(present, { interviews, objective, unplaced: [] }),
    ...(Math.abs(cost - figures.routeCost) > 1e-6 ? [`costs ${cost}, not ${figures.routeCost}`] : []),
    ...problem.people
      .filter(({ id, drops: allowed }) => allowed.length > 0 && !allowed.includes(drops.get(id) ?? ''))
      .map(({ id }) => `${id} is let off at ${drops.get(id) ?? 'no host'}`),
    ...problem.interviews.people
      .filter((person) => isHindered(problem.interviews, person, stays.get(person.id) ?? []))
      .map(({ id }) => `a tour of ${id} lies outside the stay`),
  ];
}
