import { isMobile, phoneAsRead, readPhone, withoutNote } from './phone-number';

describe('a phone number', () => {
  it.each([
    ['0470 12 34 56', '+32470123456'],
    ['0470/12.34.56', '+32470123456'],
    ['0470-12-34-56', '+32470123456'],
    ['0470 – 12 ‑ 34 — 56', '+32470123456'],
    ['\u202a0470123456\u202c', '+32470123456'],
    ['０４７０１２３４５６', '+32470123456'],
    ['+32 (0)470 12 34 56', '+32470123456'],
    ['(+32) 470 12 34 56', '+32470123456'],
    ['0032470123456', '+32470123456'],
    ['32470111222', '+32470111222'],
    ['470123456', '+32470123456'],
    ['gsm: 0470 12 34 56', '+32470123456'],
    ['053 21 22 23', '+3253212223'],
    ['+31 6 12345678', '+31612345678'],
    ['+33 (0)6 12 34 56 79', '+33612345679'],
    ['+330612345679', '+33612345679'],
    ['+39 06 12345678', '+390612345678'],
    ['+380 67 123 4567', '+380671234567'],
  ])('%j is %s', (typed, number) => {
    expect(readPhone(typed)).toEqual({ ok: true, number });
  });

  it.each([
    ['0470 12 34 5', 'Een gsm-nummer heeft 10 cijfers, dit heeft er 9.'],
    ['0470 12 34 567', 'dit heeft er 11'],
    ['0612345678', 'Bedoel je +31 6 12345678 (Nederland) of +33 6 12 34 56 78 (Frankrijk)?'],
    ['31612345678', 'Bedoel je +31 6 12345678 (Nederland)?'],
    ['+0470123456', 'Bedoel je 0470 12 34 56?'],
    ['0470 12 34 56 (moeder)', 'Vul alleen het nummer in: 0470 12 34 56.'],
    ['0470 12 34 56 van zus', '("van zus")'],
    ['0470 12 34 56 / 053 21 22 23', 'twee nummers'],
    ['0470123456 of 0471123456', 'twee nummers'],
    ['02 123 45 67', 'bestaat niet'],
    ['+32 47012345', 'bestaat niet'],
    ['+33 6 12 34 56', 'bestaat niet'],
    ['0900 12 345', 'bestaat niet'],
    ['112', 'bestaat niet'],
    ['bel mij', 'bestaat niet'],
    ['0470 12 34 5a', 'dit heeft er 9'],
    ['04701234567890', 'dit heeft er 14'],
  ])('%j is asked about', (typed, question) => {
    const reading = readPhone(typed);
    expect(reading.ok ? reading.number : reading.question).toContain(question);
  });

  it('is shown as people read it', () => {
    expect(phoneAsRead('+32470123456')).toBe('0470 12 34 56');
    expect(phoneAsRead('+31612345678')).toBe('+31 6 12345678');
    expect(withoutNote('0470 12 34 56 (moeder)')).toBe('0470 12 34 56');
  });

  it('gets text messages when it is a mobile one', () => {
    expect(['+32470123456', '+3253212223', '+31612345678'].map(isMobile)).toEqual([true, false, true]);
  });
});
