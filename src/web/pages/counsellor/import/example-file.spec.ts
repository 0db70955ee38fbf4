import { csvCell, csvText, exampleFile } from './example-file';

describe('a file for a spreadsheet', () => {
  it.each(['=1+1', '+32470', '-1', '@SUM(A1)'])('never lets %s be a formula', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(csvCell('a;b')).toBe('"a;b"');
    expect(csvCell('zij zei "ja"')).toBe('"zij zei ""ja"""');
    expect(csvText([['a', 'b']])).toBe('\uFEFFa;b\r\n');
  });

  it('has a header and a person with the event’s own stop', () => {
    const lines = exampleFile({ stops: [{ id: '1', code: 'lede', name: 'Lede station' }], vacancies: [] }).split(
      '\r\n',
    );
    expect(lines[0]).toContain('voornaam;familienaam');
    expect(lines[1]).toContain('Lede station');
  });
});
