import * as fc from 'fast-check';
import { limiterOf } from './job-limit';

describe('limit of jobs', () => {
  it('is none without a number', () => {
    expect(limiterOf(null)).toBeUndefined();
  });

  it.each([
    [1, { max: 1, duration: 60_000 }],
    [30, { max: 2, duration: 4_000 }],
    [600, { max: 50, duration: 5_000 }],
  ])('spreads %i in a minute', (perMinute, limit) => {
    expect(limiterOf(perMinute)).toEqual(limit);
  });

  it('never lets through more than asked, nor much less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (perMinute) => {
        const { max, duration } = limiterOf(perMinute)!;
        const inMinute = (max * 60_000) / duration;
        expect(inMinute).toBeLessThanOrEqual(perMinute);
        expect(inMinute).toBeGreaterThan(perMinute * 0.99);
        expect(max === 1 || duration <= 5_000).toBe(true);
      }),
    );
  });
});
