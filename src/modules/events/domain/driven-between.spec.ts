import { drivenBetween, gapBetween } from './driven-between';
import type { ItineraryProblemData } from './itinerary-of-event';

const place = { lat: 50.9, lon: 4.1 };
const problem: ItineraryProblemData = {
  version: 1,
  rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 5, drivingMinuteWeight: 10 },
  vehicles: [{ id: 'bus', seats: 20, wheelchairPlaces: 0, depot: place, dutyFrom: '06:00', dutyUntil: '20:00' }],
  stops: [{ id: 'stop', ...place, boarding: 1 }],
  hosts: [{ id: 'host', ...place, visitMinutes: 60, arriveFrom: '08:00', arriveUntil: '12:00' }],
  travelMinutes: { stop: { host: 19.4 } },
};

describe('what is driven between two places', () => {
  const left = { at: 'stop', leave: '09:03' };
  const driven = drivenBetween(problem);

  it.each([
    ['a wait', '12:00', 20],
    ['a minute of rounding', '09:24', 21],
    ['no wait', '09:23', 20],
    ['less than the travel time, as a given plan may have it', '09:20', 17],
  ])('is the travel time at most: %s', (_name, arrive, minutes) => {
    expect(driven(left, { at: 'host', arrive })).toBe(minutes);
    expect(driven({ ...left, at: 'host' }, { at: 'stop', arrive })).toBe(minutes);
  });

  it('is nothing where a vehicle stays, and all of it when no travel times are known', () => {
    expect(driven(left, { at: 'stop', arrive: '12:00' })).toBe(0);
    expect(gapBetween(left, { at: 'host', arrive: '12:00' })).toBe(177);
    expect(gapBetween({ at: 'bus', leave: null }, { at: 'host', arrive: '12:00' })).toBe(0);
  });
});
