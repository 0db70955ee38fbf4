import fc from 'fast-check';
import { parseClockTime } from '../../kernel';
import { gapBetween } from '../../modules/events';
import { drawDay, inLanes, type DayVisit, type Span } from './day-drawing';

const span = (kind: Span['kind'], from: string, until: string, text = ''): Span => ({
  kind,
  from: parseClockTime(from),
  until: parseClockTime(until),
  text,
});
const call = (
  at: string,
  kind: 'depot' | 'pickup' | 'host' | 'collect' | 'dropoff',
  arrive: string | null,
  leave: string | null,
) => ({
  at,
  kind,
  arrive,
  leave,
});

const visits: DayVisit[] = [
  {
    id: 'c1',
    kind: 'host',
    name: 'Vriesgroente',
    tours: [span('tour', '09:10', '09:40', 'groep A')],
    slots: [span('slot', '09:15', '09:30', '2'), span('slot', '09:30', '09:45', '2')],
  },
  { id: 'l', kind: 'lunch', name: 'Lunch', tours: [], slots: [] },
];
const bus = {
  name: 'Bus 1',
  calls: [
    call('bus', 'depot', null, '07:13'),
    call('lede', 'pickup', '07:26', '07:29'),
    call('c1', 'host', '08:54', '10:52'),
    call('l', 'host', '11:00', '11:45'),
    call('lede', 'dropoff', '12:00', '12:00'),
    call('bus', 'depot', '12:20', null),
  ],
};
const names = new Map([
  ['lede', 'Lede station'],
  ['bus', 'Stelplaats'],
]);

describe('the picture of a day', () => {
  const day = drawDay({ vehicles: [bus], visits, names, driven: gapBetween });

  it('says what a vehicle does from minute to minute', () => {
    expect(day.vehicles[0]!.spans).toEqual([
      span('drive', '07:13', '07:26', 'Lede station'),
      span('stand', '07:26', '07:29', 'Lede station'),
      span('drive', '07:29', '08:54', 'Vriesgroente'),
      span('visit', '08:54', '10:52', 'Vriesgroente'),
      span('drive', '10:52', '11:00', 'Lunch'),
      span('lunch', '11:00', '11:45', 'Lunch'),
      span('drive', '11:45', '12:00', 'Lede station'),
      span('drive', '12:00', '12:20', 'Stelplaats'),
    ]);
  });

  it('lets a bus wait, not drive, where it collects people later', () => {
    const calls = [
      call('c1', 'host', '09:00', '09:03'),
      call('l', 'collect', '12:00', '12:03'),
      call('c1', 'collect', '13:00', '13:03'),
    ];
    const driven = (): number => 20;
    const [row] = drawDay({ vehicles: [{ name: 'Bus 1', calls }], visits, names, driven }).vehicles;
    expect(row?.spans.slice(1, 3)).toEqual([
      span('drive', '09:03', '09:23', 'Lunch'),
      span('stand', '09:23', '12:00', 'Lunch'),
    ]);
    expect(row?.spans.map(({ kind }) => kind)).toEqual(['visit', 'drive', 'stand', 'lunch', 'drive', 'stand', 'visit']);
  });

  it('runs from whole hour to whole hour', () => {
    expect([day.fromHour, day.untilHour]).toEqual([7, 13]);
  });

  it('shows tours and interviews of hosts, and no rows for lunch', () => {
    expect(day.hosts.map(({ name, rows }) => [name, rows.length])).toEqual([['Vriesgroente', 2]]);
  });

  it('has hours, also when nobody drives and nothing is planned', () => {
    const empty = drawDay({ vehicles: [{ name: 'Bus 1', calls: [] }], visits: [], names, driven: gapBetween });
    expect(empty).toEqual({ fromHour: 8, untilHour: 17, vehicles: [{ name: 'Bus 1', spans: [] }], hosts: [] });
  });
});

describe('spans in rows', () => {
  it('never overlap within a row, are all there, and need no more rows than overlap at once', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 480, max: 1000 }), fc.integer({ min: 1, max: 90 }))
        .map(([from, minutes]): Span => ({ kind: 'slot', from, until: from + minutes, text: '' })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spans, (all) => {
        const rows = inLanes(all);
        for (const row of rows) {
          row.spans.forEach((one, index) => {
            expect(one.from).toBeGreaterThanOrEqual(row.spans[index - 1]?.until ?? 0);
          });
        }
        expect(rows.flatMap((row) => row.spans)).toHaveLength(all.length);
        const atOnce = all.map(({ from }) => all.filter((other) => other.from <= from && from < other.until).length);
        expect(rows).toHaveLength(Math.max(0, ...atOnce));
      }),
    );
  });
});
