import { dayHire, type HirePrice } from './hire-price';

const price: HirePrice = { cents: 60_000, hours: 9, extraHourCents: 4_000 };
const hire = (duty: number, agreed: HirePrice | null) =>
  dayHire([{ vehicleId: 'bus', duty }], new Map(agreed === null ? [] : [['bus', agreed]])).vehicles[0];

describe('what the day of a vehicle costs', () => {
  it.each([
    ['within its hours', 540, 0, 60_000],
    ['a minute beyond them: an hour begun', 541, 1, 64_000],
    ['a whole hour beyond them', 600, 1, 64_000],
    ['more than an hour beyond them', 601, 2, 68_000],
  ])('%s', (_what, duty, extraHours, cents) => {
    expect(hire(duty, price)).toMatchObject({ duty, extraHours, cents });
  });

  it('is not known without a price, or without one for the extra hours', () => {
    expect(hire(500, null)).toMatchObject({ extraHours: 0, cents: null });
    expect(hire(500, { ...price, extraHourCents: null })).toMatchObject({ extraHours: 0, cents: 60_000 });
    expect(hire(620, { ...price, extraHourCents: null })).toMatchObject({ extraHours: 2, cents: null });
  });
});

describe('what a day costs', () => {
  const duties = [
    { vehicleId: 'one', duty: 500 },
    { vehicleId: 'two', duty: 580 },
  ];

  it('is the sum over its vehicles', () => {
    expect(dayHire(duties, new Map(duties.map(({ vehicleId }) => [vehicleId, price]))).cents).toBe(124_000);
  });

  it('is not known while the price of one vehicle is not, or nobody drives', () => {
    expect(dayHire(duties, new Map([['one', price]])).cents).toBeNull();
    expect(dayHire([], new Map()).cents).toBeNull();
  });
});
