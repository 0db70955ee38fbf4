import { aProgramme } from '../testing/programme';
import { itineraryProblemOf } from './itinerary-of-event';
import { isVaried, noVariation, type RouteVariation } from './route-variation';
import { withVariation } from './vary-route';

const programme = aProgramme();
const problem = itineraryProblemOf(programme, [], { speedKmh: 30, detourFactor: 1.35 });
const stop = problem.stops[0]!.id;
const varied = (changes: Partial<RouteVariation>) => withVariation(problem, { ...noVariation, ...changes });

describe('a variation of a route', () => {
  it('asks nothing new when there is none', () => {
    expect(varied({})).toEqual(problem);
    expect(isVaried(noVariation)).toBe(false);
  });

  it('says which vehicle serves a stop, in which order it makes its visits, and when', () => {
    const asked = {
      vehicleOfStop: { [stop]: 'bus-1' },
      visitOrder: { 'bus-1': ['lunch', 'host-1'] },
      arrivals: { 'bus-1': { 'host-1': ['08:35', '08:50'] as const } },
      collects: { 'bus-1': { 'host-1': ['10:35', '11:50'] as const } },
    };
    const { rules, stops, vehicles } = varied(asked);
    expect(rules).toMatchObject({ shownArrivals: true });
    expect(stops[0]).toMatchObject({ id: stop, vehicle: 'bus-1' });
    expect(vehicles).toMatchObject([
      {
        id: 'bus-1',
        hostOrder: ['lunch', 'host-1'],
        arrivals: { 'host-1': ['08:35', '08:50'] },
        collects: { 'host-1': ['10:35', '11:50'] },
      },
    ]);
    expect(isVaried({ ...noVariation, ...asked })).toBe(true);
  });

  it('forgets what is gone', () => {
    const gone = {
      vehicleOfStop: { [stop]: 'bus-9' },
      visitOrder: { 'bus-1': ['host-9'], 'bus-9': ['lunch'] },
      arrivals: { 'bus-1': { 'host-9': ['08:35', '08:50'] as const } },
    };
    expect(varied(gone)).toEqual(problem);
  });

  it('asks for times that leave most to spare', () => {
    expect(varied({ leavesMostToSpare: true }).rules).toMatchObject({ spareMinutes: true });
  });

  it('leaves the order of visits open on a drop-off day', () => {
    const dropOff = { ...problem, stops: problem.stops.map((one) => ({ ...one, drop: {} })) };
    const { vehicles } = withVariation(dropOff, { visitOrder: { 'bus-1': ['lunch'] } });
    expect(vehicles).toEqual(problem.vehicles);
  });
});
