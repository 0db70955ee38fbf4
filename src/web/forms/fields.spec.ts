import {
  choice,
  count,
  countUpTo,
  emailAddress,
  filled,
  optionalCount,
  optionalEmail,
  optionalPhone,
  optionalTime,
  paragraph,
  ticked,
  time,
  words,
} from './fields';

const messageOf = (result: { readonly error?: { readonly issues: readonly { readonly message: string }[] } }) =>
  result.error?.issues[0]?.message;

describe('what a coordinator types', () => {
  it('is a whole number, without comma or sign', () => {
    expect(count.parse(' 36 ')).toBe(36);
    for (const wrong of ['', '-1', '3,5', 'x', '123456', '40000']) expect(count.safeParse(wrong).success).toBe(false);
    expect(countUpTo(20_000).parse('20000')).toBe(20_000);
    expect(messageOf(countUpTo(20_000).safeParse('20001'))).toBe('Vul een getal in dat niet groter is dan 20000.');
  });

  it('may be no number at all where that is allowed', () => {
    expect(optionalCount.parse('')).toBeNull();
    expect(optionalCount.parse(undefined)).toBeNull();
    for (const wrong of ['veel', '10000']) expect(optionalCount.safeParse(wrong).success).toBe(false);
  });

  it('is a time of day, as people write it', () => {
    expect(['08:30', '8u30', '8.30', '8u'].map((typed) => time.parse(typed))).toEqual([
      ...['08:30', '08:30', '08:30', '08:00'],
    ]);
    for (const wrong of ['', 'straks', '25u']) expect(time.safeParse(wrong).success).toBe(false);
    expect([optionalTime.parse(''), optionalTime.parse('15u30')]).toEqual([null, '15:30']);
    expect(optionalTime.safeParse('straks').success).toBe(false);
  });

  it('is text without signs nobody sees, and with none that nobody can read', () => {
    expect(words(10).parse(' Bus\u200b\u00a01 ')).toBe('Bus 1');
    expect(messageOf(words(10).safeParse('Bus\u0092'))).toBe(
      'Hier staan tekens die we niet kunnen lezen. Typ de tekst opnieuw.',
    );
    expect(messageOf(filled(10, 'Vul in.').safeParse('\u202e\u200b'))).toBe('Vul in.');
    expect(messageOf(words(3).safeParse('Bus 1'))).toBe('Gebruik hoogstens 3 tekens.');
  });

  it('counts a line break once', () => {
    expect(paragraph(3).parse('a\r\nb')).toBe('a\nb');
    expect(paragraph(2).safeParse('a\r\nb').success).toBe(false);
  });

  it('is an address where mail can go', () => {
    const address = emailAddress('Vul een adres in.');
    expect(address.parse(" jan.o'hara@bücher.example")).toBe("jan.o'hara@bücher.example");
    for (const wrong of ['', 'jan', 'jan@x']) expect(messageOf(address.safeParse(wrong))).toBe('Vul een adres in.');
    expect(optionalEmail('Vul een adres in.').parse('')).toBe('');
    expect(address.safeParse(`jan@${'x.'.repeat(100)}example`).success).toBe(false);
  });

  it('is a phone number that exists, kept as people read it', () => {
    expect(['053/21.22.23', '+31 6 12345678', ''].map((typed) => optionalPhone.parse(typed))).toEqual([
      ...['053 21 22 23', '+31 6 12345678', ''],
    ]);
    expect(messageOf(optionalPhone.safeParse('0470 12 34 5'))).toContain('Een gsm-nummer heeft 10 cijfers');
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
