import type { ExpectedCall } from '../../events';
import { wayHomeOf, type HomePassenger } from './way-home';

const call = (
  kind: ExpectedCall['kind'],
  at: string,
  [arrive, leave]: readonly [string | null, string | null],
  minutesLate = 0,
): ExpectedCall => ({ vehicleId: 'bus', at, kind, arrive, leave, late: { arrive: minutesLate, leave: minutesLate } });

const known = [
  call('pickup', 'herzele', ['08:00', '08:03']),
  call('pickup', 'aalst', ['08:20', '08:23']),
  call('host', 'bakery', ['08:40', '08:43']),
  call('host', 'care', ['08:50', '08:53']),
  call('collect', 'bakery', ['12:00', '12:03']),
  call('collect', 'care', ['12:10', '12:13']),
  call('dropoff', 'aalst', ['12:30', '12:33']),
  call('dropoff', 'herzele', ['12:50', '12:53']),
];
const late = (minutes: number, from = 5): ExpectedCall[] =>
  known.map((one, at) => {
    const shift = (time: string | null): string | null => {
      const [hour = 0, minute = 0] = (time ?? '0:0').split(':').map(Number);
      const moved = hour * 60 + minute + minutes;
      return `${String(Math.floor(moved / 60)).padStart(2, '0')}:${String(moved % 60).padStart(2, '0')}`;
    };
    return at < from
      ? one
      : { ...one, arrive: shift(one.arrive), leave: shift(one.leave), late: { arrive: minutes, leave: minutes } };
  });
const person = (
  id: string,
  eventStopId: string,
  fetchedAt: string,
  latestReturn: string | null = null,
): HomePassenger => ({
  ...{ id, eventStopId, fetchedAt, latestReturn },
});
const people = [person('an', 'aalst', 'bakery'), person('bo', 'herzele', 'care'), person('cy', 'aalst', 'care')];

describe('what a delay does to the way home', () => {
  it('names who is fetched later, and who is back later', () => {
    const home = wayHomeOf({ known, expected: late(20) }, people);
    expect(home.fetched).toEqual([
      { at: 'care', vehicleId: 'bus', known: '12:10', expected: '12:30', people: ['bo', 'cy'] },
    ]);
    expect(home.stops.map(({ at, expected, people: back }) => [at, expected, back])).toEqual([
      ['aalst', '12:50', ['an', 'cy']],
      ['herzele', '13:10', ['bo']],
    ]);
    expect([...home.tell].sort()).toEqual(['an', 'bo', 'cy']);
  });

  it('tells nobody of a few minutes, unless they are then back too late', () => {
    expect(wayHomeOf({ known, expected: late(4) }, people).tell).toEqual([]);
    const pressed = [...people, person('dee', 'herzele', 'care', '12:52')];
    const home = wayHomeOf({ known, expected: late(4) }, pressed);
    expect(home.missed).toEqual([{ registrationId: 'dee', latestReturn: '12:52', backAt: '12:54' }]);
    expect(home.tell).toEqual(['dee']);
  });

  it('does not say again that a return is missed, and leaves who goes home before the bus alone', () => {
    const pressed = [person('dee', 'herzele', 'care', '12:52'), person('early', 'herzele', 'care', '12:40')];
    const home = wayHomeOf({ known: late(4), expected: late(30) }, pressed);
    expect(home.missed).toEqual([]);
    expect(home.tell).toEqual(['dee']);
    expect(home.stops.find(({ at }) => at === 'herzele')?.people).toEqual(['dee']);
  });

  it('is nothing when nothing on the way home moves', () => {
    expect(wayHomeOf({ known, expected: known }, people)).toEqual({ fetched: [], stops: [], missed: [], tell: [] });
  });
});
