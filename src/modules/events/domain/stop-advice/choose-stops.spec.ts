import fc from 'fast-check';
import { bestSubset } from './best-subset';
import { chooseStops, worthOf } from './choose-stops';
import { howSure, reachedBy, reachModelOf, villagesOutOfReach, type ReachModel } from './reach-model';
import type { HomeGroup, HomeVillage, StopPlace } from './reach';

const village = (name: string, postcode: string, latitude: number, longitude: number): HomeVillage => ({
  nis: name,
  name,
  postcode,
  latitude,
  longitude,
  accuracyMetres: 150,
});
const stop = (id: string, latitude: number, longitude: number, more: Partial<StopPlace> = {}): StopPlace => ({
  id,
  name: id,
  isStation: false,
  stepFree: true,
  latitude,
  longitude,
  ...more,
});
const group = (postcode: string, people: number, wheelchairs = 0): HomeGroup => ({
  postcode,
  people,
  aboard: people,
  wheelchairs,
});
const near = { reachMetres: 3_000, byTrain: false };

/** Every choice of `size` out of `count`. */
function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, count - from) }, (_, step) => from + step).flatMap((first) =>
    subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

describe('the best subset', () => {
  const worths = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 9 })).chain(([options, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: options,
      maxLength: options,
    }),
  );

  it('is worth what the best of all subsets is worth', () => {
    fc.assert(
      fc.property(worths, fc.integer({ min: 1, max: 8 }), (worth, size) => {
        const worthOfSet = (set: readonly number[]): number =>
          worth[0]!.reduce((total, _, column) => total + Math.max(0, ...set.map((one) => worth[one]![column]!)), 0);
        const best = bestSubset(worth, size);
        const sizes = Array.from({ length: Math.min(size, worth.length) + 1 }, (_, count) => count);
        const all = sizes.flatMap((count) => subsets(worth.length, count));
        expect(best.proven).toBe(true);
        expect(best.chosen.length).toBeLessThanOrEqual(size);
        expect(worthOfSet(best.chosen)).toBe(best.value);
        expect(best.value).toBe(Math.max(...all.map(worthOfSet)));
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 500) },
    );
  });

  it('says so when it was cut off', () => {
    const worth = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 12 }, (_, at) => (row * 7 + at * 5) % 11),
    );
    expect(bestSubset(worth, 5, 3).proven).toBe(false);
    expect(bestSubset(worth, 5).proven).toBe(true);
  });
});

describe('choosing stops', () => {
  const coordinate = fc.integer({ min: 0, max: 12 }).map((step) => step / 100);
  const models = fc
    .record({
      villages: fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        maxLength: 7,
      }),
      stops: fc.array(fc.tuple(coordinate, coordinate, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 6 }),
      groups: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 }), fc.boolean()), {
        minLength: 1,
        maxLength: 6,
      }),
      byTrain: fc.boolean(),
    })
    .map(({ villages, stops, groups, byTrain }) =>
      reachModelOf(
        groups.map(([code, people, isWheelchair]) => group(`94${code}0`, people, isWheelchair ? people : 0)),
        villages.map(([lat, lon, code], index) => village(`v${index}`, `94${code}0`, 50.9 + lat, 4 + lon)),
        stops.map(([lat, lon, isStation, stepFree], index) =>
          stop(`s${index}`, 50.9 + lat, 4 + lon, { isStation, stepFree }),
        ),
        { reachMetres: 3_000, byTrain },
      ),
    );

  /** People who reach one of these stops, everybody being equally likely in each village of the postcode. */
  const expected = (model: ReachModel, chosen: readonly number[]): number =>
    model.groups.reduce((total, { people }, index) => {
      const homes = model.homes.filter((home) => home.group === index);
      const reached = homes.filter(({ reach }) => chosen.some((one) => reach[one])).length;
      return homes.length === 0 ? total : total + (people * reached) / homes.length;
    }, 0);

  it('reaches as many people as any stops of that number could, and stops when nobody more is reached', () => {
    fc.assert(
      fc.property(models, (model) => {
        const choices = chooseStops(model, 10);
        const all = model.stops.map((_, index) => index);
        choices.forEach(({ stops, proven, reached }, index) => {
          expect(stops).toHaveLength(index + 1);
          expect(proven).toBe(true);
          const best = Math.max(...subsets(all.length, index + 1).map((set) => expected(model, set)));
          expect(expected(model, stops)).toBeCloseTo(best, 9);
          expect(reached.surely + reached.perhaps + reached.not + reached.elsewhere).toBe(
            model.groups.reduce((total, { people }) => total + people, 0),
          );
        });
        expect(expected(model, choices.at(-1)?.stops ?? [])).toBeCloseTo(expected(model, all), 9);
        for (const { stops } of choices.slice(0, -1)) {
          expect(expected(model, stops)).toBeLessThan(expected(model, all));
        }
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
    );
  });

  it('takes the nearer of two stops that reach the same people', () => {
    const model = reachModelOf(
      [group('9401', 3)],
      [village('Pollare', '9401', 50.8172, 4.0069)],
      [stop('far', 50.84, 4.0069), stop('close', 50.8175, 4.0069)],
      near,
    );
    expect(chooseStops(model, 3).map(({ stops }) => stops)).toEqual([[1]]);
  });

  it('never lets all distances together outweigh one person', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { worth, unit } = worthOf(model);
        const people = model.homes.length;
        const most = worth.flat().reduce((total, value) => Math.max(total, value), 0);
        expect(Number.isSafeInteger(most * Math.max(1, people))).toBe(true);
        expect(Number.isSafeInteger(unit)).toBe(true);
      }),
    );
  });
});

describe('who reaches a stop', () => {
  const villages = [
    village('Mere', '9420', 50.9224, 3.9681),
    village('Aaigem', '9420', 50.8893, 3.937),
    village('Pollare', '9401', 50.8172, 4.0069),
  ];
  const stops = [
    stop('mere', 50.9227, 3.9695, { stepFree: false }),
    stop('aaigem-halte', 50.9, 3.937, { isStation: true }),
    stop('aalst-station', 50.94281, 4.03965, { isStation: true }),
  ];
  const model = (groups: HomeGroup[], byTrain = false) => reachModelOf(groups, villages, stops, { ...near, byTrain });

  it('is only sure when every village of the postcode does', () => {
    const one = model([group('9420', 4), group('9401', 2), group('1000', 1)]);
    expect(reachedBy(one, [0])).toEqual({ surely: 0, perhaps: 4, not: 2, elsewhere: 1 });
    expect(reachedBy(one, [0, 1])).toEqual({ surely: 4, perhaps: 0, not: 2, elsewhere: 1 });
    expect(villagesOutOfReach(one, [0])).toEqual([
      { village: villages[1], people: 4, isCertain: false },
      { village: villages[2], people: 2, isCertain: true },
    ]);
  });

  it('can take the train from a station nearby to any other, but not from nowhere', () => {
    const byTrain = model([group('9420', 4), group('9401', 2)], true);
    expect(byTrain.homes.map(({ reach }) => reach[2]?.way)).toEqual([undefined, 'train', undefined]);
    expect(reachedBy(byTrain, [2])).toMatchObject({ surely: 0, perhaps: 4, not: 2 });
    expect(reachedBy(model([group('9420', 4)]), [2])).toMatchObject({ not: 4 });
  });

  it('asks for a stop without steps when there is a wheelchair', () => {
    const wheels = model([group('9420', 1, 1)]);
    expect(howSure(wheels, 0, [0])).toBe('not');
    expect(howSure(wheels, 0, [1])).toBe('perhaps');
  });
});
