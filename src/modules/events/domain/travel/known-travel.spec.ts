import fc from 'fast-check';
import { parseItineraryProblem, travelTimes } from '../../../../planners/itinerary';
import { travelBetween, type MinutesByPlace } from './known-travel';
import { placeKey, type TravelPlace } from './travel-place';

const speed = { speedKmh: 30, detourFactor: 1.35 };
const places: TravelPlace[] = [
  { id: 'bus', latitude: 50.94, longitude: 4.03 },
  { id: 'lede', latitude: 50.97, longitude: 3.98 },
  { id: 'host', latitude: 50.952, longitude: 4.052 },
];
const [bus, lede, host] = places.map(placeKey) as [string, string, string];
const table = (...rows: [string, string, number][]): MinutesByPlace => {
  const minutes = new Map<string, Map<string, number>>();
  for (const [from, to, value] of rows) minutes.set(from, new Map([...(minutes.get(from) ?? []), [to, value]]));
  return minutes;
};

describe('travel times between places', () => {
  it('say nothing when nothing is known: the planner estimates', () => {
    const known = { own: table(), road: table() };
    expect(travelBetween(places, known, speed)).toEqual({ minutes: {}, sources: { own: 0, road: 0, estimated: 6 } });
  });

  it('prefer an own time to that of the road', () => {
    const known = { own: table([lede, host, 25]), road: table([lede, host, 9], [host, lede, 10], [bus, lede, 7]) };
    const { minutes, sources } = travelBetween(places, known, speed);
    expect(minutes).toMatchObject({ lede: { host: 25 }, host: { lede: 10 }, bus: { lede: 7 } });
    expect(sources).toEqual({ own: 1, road: 2, estimated: 3 });
  });

  it('follow a place that is named twice, and no place that has moved', () => {
    const known = { own: table([lede, host, 25]), road: table() };
    const twin = { ...places[1]!, id: 'depot' };
    const moved = { ...places[1]!, id: 'moved', latitude: 50.9702 };
    const { minutes } = travelBetween([...places, twin, moved], known, speed);
    expect([minutes['lede']?.['host'], minutes['depot']?.['host'], minutes['moved']]).toEqual([25, 25, undefined]);
  });

  it('reach the planner as they are meant, in both directions', () => {
    const ids = [bus, lede, host];
    const known = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 1, max: 90 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(known, known, (ownRows, roadRows) => {
        const [own, road] = [table(...ownRows), table(...roadRows)];
        const { minutes, sources } = travelBetween(places, { own, road }, speed);
        const at = ({ latitude, longitude }: TravelPlace) => ({ lat: latitude, lon: longitude });
        const problem = (travelMinutes: object) =>
          travelTimes(
            parseItineraryProblem({
              version: 1,
              rules: { ...speed, dwellMinutes: 3, wheelchairDwellMinutes: 6, drivingMinuteWeight: 10 },
              vehicles: [{ id: 'bus', seats: 9, depot: at(places[0]!), dutyFrom: '07:00', dutyUntil: '17:00' }],
              stops: [{ id: 'lede', ...at(places[1]!), boarding: 1, wheelchairs: 0 }],
              hosts: [{ id: 'host', ...at(places[2]!), visitMinutes: 9, arriveFrom: '09:00', arriveUntil: '10:00' }],
              travelMinutes,
            }),
          );
        const [planned, estimated] = [problem(minutes), problem({})];
        let trips = 0;
        for (const from of places) {
          for (const to of places) {
            if (from === to) continue;
            trips += 1;
            const [start, end] = [placeKey(from), placeKey(to)];
            const meant = own.get(start)?.get(end) ?? road.get(start)?.get(end) ?? estimated(from.id, to.id);
            expect(planned(from.id, to.id)).toBe(meant);
          }
        }
        expect(sources.own + sources.road + sources.estimated).toBe(trips);
      }),
    );
  });
});
