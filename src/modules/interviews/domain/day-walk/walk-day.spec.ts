import { walkDay } from './walk-day';
import type { WalkedCall, WalkedDay, WalkedPerson } from './walked-day';

const visit = (id: string) => ({ id, name: id, arriveFrom: '08:30', arriveUntil: '09:00', visitMinutes: 120 });
const call = (vehicleId: string, kind: WalkedCall['kind'], at: string, arrive: string, leave: string): WalkedCall => ({
  ...{ vehicleId, kind, at, arrive, leave },
});
const oneBus = [
  call('b1', 'pickup', 'aalst', '08:00', '08:03'),
  call('b1', 'host', 'c1', '08:50', '10:40'),
  call('b1', 'host', 'c2', '11:00', '12:30'),
  call('b1', 'dropoff', 'aalst', '13:00', '13:03'),
];
const swap = [
  ...oneBus,
  call('b2', 'pickup', 'ninove', '08:00', '08:03'),
  call('b2', 'host', 'c2', '08:50', '10:40'),
  call('b2', 'host', 'c1', '11:00', '12:30'),
  call('b2', 'dropoff', 'ninove', '13:00', '13:03'),
];
const drops = [
  call('b1', 'pickup', 'aalst', '08:00', '08:03'),
  call('b1', 'host', 'c1', '08:50', '08:53'),
  call('b1', 'host', 'c2', '09:10', '09:13'),
  call('b1', 'collect', 'c2', '12:00', '12:03'),
  call('b1', 'collect', 'c1', '12:20', '12:23'),
  call('b1', 'dropoff', 'aalst', '13:00', '13:03'),
];

const at = (visitId: string, startsAt: string, endsAt: string) => ({ visitId, startsAt, endsAt });
const person = (changes: Partial<WalkedPerson> = {}): WalkedPerson => ({
  ...{
    id: 'p1',
    rides: true,
    eventStopId: 'aalst',
    tourGroupId: null,
    dropVisitId: null,
    latestReturn: null,
    noTourAt: [],
  },
  interviews: [],
  ...changes,
});
const day = (changes: Partial<WalkedDay> = {}): WalkedDay => ({
  ...{ shape: 'whole-group', calls: oneBus, visits: [visit('c1'), visit('c2')], tours: [], people: [] },
  minutesHome: () => 20,
  ...changes,
});
const found = (who: Partial<WalkedPerson>, on: Partial<WalkedDay> = {}): string[] =>
  walkDay(day({ ...on, people: [person(who)] })).map(({ code, limit }) => (limit === null ? code : `${code} ${limit}`));

describe('a walk through the day', () => {
  it('finds nothing where everybody can be where the plan says', () => {
    expect(found({ interviews: [at('c1', '08:50', '09:05'), at('c2', '12:15', '12:30')] })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it.each([
    ['before the bus is there', at('c1', '08:45', '09:00'), 'interview-before-arrival 08:50'],
    ['after the bus left', at('c1', '10:30', '10:45'), 'interview-after-departure 10:40'],
    ['where no bus goes', at('c3', '10:00', '10:15'), 'interview-elsewhere'],
  ])('finds an interview %s', (_what, interview, code) => {
    expect(found({ interviews: [interview] })).toEqual([code]);
  });

  it('finds who is not fetched, or not brought home', () => {
    expect(found({ eventStopId: 'lede' })).toEqual(['no-bus-at-stop']);
    expect(found({}, { calls: oneBus.slice(0, -1) })).toEqual(['no-bus-at-stop']);
    expect(found({}, { calls: [] })).toEqual(['no-bus-at-stop']);
  });

  it('follows the own bus when buses swap companies', () => {
    const interviews = [at('c1', '09:00', '09:15')];
    expect(found({ interviews }, { shape: 'split-swap', calls: swap })).toEqual([]);
    expect(found({ interviews, eventStopId: 'ninove' }, { shape: 'split-swap', calls: swap })).toEqual([
      'interview-before-arrival 11:00',
    ]);
  });

  it('knows one company on a drop-off day, until the bus comes back', () => {
    const on = { shape: 'drop-off', calls: drops } as const;
    expect(found({ dropVisitId: 'c2', interviews: [at('c2', '11:45', '12:00')] }, on)).toEqual([]);
    expect(found({ dropVisitId: 'c2', interviews: [at('c2', '11:46', '12:01')] }, on)).toEqual([
      'interview-after-departure 12:00',
    ]);
    expect(found({ dropVisitId: 'c2', interviews: [at('c1', '10:00', '10:15')] }, on)).toEqual(['interview-elsewhere']);
    expect(found({ interviews: [at('c1', '10:00', '10:15')] }, on)).toEqual(['interview-elsewhere']);
  });

  it('lets who comes without a bus in as long as the others, and no longer', () => {
    const own = { rides: false, eventStopId: 'lede' };
    expect(found({ ...own, interviews: [at('c1', '08:30', '08:45')] })).toEqual([]);
    expect(found({ ...own, interviews: [at('c1', '10:30', '10:45')] })).toEqual(['interview-after-departure 10:40']);
    expect(found({ ...own, interviews: [at('c1', '10:45', '11:00')] }, { calls: [] })).toEqual([]);
    expect(found({ ...own, interviews: [at('c1', '10:46', '11:01')] }, { calls: [] })).toEqual([
      'interview-after-departure 11:00',
    ]);
  });

  it('finds two interviews at once, and one during the own tour', () => {
    const tours = [{ ...at('c1', '09:10', '09:40'), groupIds: ['a'] }];
    expect(found({ interviews: [at('c1', '09:00', '09:15'), at('c2', '11:00', '11:15')] }, { tours })).toEqual([]);
    expect(found({ tourGroupId: 'a', interviews: [at('c1', '09:39', '09:54')] }, { tours })).toEqual([
      'interview-during-tour 09:10',
    ]);
    expect(found({ tourGroupId: 'a', noTourAt: ['c1'], interviews: [at('c1', '09:39', '09:54')] }, { tours })).toEqual(
      [],
    );
    expect(found({ interviews: [at('c1', '09:00', '09:15'), at('c1', '09:14', '09:29')] })).toEqual([
      'interviews-at-once',
    ]);
  });

  it('finds a tour of the own group while the own bus is elsewhere', () => {
    const tours = [{ ...at('c1', '08:45', '09:15'), groupIds: ['a'] }];
    expect(found({ tourGroupId: 'a' }, { tours })).toEqual(['tour-outside-stay 08:50']);
    expect(found({ tourGroupId: 'b' }, { tours })).toEqual([]);
    const late = [{ ...at('c2', '12:15', '12:45'), groupIds: ['a'] }];
    expect(found({ tourGroupId: 'a' }, { tours: late })).toEqual(['tour-outside-stay 12:30']);
  });

  it('finds an interview after which somebody cannot be home in time', () => {
    const interviews = [at('c1', '09:00', '09:15')];
    expect(found({ interviews, latestReturn: '09:35' })).toEqual([]);
    expect(found({ interviews, latestReturn: '09:34' })).toEqual(['interview-too-late-for-home 09:34']);
  });
});
