import { aProgramme } from '../testing/programme';
import { itineraryProblemOf } from './itinerary-of-event';
import { isVaried, noVariation, type RouteVariation } from './route-variation';
import { withVariation } from './vary-route';

const programme = aProgramme();
const problem = itineraryProblemOf(programme, [], { speedKmh: 30, detourFactor: 1.35 });
const varied = (changes: Partial<RouteVariation>) => withVariation(problem, programme, { ...noVariation, ...changes });
const arrivals = (changes: Partial<RouteVariation>) =>
  (varied(changes).hosts as { id: string; arriveFrom: string; arriveUntil: string }[]).map(
    ({ id, arriveFrom, arriveUntil }) => `${id} ${arriveFrom}-${arriveUntil}`,
  );

describe('a variation of a route', () => {
  it('asks nothing new when there is none', () => {
    expect(varied({})).toEqual(problem);
    expect(isVaried(noVariation)).toBe(false);
  });

  it('sends a vehicle to a visit first', () => {
    const firstVisits = { 'bus-1': 'lunch' };
    expect(varied({ firstVisits }).vehicles).toMatchObject([{ id: 'bus-1', hostOrder: ['lunch'] }]);
    expect(isVaried({ ...noVariation, firstVisits })).toBe(true);
  });

  it.each([
    [{ beginsWithin: 0 }, '08:30-08:55'],
    [{ beginsWithin: 60 }, '08:30-08:55'],
    [{ staysToEnd: true }, '08:30-08:55'],
  ])('never allows an arrival that the company does not: %o', (changes, window) => {
    expect(arrivals(changes)).toEqual([`host-1 ${window}`, 'lunch 12:30-13:00']);
  });

  it('begins soon after the first interview or tour, and stays until the last', () => {
    const visits = programme.visits.map((visit) => ({ ...visit, arriveFrom: '08:00', arriveUntil: '12:00' }));
    const [host] = withVariation(problem, { visits }, { firstVisits: {}, beginsWithin: 15, staysToEnd: true }).hosts;
    // The tour begins at 9.10 and ends at 9.40; the visit lasts 118 minutes.
    expect(host).toMatchObject({ arriveFrom: '08:00', arriveUntil: '09:25' });
    const short = visits.map((visit) => ({ ...visit, visitMinutes: 20 }));
    const [impossible] = withVariation(
      problem,
      { visits: short },
      { ...noVariation, beginsWithin: 0, staysToEnd: true },
    ).hosts as { arriveUntil: string }[];
    expect(impossible?.arriveUntil).toBe('08:55');
  });
});
