import fc from 'fast-check';
import { mostExtraPlaces, noShowOf, overbookingPermille, type MeasuredDay } from './no-show';

const day = (expected: number, absent: number): MeasuredDay => ({
  code: 'HNJ',
  title: 'Een dag',
  date: '2026-10-01',
  expected,
  absent,
});
const coach = { physicalSeats: 50, busSeats: 47, ownLimit: 36 };

describe('the measured no-show', () => {
  it('is that of the last three days together', () => {
    expect(noShowOf([day(30, 3), day(40, 4), day(30, 5), day(10, 10)])).toMatchObject({ expected: 100, absent: 12 });
  });

  it.each([
    ['three days, 12 % absent: half of it', [day(30, 3), day(40, 4), day(30, 5)], 60],
    ['three days, 40 % absent: one in ten is the most', [day(10, 4), day(10, 4), day(10, 4)], 100],
    ['two days: the third counts as if everybody came', [day(50, 6), day(50, 6)], 40],
    ['one day', [day(36, 4)], 18],
    ['nothing measured', [], 0],
    ['everybody came', [day(30, 0), day(30, 0), day(30, 0)], 0],
  ])('%s', (_, days, permille) => {
    expect(overbookingPermille(noShowOf(days))).toBe(permille);
  });
});

describe('the extra places', () => {
  const often = noShowOf([day(10, 4), day(10, 4), day(10, 4)]);

  it('are a share of the physical seats, rounded down', () => {
    expect(mostExtraPlaces(often, coach)).toBe(5);
    expect(mostExtraPlaces(noShowOf([day(100, 12), day(100, 12), day(100, 12)]), coach)).toBe(3);
  });

  it('never go above the seats on the bus, and are none without an own limit', () => {
    expect(mostExtraPlaces(often, { ...coach, ownLimit: 45 })).toBe(2);
    expect(mostExtraPlaces(often, { ...coach, ownLimit: 49 })).toBe(0);
    expect(mostExtraPlaces(often, { ...coach, ownLimit: null })).toBe(0);
  });

  it('stay within one in ten, half of the absent and the bus, whatever was measured', () => {
    const measured = fc.nat(60).chain((expected) => fc.nat(expected).map((absent) => day(expected, absent)));
    const event = fc.record({
      physicalSeats: fc.nat(80),
      staff: fc.nat(5),
      ownLimit: fc.option(fc.integer({ min: 1, max: 80 })),
    });
    fc.assert(
      fc.property(fc.array(measured, { maxLength: 5 }), event, (days, { physicalSeats, staff, ownLimit }) => {
        const busSeats = Math.max(0, physicalSeats - staff);
        const noShow = noShowOf(days);
        const extra = mostExtraPlaces(noShow, { physicalSeats, busSeats, ownLimit });
        expect(extra).toBeGreaterThanOrEqual(0);
        expect(extra * 10).toBeLessThanOrEqual(physicalSeats);
        expect(extra * 2 * noShow.expected).toBeLessThanOrEqual(physicalSeats * noShow.absent);
        if (extra > 0) expect((ownLimit ?? busSeats) + extra).toBeLessThanOrEqual(busSeats);
      }),
    );
  });
});
