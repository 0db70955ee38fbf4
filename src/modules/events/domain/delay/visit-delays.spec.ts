import fc from 'fast-check';
import { formatClockTime, parseClockTime } from '../../../../kernel';
import { aProgramme } from '../../testing/programme';
import type { VisitView } from '../event-view';
import type { ExpectedCall } from './expected-day';
import { visitDelays } from './visit-delays';

const programme = aProgramme();
/** The first tour begins at 9.10, and buses should be there by 8.55. */
const host = programme.visits.find(({ id }) => id === 'host-1')!;

/** A bus that was to be at the host at this time, and is late. */
const call = (planned: string, late: number, vehicleId = 'bus-1'): ExpectedCall => ({
  ...{ vehicleId, at: host.id, kind: 'host', late: { arrive: late, leave: 0 } },
  arrive: formatClockTime(parseClockTime(planned) + late),
  leave: '10:48',
});
const minutesOf = (calls: readonly ExpectedCall[], visits: readonly VisitView[] = [host]): number[] =>
  visitDelays(calls, { ...programme, visits }).map(({ minutes }) => minutes);

describe('what a late bus means for a visit', () => {
  it.each([
    ['08:50', 3, 0],
    ['08:50', 18, 0],
    ['08:50', 19, 1],
    ['08:50', 40, 22],
    ['09:01', 7, 0],
    ['09:01', 8, 1],
    ['09:10', 5, 5],
  ])(
    'planned at %s and %i minutes late: hours move %i minutes, after the welcome gave way',
    (planned, late, minutes) => {
      expect(minutesOf([call(planned, late)])).toEqual([minutes]);
    },
  );

  it('waits for the last of several buses', () => {
    expect(minutesOf([call('08:50', 30), call('08:40', 5, 'bus-2')])).toEqual([12]);
    expect(minutesOf([call('08:50', 1), call('08:40', 45, 'bus-2')])).toEqual([17]);
  });

  it('moves nothing where nothing was to happen, and where no bus is late', () => {
    expect(minutesOf([call('08:50', 60)], [{ ...host, slots: [], tours: [] }])).toEqual([0]);
    expect(minutesOf([call('08:50', 0)])).toEqual([]);
  });

  it('says whether the bus comes after what was agreed', () => {
    const late = (minutes: number): boolean | undefined =>
      visitDelays([call('08:50', minutes)], { ...programme, visits: [host] })[0]?.isAfterWindow;
    expect([late(5), late(6)]).toEqual([false, true]);
  });

  it('never moves hours by more than the delay, and leaves two minutes for the welcome where there were two', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 30 }), fc.integer({ min: 1, max: 120 }), (early, late) => {
        const first = parseClockTime('09:10');
        const [minutes = NaN] = minutesOf([call(formatClockTime(first + early), late)]);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(late);
        const welcome = first + minutes - (first + early + late);
        expect(welcome).toBeGreaterThanOrEqual(Math.min(2, -early));
      }),
    );
  });
});

describe('what a late bus means where another bus has its own hours', () => {
  const slot = (startsAt: string, endsAt: string) => ({ id: startsAt, startsAt, endsAt, places: 2 });
  const swap: VisitView = {
    ...host,
    tours: [],
    slots: [slot('09:00', '09:15'), slot('10:00', '10:15'), slot('10:30', '10:45'), slot('11:30', '11:45')],
  };
  const stay = (vehicleId: string, [arrive, leave]: readonly [string, string], late: number): ExpectedCall => ({
    ...{ vehicleId, at: host.id, kind: 'host', late: { arrive: late, leave: late } },
    arrive: formatClockTime(parseClockTime(arrive) + late),
    leave: formatClockTime(parseClockTime(leave) + late),
  });
  const first = (late: number): ExpectedCall => stay('bus-1', ['08:52', '10:17'], late);
  const second = (late: number): ExpectedCall => stay('bus-2', ['10:25', '11:50'], late);
  const delays = (calls: readonly ExpectedCall[]) => visitDelays(calls, { ...programme, visits: [swap] });

  it('moves the hours of its own people only', () => {
    expect(delays([first(20), second(0)])).toMatchObject([
      { hours: ['09:00', '10:00'], minutes: 14, until: parseClockTime('10:37'), leave: '10:37' },
    ]);
    expect(delays([first(0), second(10)])).toMatchObject([
      { hours: ['10:30', '11:30'], minutes: 7, until: parseClockTime('12:00'), leave: '12:00' },
    ]);
  });

  it('moves both when both are late, each by its own minutes', () => {
    expect(delays([second(10), first(20)]).map(({ minutes }) => minutes)).toEqual([14, 7]);
  });

  it('leaves people of a drop-off day there until the bus comes back', () => {
    const calls: ExpectedCall[] = [
      { ...first(30), leave: '09:25' },
      { ...second(0), vehicleId: 'bus-1', kind: 'collect', arrive: '12:00', leave: '12:03' },
    ];
    expect(delays(calls)).toMatchObject([
      { hours: ['09:00', '10:00', '10:30', '11:30'], minutes: 24, until: parseClockTime('12:00'), leave: '12:03' },
    ]);
  });
});
