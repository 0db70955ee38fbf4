import { normalisePhone } from './phone-number';

describe('phone numbers', () => {
  it.each([
    ['0470 12 34 56', '+32470123456'],
    ['0470/12.34.56', '+32470123456'],
    ['+32 (0)470 12 34 56', '+32470123456'],
    ['0032470123456', '+32470123456'],
    ['053 21 22 23', '+3253212223'],
    ['+31 6 12345678', '+31612345678'],
  ])('%s is %s', (typed, number) => {
    expect(normalisePhone(typed)).toBe(number);
  });

  it.each(['', '112', 'bel mij', '0470 12 34 5a', '+0', '04701234567890'])('%p is none', (typed) => {
    expect(normalisePhone(typed)).toBeUndefined();
  });
});
