import { aProgramme } from '../../testing/programme';
import { afterChange, capacityFrom, type CapacityParts } from './capacity-change';
import { StopDivision } from './division/stop-division';
import { routeShortages } from '../route-shortage';

const { vehicles, tourGroups } = aProgramme();
const bus = { ...vehicles[0]!, configurations: [...vehicles[0]!.configurations, small()] };
const now: CapacityParts = {
  vehicles: [bus],
  tourGroups,
  limits: { staffSeats: 3, ownLimit: 36, interpreterSeats: 0, overbooking: 0, overbookingPermille: 0 },
  division: new StopDivision([bus], []),
};

function small() {
  return { id: 'bus-1-20', seats: 20, wheelchairPlaces: 2, chosen: false };
}

describe('a change of capacity', () => {
  it('sets a vehicle up another way', () => {
    const after = afterChange(now, { type: 'setup', configurationId: 'bus-1-20' });
    expect(capacityFrom(after)).toEqual({ participantLimit: 36, busSeats: 17, wheelchairPlaces: 2 });
    expect(after.vehicles[0]?.configurations.map(({ chosen }) => chosen)).toEqual([false, true]);
  });

  it('takes a vehicle out', () => {
    expect(capacityFrom(afterChange(now, { type: 'no-vehicle', vehicleId: 'bus-1' })).busSeats).toBe(0);
  });

  it('sets limits', () => {
    const after = afterChange(now, { type: 'limits', ownLimit: null, staffSeats: 1 });
    expect(capacityFrom(after)).toEqual({ participantLimit: 49, busSeats: 49, wheelchairPlaces: 0 });
  });

  it('gives a group other places', () => {
    const after = afterChange(now, { type: 'group', tourGroupId: 'group-a', places: 15 });
    expect(after.tourGroups).toMatchObject([{ id: 'group-a', name: 'A', places: 15 }]);
    expect(capacityFrom(after)).toEqual(capacityFrom(now));
  });

  it.each([
    { type: 'setup', configurationId: 'other' } as const,
    { type: 'no-vehicle', vehicleId: 'other' } as const,
    { type: 'group', tourGroupId: 'other', places: 3 } as const,
  ])('refuses what the event does not have: %j', (change) => {
    expect(() => afterChange(now, change)).toThrow(expect.objectContaining({ kind: 'not-found' }) as Error);
  });
});

describe('what a route would lack', () => {
  const call = { at: 'aalst', arrive: null, leave: null, off: 0 };
  const calls = [
    { ...call, kind: 'pickup' as const, on: 20 },
    { ...call, kind: 'pickup' as const, on: 5 },
  ];
  const objective = { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 };
  const plan = {
    status: 'optimal' as const,
    objective,
    vehicles: [{ id: 'bus-1', calls }],
    reasons: [],
    milliseconds: 1,
  };
  const after = (change: Parameters<typeof afterChange>[1]) => afterChange(now, change).vehicles;

  it('is nothing while everybody fits', () => {
    expect(routeShortages(plan, now.vehicles, now.vehicles)).toEqual([]);
  });

  it('is the places that a smaller set-up, or no vehicle at all, has not', () => {
    expect(routeShortages(plan, now.vehicles, after({ type: 'setup', configurationId: 'bus-1-20' }))).toEqual([
      { vehicle: 'Bus 1', boarding: 25, places: 22 },
    ]);
    expect(routeShortages(plan, now.vehicles, after({ type: 'no-vehicle', vehicleId: 'bus-1' }))).toEqual([
      { vehicle: 'Bus 1', boarding: 25, places: 0 },
    ]);
  });
});
