import type { ExpectedCall } from './expected-day';
import { lateVehicles, type DelayReport } from './late-vehicles';

const call = (
  kind: ExpectedCall['kind'],
  at: string,
  hours: readonly [string | null, string | null],
  late: readonly [number, number] = [0, 0],
): ExpectedCall => ({
  ...{ vehicleId: 'bus-1', kind, at, arrive: hours[0], leave: hours[1] },
  late: { arrive: late[0], leave: late[1] },
});
const report = (changes: Partial<DelayReport> = {}): DelayReport => ({
  ...{ vehicleId: 'bus-1', at: 'aalst', kind: 'pickup', part: 'leave', minutes: 20 },
  reportedAt: new Date('2027-03-11T07:10:00Z'),
  ...changes,
});
const home = [call('dropoff', 'aalst', ['15:00', '15:03']), call('dropoff', 'erpe', ['15:10', '15:12'])];
const lateOut = [
  call('pickup', 'erpe', ['07:50', '07:55']),
  call('pickup', 'aalst', ['08:05', '08:30'], [0, 20]),
  call('host', 'host', ['08:50', '10:40'], [20, 0]),
  ...home,
];

describe('vehicles that are late', () => {
  it('are none without a report, and none of which the last report says that they are on time', () => {
    expect(lateVehicles([], lateOut, '08:10')).toEqual([]);
    expect(lateVehicles([report(), report({ minutes: 0 })], lateOut, '08:10')).toEqual([]);
  });

  it('concern everybody who rides, where a company sees them late', () => {
    expect(lateVehicles([report()], lateOut, '08:10')).toEqual([{ ...report(), stopIds: ['erpe', 'aalst'] }]);
  });

  it('are no news any more when everything that is late is over', () => {
    expect(lateVehicles([report()], lateOut, '10:41')).toEqual([]);
  });

  it('on the way home concern only who comes home later', () => {
    const calls = [...lateOut.slice(0, 2), ...home.slice(0, 1), call('dropoff', 'erpe', ['15:30', '15:32'], [20, 20])];
    const [bus] = lateVehicles([report({ kind: 'dropoff', at: 'erpe', part: 'arrive' })], calls, '15:05');
    expect(bus?.stopIds).toEqual(['erpe']);
  });

  it('tell what was reported last', () => {
    const second = report({ at: 'host', kind: 'host', part: 'arrive', minutes: 35 });
    expect(lateVehicles([report(), second], lateOut, '08:31')).toMatchObject([{ minutes: 35, at: 'host' }]);
  });
});
