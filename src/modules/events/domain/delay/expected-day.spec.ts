import type { ItineraryCall, ItineraryPlan } from '../../../../planners/itinerary';
import { aProgramme } from '../../testing/programme';
import type { EventProgramme, VisitView } from '../event-view';
import type { StoredItinerary } from '../itinerary-of-event';
import { expectedCalls, type BusDelay, type ExpectedCall } from './expected-day';

const known = aProgramme();
const visit = (id: string): VisitView => ({ ...known.visits[0]!, id, kind: 'host', tours: [], slots: [] });
const programme: EventProgramme = { ...known, visits: [visit('a'), visit('b')] };

type Halt = readonly [ItineraryCall['kind'], string, string | null, string | null];

const place = { lat: 50.9, lon: 4 };
const host = (id: string, more: object = {}) => ({
  ...{ id, ...place, visitMinutes: 30, arriveFrom: '08:00', arriveUntil: '14:00', ...more },
});

/** A published route of these halts, where everything is ten minutes' drive apart. */
function route(
  vehicles: Readonly<Record<string, readonly Halt[]>>,
  hosts: readonly { readonly id: string }[],
): StoredItinerary {
  const ids = Object.keys(vehicles);
  const everywhere = [...ids, 's1', 's2', ...hosts.map(({ id }) => id)];
  const rules = {
    speedKmh: 30,
    detourFactor: 1.3,
    dwellMinutes: 3,
    wheelchairDwellMinutes: 6,
    drivingMinuteWeight: 10,
  };
  const stop = (id: string): object => ({ id, ...place, boarding: 5, wheelchairs: 0 });
  return {
    problem: {
      ...{ version: 1, rules, hosts },
      vehicles: ids.map((id) => ({
        id,
        seats: 50,
        wheelchairPlaces: 0,
        depot: place,
        dutyFrom: '06:00',
        dutyUntil: '20:00',
      })),
      stops: ['s1', 's2'].map(stop) as StoredItinerary['problem']['stops'],
      travelMinutes: Object.fromEntries(
        everywhere.map((from) => [
          from,
          Object.fromEntries(everywhere.filter((to) => to !== from).map((to) => [to, 10])),
        ]),
      ),
    },
    plan: {
      vehicles: ids.map((id) => ({
        id,
        calls: vehicles[id]!.map(([kind, at, arrive, leave]) => ({ kind, at, arrive, leave })),
      })),
    } as unknown as ItineraryPlan,
  };
}

const found = (calls: readonly ExpectedCall[], vehicleId: string, kind: string, at: string): ExpectedCall =>
  calls.find((call) => call.vehicleId === vehicleId && call.kind === kind && call.at === at)!;
const hours = ({ arrive, leave }: ExpectedCall): readonly (string | null)[] => [arrive, leave];

describe('where a late bus is reported', () => {
  const day = route(
    {
      bus: [
        ['pickup', 's1', '08:00', '08:03'],
        ['host', 'a', '08:13', '08:16'],
        ['collect', 'a', '12:00', '12:03'],
        ['dropoff', 's1', '12:13', '12:16'],
        ['depot', 'bus', '12:26', null],
      ],
    },
    [host('a')],
  );
  const late = (kind: BusDelay['kind'], at: string, part: BusDelay['part']): ExpectedCall[] =>
    expectedCalls(day, programme, [{ vehicleId: 'bus', at, kind, part, minutes: 20 }]);

  it('is each call where people wait: getting on, at a company both times, and getting off', () => {
    expect(hours(found(late('collect', 'a', 'arrive'), 'bus', 'collect', 'a'))).toEqual(['12:20', '12:23']);
    expect(hours(found(late('collect', 'a', 'arrive'), 'bus', 'dropoff', 's1'))).toEqual(['12:33', '12:36']);
    expect(hours(found(late('collect', 'a', 'leave'), 'bus', 'collect', 'a'))).toEqual(['12:00', '12:23']);
    expect(hours(found(late('dropoff', 's1', 'arrive'), 'bus', 'dropoff', 's1'))).toEqual(['12:33', '12:36']);
  });

  it('leaves what was before the call as it is', () => {
    const calls = late('collect', 'a', 'arrive');
    expect(hours(found(calls, 'bus', 'host', 'a'))).toEqual(['08:13', '08:16']);
    expect(hours(found(calls, 'bus', 'pickup', 's1'))).toEqual(['08:00', '08:03']);
  });

  it('is not another call at the same place', () => {
    expect(hours(found(late('host', 'a', 'arrive'), 'bus', 'host', 'a'))).toEqual(['08:33', '08:36']);
    expect(hours(found(late('host', 'a', 'arrive'), 'bus', 'collect', 'a'))).toEqual(['12:00', '12:03']);
    expect(late('dropoff', 's1', 'leave').every((call) => call.late.arrive + call.late.leave === 0)).toBe(true);
  });
});

describe('a host that takes one bus at a time', () => {
  const swap = (maxVehicles?: number) =>
    route(
      {
        one: [
          ['pickup', 's1', '08:00', '08:03'],
          ['host', 'a', '08:13', '09:00'],
          ['host', 'b', '09:10', '10:00'],
          ['dropoff', 's1', '10:10', '10:13'],
        ],
        two: [
          ['pickup', 's2', '08:00', '08:03'],
          ['host', 'b', '08:13', '09:00'],
          ['host', 'a', '09:10', '10:00'],
          ['dropoff', 's2', '10:10', '10:13'],
        ],
      },
      [host('a', maxVehicles === undefined ? {} : { maxVehicles }), host('b')],
    );
  // Each visit has business until the bus leaves, so that nothing of it can be cut short or absorbed.
  const busy: EventProgramme = {
    ...programme,
    visits: programme.visits.map((one) => ({
      ...one,
      slots: [
        ['08:15', '09:00'],
        ['09:12', '10:00'],
      ].map(([startsAt, endsAt]) => ({ id: `${one.id} ${startsAt}`, startsAt: startsAt!, endsAt: endsAt!, places: 2 })),
    })),
  };
  const delay: BusDelay = { vehicleId: 'one', at: 'a', kind: 'host', part: 'leave', minutes: 25 };

  it('lets the second come when the first has left', () => {
    const calls = expectedCalls(swap(1), busy, [delay]);
    expect(hours(found(calls, 'one', 'host', 'a'))).toEqual(['08:13', '09:25']);
    expect(hours(found(calls, 'two', 'host', 'b'))).toEqual(['08:13', '09:00']);
    expect(hours(found(calls, 'two', 'host', 'a'))).toEqual(['09:25', '10:15']);
    expect(hours(found(calls, 'two', 'dropoff', 's2'))).toEqual(['10:25', '10:28']);
  });

  it('holds nobody up where there is room for both, or as long as the first is out in time', () => {
    for (const calls of [expectedCalls(swap(2), busy, [delay]), expectedCalls(swap(), busy, [delay])]) {
      expect(hours(found(calls, 'two', 'host', 'a'))).toEqual(['09:10', '10:00']);
    }
    expect(hours(found(expectedCalls(swap(1), busy, [{ ...delay, minutes: 10 }]), 'two', 'host', 'a'))).toEqual([
      '09:10',
      '10:00',
    ]);
  });

  it('believes a report that the second is there already', () => {
    const there: BusDelay = { vehicleId: 'two', at: 'a', kind: 'host', part: 'arrive', minutes: 5 };
    expect(found(expectedCalls(swap(1), busy, [delay, there]), 'two', 'host', 'a').arrive).toBe('09:15');
  });

  it('passes waiting on from bus to bus', () => {
    const stops: Halt[] = [['pickup', 's1', '08:00', '08:03']];
    const queue = route(
      {
        one: [...stops, ['host', 'a', '08:13', '09:00']],
        two: [...stops, ['host', 'a', '09:00', '09:45']],
        three: [...stops, ['host', 'a', '09:45', '10:30']],
      },
      [host('a', { maxVehicles: 1 })],
    );
    const slots = [
      ['08:15', '09:00'],
      ['09:02', '09:45'],
      ['09:47', '10:30'],
    ].map(([startsAt, endsAt]) => ({ id: startsAt!, startsAt: startsAt!, endsAt: endsAt!, places: 2 }));
    const full = { ...programme, visits: [{ ...programme.visits[0]!, slots }] };
    const calls = expectedCalls(queue, full, [{ ...delay, part: 'arrive', minutes: 12 }]);
    expect(calls.filter(({ kind }) => kind === 'host').map(hours)).toEqual([
      ['08:25', '09:12'],
      ['09:12', '09:57'],
      ['09:57', '10:42'],
    ]);
  });
});
