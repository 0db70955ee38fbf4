import fc from 'fast-check';
import { formatClockTime } from '../../../kernel';
import { concernsOf, driverDuties, isTooLong } from './driver-duty';

type Call = Parameters<typeof driverDuties>[0][number]['calls'][number];

const call = (kind: Call['kind'], arrive: string | null, leave: string | null): Call => ({
  at: kind,
  kind,
  arrive,
  leave,
});
const day = (...calls: Call[]) => [{ id: 'bus', calls }];

const usual = day(
  call('depot', null, '07:00'),
  call('pickup', '07:30', '07:33'),
  call('host', '08:30', '10:00'),
  call('dropoff', '11:00', '11:03'),
  call('depot', '11:30', null),
);

describe('what a day asks of its driver', () => {
  it('is the time from garage to garage, and the driving between rests at hosts', () => {
    expect(driverDuties(usual)).toEqual([{ vehicleId: 'bus', duty: 270, drivingWithoutBreak: 87 }]);
    expect(driverDuties(usual).flatMap(concernsOf)).toEqual([]);
  });

  it('is nothing for a vehicle that stays in the garage', () => {
    expect(driverDuties([{ id: 'bus', calls: [] }])).toEqual([]);
  });

  it('counts no rest of less than 15 minutes, and none at a stop', () => {
    const calls = (hostLeaves: string): ReturnType<typeof day> =>
      day(
        call('depot', null, '06:00'),
        call('pickup', '08:00', '09:00'),
        call('host', '10:00', hostLeaves),
        call('depot', '12:30', null),
      );
    expect(driverDuties(calls('10:14')).flatMap(concernsOf)).toEqual(['driving-without-break']);
    expect(driverDuties(calls('10:45')).flatMap(concernsOf)).toEqual([]);
  });

  it('lets a driver rest who waits with nobody on board before people are collected', () => {
    const dropOff = day(
      call('depot', null, '06:00'),
      call('host', '08:00', '08:03'),
      call('collect', '12:00', '12:03'),
      call('depot', '14:00', null),
    );
    const twoHours = (): number => 120;
    expect(driverDuties(dropOff, twoHours)[0]?.drivingWithoutBreak).toBe(240);
    expect(driverDuties(dropOff)[0]?.drivingWithoutBreak).toBe(120 + 237 + 117);
  });

  it('takes a rest in parts', () => {
    const parts = day(
      call('depot', null, '06:00'),
      call('host', '08:00', '08:15'),
      call('host', '10:00', '10:30'),
      call('depot', '13:00', null),
    );
    expect(driverDuties(parts)[0]?.drivingWithoutBreak).toBe(225);
  });

  it.each([
    ['19:00', []],
    ['19:01', ['long-duty']],
    ['22:00', ['long-duty']],
    ['22:01', ['too-long-duty']],
  ])('from 7.00 until %s', (end, concerns) => {
    const long = day(call('depot', null, '07:00'), call('host', '08:00', '18:30'), call('depot', end, null));
    expect(driverDuties(long).flatMap(concernsOf)).toEqual(concerns);
    expect(isTooLong(long)).toBe(concerns.includes('too-long-duty'));
  });

  it('never counts more driving than there is, and never less than the longest leg', () => {
    const legs = fc.array(fc.record({ drive: fc.nat(90), stay: fc.nat(60), isHost: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(legs, (parts) => {
        let now = 0;
        const calls = [call('depot', null, formatClockTime(now))];
        for (const { drive, stay, isHost } of parts) {
          calls.push(
            call(isHost ? 'host' : 'pickup', formatClockTime(now + drive), formatClockTime(now + drive + stay)),
          );
          now += drive + stay;
        }
        calls.push(call('depot', formatClockTime(now), null));
        const [duty] = driverDuties(day(...calls));
        const drives = parts.map(({ drive }) => drive);
        expect(duty!.duty).toBe(now);
        expect(duty!.drivingWithoutBreak).toBeLessThanOrEqual(drives.reduce((sum, drive) => sum + drive, 0));
        expect(duty!.drivingWithoutBreak).toBeGreaterThanOrEqual(Math.max(...drives));
      }),
    );
  });
});
