import type { ItineraryPlan } from '../../../../modules/events';
import { longRidesOf } from './long-rides';

const call = { on: 0, off: 0 };
const calls = [
  { ...call, at: 'lede', kind: 'pickup' as const, arrive: '07:27', leave: '07:30' },
  { ...call, at: 'c1', kind: 'host' as const, arrive: '08:00', leave: '08:03' },
  { ...call, at: 'c2', kind: 'host' as const, arrive: '08:40', leave: '08:43' },
];
const plan: ItineraryPlan = {
  status: 'optimal',
  objective: { drivingMinutes: 60, passengerMinutes: 100 },
  vehicles: [{ id: 'bus-1', calls }],
  reasons: [],
  milliseconds: 1,
};
const programme = (maxRideMinutes: number | null) => ({
  stops: [{ id: 'lede', name: 'Lede station', maxRideMinutes }],
});
const going = (drop: Record<string, number>) => [{ eventStopId: 'lede', boarding: 1, wheelchairs: 0, drop }];

describe('rides that are longer than a stop allows', () => {
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
