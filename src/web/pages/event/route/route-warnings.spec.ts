import type { ItineraryPlan } from '../../../../modules/events';
import { lateReturnsOf, longRidesOf } from './route-warnings';

const call = { on: 0, off: 0 };
const planOf = (calls: ItineraryPlan['vehicles'][number]['calls']): ItineraryPlan => ({
  status: 'optimal',
  objective: { drivingMinutes: 60, passengerMinutes: 100, homeMinutes: 0 },
  vehicles: [{ id: 'bus-1', calls }],
  reasons: [],
  milliseconds: 1,
});

describe('lateReturnsOf', () => {
  const plan = planOf([
    { ...call, at: 'lede', kind: 'pickup', arrive: '07:27', leave: '07:30' },
    { ...call, at: 'lede', kind: 'dropoff', arrive: '16:02', leave: '16:05' },
  ]);
  const programme = { stops: [{ id: 'lede', name: 'Lede station' }] };
  const boardings = (latestReturn: string | null) => [
    { eventStopId: 'lede', boarding: 3, wheelchairs: 0, latestReturn },
  ];

  it('names a stop where the bus is back too late', () => {
    expect(lateReturnsOf(plan, boardings('15:15'), programme)).toEqual([
      { stop: 'Lede station', until: '15:15', back: '16:02' },
    ]);
  });

  it.each([['16:02'], ['17:00'], [null]])('has nothing to say where people must be back by %s', (until) => {
    expect(lateReturnsOf(plan, boardings(until), programme)).toEqual([]);
  });

  it('says nothing of an impossible plan', () => {
    expect(lateReturnsOf({ ...plan, status: 'infeasible', vehicles: [] }, boardings('15:15'), programme)).toEqual([]);
  });
});

describe('rides that are longer than a stop allows', () => {
  const plan = planOf([
    { ...call, at: 'lede', kind: 'pickup', arrive: '07:27', leave: '07:30' },
    { ...call, at: 'c1', kind: 'host', arrive: '08:00', leave: '08:03' },
    { ...call, at: 'c2', kind: 'host', arrive: '08:40', leave: '08:43' },
  ]);
  const programme = (maxRideMinutes: number | null) => ({
    stops: [{ id: 'lede', name: 'Lede station', maxRideMinutes }],
  });
  const going = (drop: Record<string, number>) => [{ eventStopId: 'lede', boarding: 1, wheelchairs: 0, drop }];

  it('are counted to the own company of whoever gets on there', () => {
    expect(longRidesOf(plan, going({ c1: 1, c2: 1 }), programme(60))).toEqual([
      { stop: 'Lede station', minutes: 70, limit: 60 },
    ]);
    expect(longRidesOf(plan, going({ c1: 1 }), programme(60))).toEqual([]);
  });

  it.each([[70], [null]])('are none with a limit of %s', (limit) => {
    expect(longRidesOf(plan, going({ c2: 1 }), programme(limit))).toEqual([]);
  });

  it('are none where nobody gets on, at an event where all go together, or in an impossible plan', () => {
    expect(longRidesOf(plan, [], programme(10))).toEqual([]);
    expect(longRidesOf(plan, [{ eventStopId: 'lede', boarding: 1, wheelchairs: 0 }], programme(10))).toEqual([]);
    expect(longRidesOf({ ...plan, vehicles: [] }, going({ c2: 1 }), programme(10))).toEqual([]);
  });
});
