import type { ItineraryPlan } from '../../../../modules/events';
import { lateReturnsOf } from './late-returns';

const call = { on: 0, off: 0 };
const plan: ItineraryPlan = {
  status: 'optimal',
  objective: { drivingMinutes: 60, passengerMinutes: 100 },
  vehicles: [
    {
      id: 'bus-1',
      calls: [
        { ...call, at: 'lede', kind: 'pickup', arrive: '07:27', leave: '07:30' },
        { ...call, at: 'lede', kind: 'dropoff', arrive: '16:02', leave: '16:05' },
      ],
    },
  ],
  reasons: [],
  milliseconds: 1,
};
const programme = { stops: [{ id: 'lede', name: 'Lede station' }] };
const boardings = (latestReturn: string | null) => [{ eventStopId: 'lede', boarding: 3, wheelchairs: 0, latestReturn }];

describe('lateReturnsOf', () => {
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
