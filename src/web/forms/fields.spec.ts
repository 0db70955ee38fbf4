import { choice, count, optionalCount, optionalTime, ticked, time } from './fields';

describe('what a coordinator types', () => {
  it('is a whole number, without comma or sign', () => {
    expect(count.parse(' 36 ')).toBe(36);
    for (const wrong of ['', '-1', '3,5', 'x', '123456']) expect(count.safeParse(wrong).success).toBe(false);
  });

  it('may be no number at all where that is allowed', () => {
    expect(optionalCount.parse('')).toBeNull();
    expect(optionalCount.parse(undefined)).toBeNull();
    expect(optionalCount.safeParse('veel').success).toBe(false);
  });

  it('is a time of day', () => {
    expect(time.parse('08:30')).toBe('08:30');
    expect(time.safeParse('8u30').success).toBe(false);
    expect(time.safeParse('').success).toBe(false);
    expect(optionalTime.parse('')).toBeNull();
  });

  it('is a choice', () => {
    expect(choice.safeParse('').success).toBe(false);
    expect(choice.safeParse(undefined).success).toBe(false);
  });

  it('is any number of boxes', () => {
    expect(ticked.parse(undefined)).toEqual([]);
    expect(ticked.parse('a')).toEqual(['a']);
    expect(ticked.parse(['a', 'b'])).toEqual(['a', 'b']);
  });
});
