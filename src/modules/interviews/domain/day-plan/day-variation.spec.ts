import type { ItineraryCall, ItineraryPlan } from '../../../../planners/itinerary';
import { variationOf } from './day-variation';

const call = (kind: ItineraryCall['kind'], at: string): ItineraryCall => ({
  ...{ kind, at, arrive: '09:00', leave: '09:00', on: 0, off: 0 },
});
const route: ItineraryPlan = {
  ...{ status: 'optimal', reasons: [], milliseconds: 0 },
  objective: { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 },
  vehicles: [
    { id: 'b1', calls: [call('depot', 'b1'), call('pickup', 'lede'), call('host', 'c2'), call('host', 'c1')] },
    { id: 'b2', calls: [] },
  ],
};

it('asks of a route everything that the day decided', () => {
  const arrivals = new Map([['b1', new Map([['c2', { from: 540, until: 555 }]])]]);
  const collects = new Map([['b1', new Map([['c2', { from: 660.5, until: 719.9 }]])]]);
  expect(variationOf({ route, arrivals, collects, drops: new Map([['jan', 'c2']]) })).toEqual({
    vehicleOfStop: { lede: 'b1' },
    visitOrder: { b1: ['c2', 'c1'] },
    arrivals: { b1: { c2: ['09:00', '09:15'] } },
    collects: { b1: { c2: ['11:01', '12:00'] } },
    drops: { jan: 'c2' },
    leavesMostToSpare: true,
  });
});
