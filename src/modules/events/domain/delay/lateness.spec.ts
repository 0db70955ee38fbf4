import fc from 'fast-check';
import { latenessAfter, latenessOfDay, type CallSlack, type LateReport } from './lateness';

const stop = (absorbs: number): CallSlack => ({ absorbs, mayCutShort: false });

const call = fc.record({
  absorbs: fc.nat(20),
  room: fc.option(fc.nat(30), { nil: undefined }),
  mayCutShort: fc.boolean(),
});
const day = fc.array(call, { minLength: 1, maxLength: 10 });
const reportOn = (calls: readonly CallSlack[]): fc.Arbitrary<LateReport> =>
  fc.record({
    at: fc.nat(calls.length - 1),
    part: fc.constantFrom('arrive' as const, 'leave' as const),
    minutes: fc.nat(90),
  });
const dayAndReport = day.chain((calls) => reportOn(calls).map((report) => ({ calls, report })));

describe('a delay carried along the day', () => {
  it('passes on to the next stops until a wait absorbs it', () => {
    const calls = [stop(0), stop(0), stop(0), stop(0), stop(5), stop(0)];
    expect(
      latenessOfDay(calls, { at: 0, part: 'leave', minutes: 8 }).map(({ arrive, leave }) => [arrive, leave]),
    ).toEqual([
      [0, 8],
      [8, 8],
      [8, 8],
      [8, 8],
      [8, 3],
      [3, 3],
    ]);
  });

  it('cuts a visit short rather than missing the window of the next host', () => {
    const host: CallSlack = { absorbs: 2, mayCutShort: true };
    const calls = [stop(0), host, { ...host, room: 4 }];
    expect(latenessOfDay(calls, { at: 0, part: 'leave', minutes: 10 })).toEqual([
      { arrive: 0, leave: 10 },
      { arrive: 10, leave: 4 },
      { arrive: 4, leave: 2 },
    ]);
  });

  it('leaves room for what the calls in between make up', () => {
    const calls = [{ absorbs: 0, mayCutShort: true }, stop(3), { absorbs: 0, room: 4, mayCutShort: false }];
    expect(latenessOfDay(calls, { at: 0, part: 'arrive', minutes: 20 })[0]).toEqual({ arrive: 20, leave: 7 });
  });

  it('is made up by standing still on the way, and not by more', () => {
    const calls = [stop(0), { ...stop(0), waits: 15 }, stop(0)];
    const leaves = (minutes: number): number[] =>
      latenessOfDay(calls, { at: 0, part: 'leave', minutes }).map(({ leave }) => leave);
    expect(leaves(12)).toEqual([12, 0, 0]);
    expect(leaves(20)).toEqual([20, 5, 5]);
  });

  it('puts off fetching people who began late, as far as what follows leaves room', () => {
    const brought = [stop(0), stop(0), { ...stop(0), waits: 60, putOffBy: { call: 1, free: 10 } }];
    const fetched = (calls: readonly CallSlack[], minutes: number): number | undefined =>
      latenessOfDay(calls, { at: 0, part: 'leave', minutes })[2]?.arrive;
    expect([fetched(brought, 10), fetched(brought, 25)]).toEqual([0, 15]);
    expect(fetched([...brought, { ...stop(0), room: 5 }], 25)).toBe(5);
    const twice = latenessAfter(brought, [
      { at: 0, part: 'leave', minutes: 25 },
      { at: 2, part: 'leave', minutes: 30 },
    ]);
    expect(twice[2]).toEqual({ arrive: 15, leave: 30 });
  });

  it('leaves people the hours that moved for a bigger delay before, and no more than that delay', () => {
    const stay = (over: number): CallSlack[] => [stop(0), { absorbs: 40, over, mayCutShort: true }];
    const leaves = (over: number): number | undefined =>
      latenessAfter(stay(over), [
        { at: 0, part: 'leave', minutes: 35 },
        { at: 0, part: 'leave', minutes: 25 },
      ])[1]?.leave;
    expect([leaves(0), leaves(17), leaves(90)]).toEqual([0, 17, 35]);
  });

  it('is never early, never grows after the report, and leaves what was before it alone', () => {
    fc.assert(
      fc.property(dayAndReport, ({ calls, report }) => {
        const late = latenessOfDay(calls, report);
        late.forEach(({ arrive, leave }, at) => {
          expect(arrive).toBeGreaterThanOrEqual(0);
          expect(leave).toBeGreaterThanOrEqual(0);
          expect(Math.max(arrive, leave)).toBeLessThanOrEqual(at < report.at ? 0 : report.minutes);
          if (at > report.at) expect(leave).toBeLessThanOrEqual(arrive);
          if (at > report.at) expect(arrive).toBe(late[at - 1]?.leave);
        });
      }),
    );
  });

  it('is no less late everywhere when the delay is bigger', () => {
    fc.assert(
      fc.property(dayAndReport, fc.nat(30), ({ calls, report }, more) => {
        const late = latenessOfDay(calls, report);
        const later = latenessOfDay(calls, { ...report, minutes: report.minutes + more });
        late.forEach(({ arrive, leave }, at) => {
          expect(later[at]?.arrive).toBeGreaterThanOrEqual(arrive);
          expect(later[at]?.leave).toBeGreaterThanOrEqual(leave);
        });
      }),
    );
  });

  it('is gone after as much waiting as the delay', () => {
    fc.assert(
      fc.property(day, fc.nat(60), (calls, minutes) => {
        const slack = calls.slice(1).reduce((sum, { absorbs }) => sum + absorbs, 0);
        const last = latenessOfDay([...calls, stop(0)], { at: 0, part: 'leave', minutes }).at(-1);
        expect(last?.arrive).toBeLessThanOrEqual(Math.max(0, minutes - slack));
      }),
    );
  });

  it('misses no later window that a visit cut short could keep', () => {
    fc.assert(
      fc.property(day, fc.nat(90), (calls, minutes) => {
        const free: CallSlack = { absorbs: 0, mayCutShort: true };
        const late = latenessOfDay([free, ...calls], { at: 0, part: 'arrive', minutes });
        calls.forEach(({ room }, at) => {
          if (room !== undefined) expect(late[at + 1]?.arrive).toBeLessThanOrEqual(room);
        });
      }),
    );
  });

  it('keeps what was before a later report, and follows that one from then on', () => {
    const calls = [stop(0), { absorbs: 0, mayCutShort: true }, stop(0), stop(0)];
    const known = latenessAfter(calls, [
      { at: 0, part: 'leave', minutes: 8 },
      { at: 1, part: 'leave', minutes: 12 },
      { at: 2, part: 'arrive', minutes: 3 },
    ]);
    expect(known.map(({ arrive, leave }) => [arrive, leave])).toEqual([
      [0, 8],
      [8, 12],
      [3, 3],
      [3, 3],
    ]);
    expect(latenessAfter(calls, []).every(({ arrive, leave }) => arrive === 0 && leave === 0)).toBe(true);
  });

  it('is what the only report says', () => {
    fc.assert(
      fc.property(dayAndReport, ({ calls, report }) => {
        expect(latenessAfter(calls, [report])).toEqual(latenessOfDay(calls, report));
      }),
    );
  });
});
