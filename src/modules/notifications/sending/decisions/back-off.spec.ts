import { backOffMs, pauseMs } from './back-off';

describe('waiting after a failed attempt', () => {
  it('is 5, 15, 30 and then always 60 minutes', () => {
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backOffMs(attempts, 0) / 60_000)).toEqual([5, 15, 30, 60, 60, 60]);
  });

  it('spreads by up to a fifth', () => {
    expect(backOffMs(1, 0.999)).toBeGreaterThan(5.9 * 60_000);
    expect(backOffMs(1, 0.999)).toBeLessThanOrEqual(6 * 60_000);
  });
});

describe('a pause for a server that cannot be reached', () => {
  it('lasts 1, 2, 5 and then always 10 minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((failures) => pauseMs(failures) / 60_000)).toEqual([1, 1, 2, 5, 10, 10, 10]);
  });
});
