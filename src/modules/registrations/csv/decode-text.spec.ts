import { encode } from 'iconv-lite';
import { codePages, decodeText } from './decode-text';

const HEADER = 'voornaam;achternaam;postcode;nederlands;vervoer\r\n';
const DUTCH = `${HEADER}José;D’Hondt;9300;A2;eigen\r\nZoë;De Mulder;9300;A2;eigen\r\nFrançois;Geërts;9400;B1;eigen\r\n`;

/** Without signs that the oldest code page has not. */
const OLD = DUTCH.replace('’', "'");

describe('the text of a file', () => {
  it('of Windows has its typographic apostrophe', () => {
    const bytes = Buffer.from([...Buffer.from('Jos'), 0xe9, ...Buffer.from(';D'), 0x92, ...Buffer.from('Hondt;9300')]);
    expect(decodeText(bytes)).toMatchObject({ text: 'José;D’Hondt;9300', codePage: 'windows-1252' });
  });

  it.each([
    ['windows-1252', DUTCH],
    ['macintosh', DUTCH],
    ['cp850', OLD],
    ['windows-1252', `${HEADER}JOSÉ;PEETERS;9300\r\nRENÉE;DE NÈVE;9300\r\n`],
    ['cp850', `${HEADER}JOSÉ;PEETERS;9300\r\nRENÉE;DE NÈVE;9300\r\n`],
    ['macintosh', `${HEADER}JOSÉ;PEETERS;9300\r\nRENÉE;DE NÈVE;9300\r\n`],
    ['windows-1252', `${HEADER}Björn;Åkesson;9300\r\nSørine;Müller;9300\r\nÇiğdem;X;9300`.replace('ğ', 'g')],
    ['windows-1254', `${HEADER}Ayşe;Yıldız;9300\r\nÖzgür;Doğan;9300\r\n`],
    ['windows-1250', `${HEADER}Michał;Wiśniewski;9300\r\nŁukasz;Dąbrowski;9300\r\n`],
  ])('in %s is read in that code page: %s', (codePage, text) => {
    const read = decodeText(encode(text, codePage));
    expect(read.text).toBe(text);
    expect(codePages).toContain(read.codePage);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s says so itself, with and without mark', (encoding) => {
    expect(decodeText(encode(DUTCH, encoding))).toEqual({ text: DUTCH });
    expect(decodeText(encode(DUTCH, encoding, { addBOM: true })).text.replace(/^\uFEFF/, '')).toBe(DUTCH);
  });

  it('in plain letters needs no guess', () => {
    expect(decodeText(Buffer.from(`${HEADER}Jan;Peeters;9300`))).toEqual({ text: `${HEADER}Jan;Peeters;9300` });
  });

  it('keeps a mark where a byte stands for nothing', () => {
    expect(decodeText(Buffer.from([...Buffer.from('Jos'), 0xe9, 0x20, 0x81])).text).toMatch(/[\uFFFD\u0081ü]$/);
  });
});
