import fc from 'fast-check';
import { inGsm7, septets, smsParts } from './gsm-7';

describe('the GSM 7-bit alphabet', () => {
  it.each([
    ['Hop ’n Job', "Hop 'n Job"],
    ['“ja” – nee…', '"ja" - nee...'],
    ['Zoë en François', 'Zoe en Francois'],
    ['Łukasz Şahin Đurić', 'Lukasz Sahin Duric'],
    ['é è à ü ñ Å ß', 'é è à ü ñ Å ß'],
    ['8.32\u00a0u', '8.32 u'],
    ['Öztürk Çelik', 'Öztürk Çelik'],
    ['çelik Gökçe', 'celik Gökce'],
    ['İbrahim Işık Yılmaz', 'Ibrahim Isik Yilmaz'],
    ['Ñuñez Þóra Guðrún', 'Ñuñez Thora Gudrun'],
    ['Əli Ɔkɔ Nguyễn', 'Eli Oko Nguyen'],
    ['Ṣẹ́gun', 'Segun'],
    ['O\u02bcBrien\u200b', "O'Brien"],
  ])('%s is written as %s', (typed, sent) => {
    expect(inGsm7(typed)).toBe(sent);
  });

  it.each(['أميرة', 'Олена', '李', 'Amira 😀'])('%s has no stand-in', (typed) => {
    expect(inGsm7(typed)).toBeUndefined();
  });

  it('counts a sign of the extension table twice and refuses others', () => {
    expect(septets('abc')).toBe(3);
    expect(septets('€[')).toBe(4);
    expect(() => septets('’')).toThrow(RangeError);
  });

  it.each([
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
  ])('%i letters are %i parts', (length, parts) => {
    expect(smsParts('a'.repeat(length))).toBe(parts);
  });

  it('never parts an escape sign from its second sign', () => {
    expect(smsParts(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3);
    expect(smsParts(`${'a'.repeat(151)}€${'a'.repeat(153)}`)).toBe(2);
  });

  it('what it converts stays as it is when converted again, and can be counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const sent = inGsm7(typed);
        if (sent === undefined) return;
        expect(inGsm7(sent)).toBe(sent);
        expect(septets(sent)).toBeGreaterThanOrEqual([...sent].length);
      }),
    );
  });
});
