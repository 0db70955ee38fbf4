import { csvCell, csvText } from './csv-text';

describe('a file for a spreadsheet', () => {
  it.each(['=1+1', '+32470', '-1', '@SUM(A1)'])('never lets %s be a formula', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(csvCell('a;b')).toBe('"a;b"');
    expect(csvCell('zij zei "ja"')).toBe('"zij zei ""ja"""');
    expect(csvText([['a', 'b']])).toBe('\uFEFFa;b\r\n');
  });
});
