import { compareDays, daysToChooseFrom, type DayAlternative, type DayFigures } from './day-alternative';

const day = (figures: Partial<DayFigures>, hindrances: readonly string[] = []): DayAlternative => ({
  variation: { vehicleOfStop: {}, visitOrder: {}, arrivals: {}, collects: {}, drops: {}, leavesMostToSpare: false },
  figures: {
    ...{ withInterview: 10, firstChoices: 8, interviews: 12, waitingMinutes: 100 },
    ...{ drivingMinutes: 100, passengerMinutes: 50, homeMinutes: 50, routeCost: 1_100, spareMinutes: 4 },
    ...figures,
  },
  hindrances,
});

describe('the better day', () => {
  it.each([
    ['one that can be published', day({ withInterview: 1 }), day({ withInterview: 9 }, ['x'])],
    ['more people with an interview', day({ withInterview: 11, routeCost: 9_000 }), day({})],
    ['then more first choices', day({ firstChoices: 9, interviews: 10 }), day({})],
    ['then more interviews', day({ interviews: 13, routeCost: 9_000 }), day({})],
    ['then the cheaper route', day({ routeCost: 1_099, waitingMinutes: 900 }), day({})],
    ['then less waiting', day({ waitingMinutes: 99 }), day({})],
  ])('is %s', (_what, better, worse) => {
    expect(compareDays(better, worse)).toBeLessThan(0);
    expect(compareDays(worse, better)).toBeGreaterThan(0);
  });

  it('is neither of two that differ by a rounding', () => {
    expect(compareDays(day({ routeCost: 1_100.0004 }), day({}))).toBe(0);
  });
});

describe('the days to choose from', () => {
  it('each give people more, or cost less, than every other one', () => {
    const most = day({ withInterview: 12, routeCost: 1_300 });
    const cheapest = day({ routeCost: 1_000 });
    const useless = day({ routeCost: 1_300 });
    expect(daysToChooseFrom([cheapest, useless, most, day({ routeCost: 1_000 })])).toEqual([most, cheapest]);
  });

  it('leave out what cannot be published, unless there is nothing else', () => {
    const hindered = day({ withInterview: 20 }, ['x']);
    expect(daysToChooseFrom([hindered, day({})])).toEqual([day({})]);
    expect(daysToChooseFrom([hindered])).toEqual([hindered]);
  });
});
