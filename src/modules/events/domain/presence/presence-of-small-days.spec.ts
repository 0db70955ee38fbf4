import fc from 'fast-check';
import { formatClockTime } from '../../../../kernel';
import { exhaustiveDay } from '../../../../planners/day/testing/exhaustive-day';
import { randomDay, type DayShape, type DaySizes } from '../../../../planners/day/testing/random-day';
import { minutesBetween, type SmallDay } from '../../../../planners/day/testing/small-day';
import { propertyRuns } from '../../../../planners/itinerary/testing/property-runs';
import { draftRoute, presencesOf } from '.';

/** The same day with the product's own rule of presence. */
function byTheProduct(day: SmallDay, shape: DayShape): SmallDay {
  const { itinerary, people } = day.problem;
  const visits = itinerary.hosts.map(({ id, visitMinutes, arriveFrom, arriveUntil }) => ({
    ...{ id, visitMinutes },
    arriveFrom: formatClockTime(arriveFrom),
    arriveUntil: formatClockTime(arriveUntil),
  }));
  return {
    ...day,
    problem: {
      ...day.problem,
      staysOf: (vehicles, drops) => {
        const route = draftRoute({ vehicles });
        return new Map(
          people.map(({ id, rides, stop }) => {
            const latest = day.latestReturns.get(id);
            const presences = presencesOf(
              { shape, route, visits, minutesHome: minutesBetween(itinerary) },
              {
                ...{ rides, eventStopId: stop ?? null, dropVisitId: drops.get(id) ?? null },
                latestReturn: latest === undefined ? null : formatClockTime(latest),
              },
            );
            return [id, presences.map(({ visitId, from, until }) => ({ host: visitId, from, until }))];
          }),
        );
      },
    },
  };
}

const sizes: readonly DaySizes[] = [
  { shape: 'whole-group', hosts: 2, vehicles: 1, stops: 2, people: 6 },
  { shape: 'whole-group', hosts: 2, vehicles: 2, stops: 2, people: 5 },
  { shape: 'split-swap', hosts: 2, vehicles: 2, stops: 2, people: 5 },
  { shape: 'drop-off', hosts: 2, vehicles: 1, stops: 2, people: 5 },
  { shape: 'drop-off', hosts: 2, vehicles: 2, stops: 2, people: 5 },
];

describe('where somebody is, on small days of every shape', () => {
  // The search itself throws when the two rules disagree on a day that it looks at.
  it.each(sizes)('agrees with the table as it was written down a second time: $shape, $vehicles bus(es)', (size) => {
    let solved = 0;
    fc.assert(
      fc.property(randomDay(size), (day) => {
        solved += exhaustiveDay(byTheProduct(day, size.shape)).solved;
      }),
      { ...propertyRuns(4), endOnFailure: true },
    );
    expect(solved).toBeGreaterThan(0);
  });
});
