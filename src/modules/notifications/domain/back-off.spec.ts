import { backOffMs } from './back-off';

describe('waiting after a failed attempt', () => {
  it('is 5, 15, 30 and then always 60 minutes', () => {
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backOffMs(attempts, 0) / 60_000)).toEqual([5, 15, 30, 60, 60, 60]);
  });

  it('spreads by up to a fifth', () => {
    expect(backOffMs(1, 0.999)).toBeGreaterThan(5.9 * 60_000);
    expect(backOffMs(1, 0.999)).toBeLessThanOrEqual(6 * 60_000);
  });
});
