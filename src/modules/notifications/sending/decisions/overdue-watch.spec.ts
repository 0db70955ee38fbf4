import { OverdueWatch } from './overdue-watch';

describe('watching the oldest overdue message', () => {
  it('counts real time as long as it stays the same one', () => {
    const watch = new OverdueWatch();
    expect(watch.observe('a', 1_000)).toBe(0);
    expect(watch.observe('a', 61_000)).toBe(60_000);
  });

  it('starts anew with another one, and forgets when none is overdue', () => {
    const watch = new OverdueWatch();
    watch.observe('a', 0);
    expect(watch.observe('b', 50_000)).toBe(0);
    expect(watch.observe(undefined, 60_000)).toBe(0);
    expect(watch.observe('b', 70_000)).toBe(0);
  });
});
