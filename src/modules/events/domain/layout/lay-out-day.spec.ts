import fc from 'fast-check';
import { parseClockTime } from '../../../../kernel';
import { aProgramme } from '../../testing/programme';
import type { TourGroupView, VisitView } from '../event-view';
import type { RouteCall } from '../presence';
import { layOutDay } from './lay-out-day';
import { lineOf, staysOfLine, type TravellingDay, type TravellingPerson } from './travelling-day';
import { withIds } from './with-ids';

const wishes = {
  ...{ welcomeMinutes: 10, toursFirst: true, interviewMinutes: 15, breakMinutes: 0 },
  ...{ interviewsFrom: null, interviewsUntil: null },
};
const visit = (id: string, changes: Partial<VisitView> = {}): VisitView => ({
  ...aProgramme().visits[0]!,
  ...{ id, name: id, arriveFrom: '08:00', arriveUntil: '12:00', visitMinutes: 70, interviewers: 2, wishes },
  ...{ slots: [], tours: [], tourTerms: { minutes: 20, guides: 1, largestGroup: 6 } },
  ...changes,
});
const call = (vehicleId: string, kind: RouteCall['kind'], at: string, arrive: string, leave: string): RouteCall => ({
  ...{ vehicleId, kind, at, arrive, leave },
});
const swap = [
  call('b1', 'pickup', 'aalst', '07:30', '07:33'),
  call('b1', 'host', 'c1', '08:00', '09:10'),
  call('b1', 'host', 'c2', '09:30', '10:40'),
  call('b2', 'pickup', 'ninove', '07:30', '07:33'),
  call('b2', 'host', 'c2', '08:00', '09:10'),
  call('b2', 'host', 'c1', '09:30', '10:40'),
];
const rider = (id: string, changes: Partial<TravellingPerson> = {}): TravellingPerson => ({
  ...{ id, rides: true, eventStopId: 'aalst', dropVisitId: null, tourGroupId: null },
  ...changes,
});
const day = (changes: Partial<TravellingDay> = {}): TravellingDay => ({
  ...{ shape: 'split-swap', visits: [visit('c1'), visit('c2')], groups: [], expected: new Map() },
  route: { source: 'draft', calls: swap },
  people: [
    rider('p1'),
    rider('p2'),
    rider('p3', { eventStopId: 'ninove' }),
    rider('p4', { rides: false, eventStopId: null }),
  ],
  ...changes,
});
const laidOut = (id: string, vehicleId: string): TourGroupView => ({
  ...{ id, name: id, places: 6, isLaidOut: true, vehicleId, visitId: null },
});

describe('the layout of a day', () => {
  it('has groups of one bus, whose tours follow it', () => {
    const { groups, groupOf, visits } = layOutDay(day());
    expect(groups.map(({ name, vehicleId }) => [name, vehicleId])).toEqual([
      ['A', 'b1'],
      ['B', 'b2'],
    ]);
    expect([...groupOf]).toEqual([
      ...[
        ['p1', 'new-A'],
        ['p2', 'new-A'],
        ['p3', 'new-B'],
        ['p4', 'new-A'],
      ],
    ]);
    expect(visits.map(({ tours }) => tours.map(({ startsAt, groupIds }) => `${startsAt} ${groupIds.join()}`))).toEqual([
      ['08:10 new-A', '09:40 new-B'],
      ['08:10 new-B', '09:40 new-A'],
    ]);
  });

  it('keeps who is in a group of the own bus, and moves who rides another one now', () => {
    const groups = [laidOut('X', 'b1'), laidOut('Y', 'b1'), laidOut('Z', 'b2')];
    const people = [
      ...[rider('p1', { tourGroupId: 'Y' }), rider('p2', { tourGroupId: 'Z' })],
      ...Array.from({ length: 6 }, (_, at) => rider(`q${at}`)),
    ];
    const { groupOf } = layOutDay(day({ groups, people }));
    expect(groupOf.get('p1')).toBe('Y');
    expect(['X', 'Y']).toContain(groupOf.get('p2'));
  });

  it('uses the groups of a coordinator where there are some, while all buses of a group are there', () => {
    const own = { ...laidOut('A', ''), vehicleId: null, isLaidOut: false };
    const calls = [...swap.slice(0, 2), ...[swap[3]!, call('b2', 'host', 'c1', '08:20', '09:40')]];
    const people = [rider('p1', { tourGroupId: 'A' }), rider('p3', { eventStopId: 'ninove', tourGroupId: 'A' })];
    const { groups, visits } = layOutDay(day({ groups: [own], people, route: { source: 'draft', calls } }));
    expect(groups).toEqual([]);
    expect(visits[0]!.tours).toEqual([{ startsAt: '08:30', endsAt: '08:50', groupIds: ['A'] }]);
  });

  it('has groups per company on a drop-off day', () => {
    const calls = [
      ...[call('b1', 'pickup', 'aalst', '07:30', '07:33'), call('b1', 'host', 'c1', '08:00', '08:03')],
      ...[call('b1', 'host', 'c2', '08:20', '08:23'), call('b1', 'collect', 'c2', '10:00', '10:03')],
      call('b1', 'collect', 'c1', '10:20', '10:23'),
    ];
    const people = [rider('p1', { dropVisitId: 'c1' }), rider('p2', { dropVisitId: 'c2' })];
    const { groups, visits } = layOutDay(day({ shape: 'drop-off', people, route: { source: 'draft', calls } }));
    expect(groups.map(({ visitId }) => visitId)).toEqual(['c1', 'c2']);
    expect(visits.map(({ tours }) => tours.map(({ groupIds }) => groupIds))).toEqual([[['new-A']], [['new-B']]]);
  });

  it('keeps new groups under ids of their own', () => {
    const { groups, visits } = withIds(layOutDay(day()), () => 'id');
    expect(groups.map(({ id }) => id)).toEqual(['id', 'id']);
    expect(visits[0]!.tours.map(({ groupIds }) => groupIds)).toEqual([['id'], ['id']]);
  });

  it('never has a group in two buses, nor too large, and is laid out the same again', () => {
    const anyDay = fc
      .record({
        stops: fc.array(fc.constantFrom('aalst', 'ninove'), { maxLength: 20 }),
        current: fc.array(fc.constantFrom(null, 'X', 'Y', 'Z'), { minLength: 20, maxLength: 20 }),
        expected: fc.integer({ min: 0, max: 20 }),
      })
      .map(({ stops, current, expected }) =>
        day({
          groups: [laidOut('X', 'b1'), laidOut('Y', 'b1'), laidOut('Z', 'b2')],
          expected: new Map([['b1', expected]]),
          people: stops.map((eventStopId, at) => rider(`p${at}`, { eventStopId, tourGroupId: current[at] ?? null })),
        }),
      );
    fc.assert(
      fc.property(anyDay, (one) => {
        const { groups, groupOf, visits } = layOutDay(one);
        for (const { id, vehicleId, places } of groups) {
          const members = one.people.filter((person) => groupOf.get(person.id) === id);
          expect(members.length).toBeLessThanOrEqual(places);
          expect(members.every((person) => lineOf(one, person)?.vehicleId === vehicleId)).toBe(true);
          for (const { visitId, tours } of visits) {
            const [stay] = staysOfLine(one, { vehicleId: vehicleId!, visitId: null }).filter(
              (there) => there.visitId === visitId,
            );
            for (const { startsAt, endsAt, groupIds } of tours) {
              if (!groupIds.includes(id)) continue;
              expect(parseClockTime(startsAt)).toBeGreaterThanOrEqual(stay!.from + 10);
              expect(parseClockTime(endsAt)).toBeLessThanOrEqual(stay!.until);
            }
          }
        }
        expect(one.people.every(({ id }) => typeof groupOf.get(id) === 'string')).toBe(true);
        const again = {
          ...one,
          groups,
          people: one.people.map((person) => ({ ...person, tourGroupId: groupOf.get(person.id)! })),
        };
        expect([...layOutDay(again).groupOf]).toEqual([...groupOf]);
      }),
    );
  });
});
