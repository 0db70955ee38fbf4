import type { ItineraryCall, ItineraryPlan } from '../../../planners/itinerary';
import { stopTimesOf } from './stop-times';

const call = (at: string, kind: ItineraryCall['kind'], arrive: string | null, leave: string | null): ItineraryCall => ({
  at,
  kind,
  arrive,
  leave,
  on: 0,
  off: 0,
});

const plan: ItineraryPlan = {
  status: 'optimal',
  objective: { drivingMinutes: 60, passengerMinutes: 120, homeMinutes: 0 },
  vehicles: [
    {
      id: 'B1',
      calls: [
        call('B1', 'depot', null, '06:58'),
        call('herzele', 'pickup', '07:20', '07:23'),
        call('aalst', 'pickup', '08:25', '08:28'),
        call('C1', 'host', '08:35', '10:30'),
        call('herzele', 'dropoff', '11:00', '11:03'),
        call('B1', 'depot', '11:25', null),
      ],
    },
    { id: 'B2', calls: [] },
  ],
  reasons: [],
  milliseconds: 1,
};

describe('stopTimesOf', () => {
  it('tells when the bus comes, leaves and is back', () => {
    expect(stopTimesOf(plan.vehicles).get('herzele')).toEqual({
      arrive: '07:20',
      leave: '07:23',
      backAt: '11:00',
      vehicleId: 'B1',
    });
  });

  it('knows no return where nobody gets off', () => {
    expect(stopTimesOf(plan.vehicles).get('aalst')?.backAt).toBeNull();
  });

  it('holds stops only', () => {
    expect([...stopTimesOf(plan.vehicles).keys()]).toEqual(['herzele', 'aalst']);
  });
});
