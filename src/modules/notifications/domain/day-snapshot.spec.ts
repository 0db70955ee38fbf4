import fc from 'fast-check';
import { changesBetween, newsBetween, reasonsBetween, type DaySnapshot, type SnapshotInterview } from './day-snapshot';

const order: SnapshotInterview = { vacancyTitle: 'orderpicker', hostName: 'Logistiek Zuid', startsAt: '12:15' };
const announced: DaySnapshot = {
  date: '2027-03-11',
  transport: 'bus',
  stop: 'Aalst station',
  bus: { arrive: '08:32', leave: '08:42', backAt: '15:18' },
  vehicle: null,
  hosts: ['Vriesgroente Tragel', 'Logistiek Zuid'],
  interviews: [order],
};

describe('what changed since somebody was told', () => {
  it('is nothing when the day is the same', () => {
    expect(changesBetween(announced, announced)).toEqual([]);
  });

  it.each<[string, Partial<DaySnapshot>, unknown[]]>([
    ['another day', { date: '2027-04-15' }, [{ what: 'date', from: '2027-03-11', to: '2027-04-15' }]],
    ['another stop', { stop: 'Erpe kerk' }, [{ what: 'stop', from: 'Aalst station', to: 'Erpe kerk' }]],
    [
      'other times, and no way back',
      { bus: { arrive: '08:32', leave: '08:30', backAt: null } },
      [
        { what: 'leave', from: '08:42', to: '08:30' },
        { what: 'back', from: '15:18', to: null },
      ],
    ],
    [
      'a stop whose times are not known yet',
      { bus: null },
      [
        { what: 'arrive', from: '08:32', to: null },
        { what: 'leave', from: '08:42', to: null },
        { what: 'back', from: '15:18', to: null },
      ],
    ],
    [
      'a taxi, without the hours of the bus',
      { transport: 'taxi', bus: null, stop: null },
      [{ what: 'transport', from: 'bus', to: 'taxi' }],
    ],
    ['a host less', { hosts: ['Logistiek Zuid'] }, [{ what: 'host', from: 'Vriesgroente Tragel', to: null }]],
    ['a host more is no news', { hosts: [...announced.hosts, 'Kringloop Dender'] }, []],
    ['no interview any more', { interviews: [] }, [{ what: 'interview', from: order, to: null }]],
    [
      'another hour, and a second interview',
      {
        interviews: [
          { ...order, startsAt: '12:30' },
          { ...order, vacancyTitle: 'chauffeur', startsAt: '13:00' },
        ],
      },
      [
        { what: 'interview', from: order, to: { ...order, startsAt: '12:30' } },
        { what: 'interview', from: null, to: { ...order, vacancyTitle: 'chauffeur', startsAt: '13:00' } },
      ],
    ],
  ])('%s', (_name, different, changes) => {
    expect(changesBetween(announced, { ...announced, ...different })).toEqual(changes);
  });

  it('is nothing where people knew nothing yet: that is for the timetable', () => {
    const early: DaySnapshot = { ...announced, bus: null, interviews: null, vehicle: null };
    expect(changesBetween(early, { ...announced, vehicle: 'Bus 2' })).toEqual([]);
  });

  it('names another vehicle once people know which one is theirs', () => {
    const inBus1 = { ...announced, vehicle: 'Bus 1' };
    expect(changesBetween(inBus1, { ...inBus1, vehicle: 'Bus 2' })).toEqual([
      { what: 'vehicle', from: 'Bus 1', to: 'Bus 2' },
    ]);
  });

  const late: DaySnapshot = {
    ...announced,
    bus: { arrive: '08:52', leave: '09:02', backAt: '15:18' },
    published: { arrive: '08:32', leave: '08:42', backAt: '15:18' },
  };

  it('says to who comes without the bus where and when to be, as far as that is ahead and was known before', () => {
    const [early, later] = [
      { at: '08:40', host: 'Tragel' },
      { at: '08:54', host: 'Tragel' },
    ];
    const alone: DaySnapshot = { ...announced, transport: 'own', stop: null, bus: null, meeting: early };
    const change = { what: 'meeting', from: early, to: later };
    expect(newsBetween(alone, { ...alone, meeting: later }, null)).toEqual([change]);
    expect(newsBetween(alone, { ...alone, meeting: later }, '08:55')).toEqual([]);
    expect(newsBetween(alone, alone, null)).toEqual([]);
    const unknown: DaySnapshot = { ...announced, transport: 'own', stop: null, bus: null };
    expect(newsBetween(unknown, alone, null)).toEqual([]);
    expect(newsBetween(alone, announced, null).map(({ what }) => what)).not.toContain('meeting');
  });

  const other = { ...order, startsAt: '12:30' };

  it('leaves the hours of a late bus to the message about that', () => {
    expect(reasonsBetween(announced, late)).toEqual([]);
    expect(newsBetween(announced, late, '08:00')).toEqual([]);
    expect(newsBetween(late, announced, '08:00')).toEqual([]);
    expect(newsBetween(announced, { ...late, interviews: [other] }, '08:00')).toEqual([
      { what: 'interview', from: order, to: other },
    ]);
  });

  it('names the hours of a late bus where the route is another, as far as they are ahead', () => {
    const moved: DaySnapshot = {
      ...late,
      stop: 'Erpe kerk',
      published: { arrive: '08:40', leave: '08:50', backAt: null },
    };
    const what = (hour: string | null) => newsBetween(announced, moved, hour).map((change) => change.what);
    expect(newsBetween(announced, moved, null)).toContainEqual({ what: 'leave', from: '08:42', to: '09:02' });
    expect(what('08:45')).toEqual(['stop', 'arrive', 'leave']);
    expect(what('08:55')).toEqual(['stop', 'leave']);
    expect(what('09:05')).toEqual(['stop']);
  });

  it('says nothing of an interview that is by phone: another message does', () => {
    const byPhone = { ...order, startsAt: '12:40', byPhone: true as const };
    expect(changesBetween(announced, { ...announced, interviews: [byPhone] })).toEqual([]);
    expect(changesBetween({ ...announced, interviews: [byPhone] }, { ...announced, interviews: [] })).toEqual([]);
  });

  const time = fc.constantFrom('08:30', '08:42', '12:15', '15:18');
  const interview = fc.record({
    vacancyTitle: fc.constantFrom('orderpicker', 'chauffeur'),
    hostName: fc.constantFrom('Zuid', 'Noord'),
    startsAt: time,
  });
  const day: fc.Arbitrary<DaySnapshot> = fc.record({
    date: fc.constantFrom('2027-03-11', '2027-03-12'),
    transport: fc.constantFrom('bus', 'taxi', 'own'),
    stop: fc.option(fc.constantFrom('A', 'B')),
    bus: fc.option(fc.record({ arrive: time, leave: time, backAt: fc.option(time) })),
    vehicle: fc.option(fc.constantFrom('1', '2')),
    hosts: fc.uniqueArray(fc.constantFrom('Zuid', 'Noord', 'Oost')),
    interviews: fc.option(fc.array(interview, { maxLength: 3 })),
  });

  it('always shows an old and a new that differ, and nothing at all for the same day', () => {
    fc.assert(
      fc.property(day, day, (before, now) => {
        expect(changesBetween(now, now)).toEqual([]);
        for (const { from, to } of changesBetween(before, now)) expect(from).not.toEqual(to);
      }),
    );
  });

  it('leaves no interview unmentioned that came or went', () => {
    const withPlan = day.filter(({ interviews }) => interviews !== null);
    fc.assert(
      fc.property(withPlan, withPlan, (before, now) => {
        const changes = changesBetween(before, now).filter(({ what }) => what === 'interview');
        const named = (side: 'from' | 'to'): unknown[] => changes.map((change) => change[side]).filter(Boolean);
        const missing = (here: DaySnapshot, there: DaySnapshot): readonly unknown[] =>
          here.interviews!.filter(
            (one) => !there.interviews!.some((two) => JSON.stringify(one) === JSON.stringify(two)),
          );
        expect(named('from')).toEqual(missing(before, now));
        expect(named('to')).toEqual(missing(now, before));
      }),
    );
  });
});
