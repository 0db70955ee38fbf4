import fc from 'fast-check';
import { planItinerary } from '../../itinerary';
import { planInterviews } from '../../interviews';
import { propertyRuns } from '../../itinerary/testing/property-runs';
import { checkJoinedDay, withDrops, withPresence } from './check-joined-day';
import { exhaustiveDay } from './exhaustive-day';
import { randomDay, smallSizes } from './random-day';
import { choicesOf, weigh, type SmallDay } from './small-day';

/** The same day without wishes and tours: what is left is the cheapest route. */
function withoutInterviews({ problem, latestReturns }: SmallDay): SmallDay {
  const { interviews } = problem;
  const hosts = interviews.hosts.map((host) => ({ ...host, tours: [] }));
  const people = interviews.people.map((person) => ({ ...person, preferences: [] }));
  return { problem: { ...problem, interviews: { ...interviews, hosts, people } }, latestReturns };
}

/** The cheapest route of the itinerary planner over all choices of drops; Infinity when there is none. */
function cheapestRoute({ problem }: SmallDay): number {
  const choosing = problem.people.filter(({ rides, drops }) => rides && drops.length > 1);
  const costs = choicesOf(choosing.map(({ drops }) => drops)).map((choice) => {
    const drops = new Map(choice.map((drop, at) => [choosing[at]?.id ?? '', drop]));
    const { status, objective } = planItinerary(withDrops(problem, drops));
    const { drivingMinutes, passengerMinutes, homeMinutes } = objective;
    return status === 'optimal' ? weigh(problem.itinerary, drivingMinutes, passengerMinutes, homeMinutes) : Infinity;
  });
  return Math.min(...costs);
}

jest.setTimeout(300_000);

describe('trying every small day', () => {
  it.each(smallSizes)('finds days that keep every rule: $shape, $vehicles vehicle(s), $hosts hosts', async (sizes) => {
    let possible = 0;
    const check = async (day: SmallDay): Promise<void> => {
      const { best } = exhaustiveDay(day);
      if (!best) return;
      possible++;
      expect(checkJoinedDay(day.problem, best)).toEqual([]);
      const { objective } = await planInterviews(withPresence(day.problem, best.route, best.drops));
      expect({ ...objective, routeCost: best.figures.routeCost }).toEqual(best.figures);
    };
    await fc.assert(fc.asyncProperty(randomDay(sizes), check), { ...propertyRuns(4), endOnFailure: true });
    expect(possible).toBeGreaterThan(0);
  });

  it.each(smallSizes)('is the itinerary planner without interviews: $shape, $vehicles, $hosts', (sizes) => {
    fc.assert(
      fc.property(randomDay(sizes), (day) => {
        const { best } = exhaustiveDay(withoutInterviews(day));
        expect(best?.figures.routeCost ?? Infinity).toBeCloseTo(cheapestRoute(day), 6);
      }),
      { ...propertyRuns(4), endOnFailure: true },
    );
  });
});
