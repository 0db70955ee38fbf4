import { readTable, type Table } from './read-table';

const rowsOf = (table: Table) => (table.ok ? table.rows : table.problem);

describe('a table', () => {
  it.each([';', ',', '\t'])('is separated by %j', (sign) => {
    const table = readTable(['a', 'b'].join(sign) + '\r\n' + ['1', '2'].join(sign));
    expect(table).toMatchObject({ ok: true, header: ['a', 'b'] });
    expect(rowsOf(table)).toEqual([{ line: 2, cells: ['1', '2'] }]);
  });

  it('names the line of the file, also behind empty lines and lines inside quotes', () => {
    const table = readTable('a;b\n1;"twee\nregels"\n;\n\n4;5\n');
    expect(rowsOf(table)).toEqual([
      { line: 2, cells: ['1', 'twee\nregels'] },
      { line: 6, cells: ['4', '5'] },
    ]);
  });

  it('obeys a first line that names the separator, and still names the lines of the file', () => {
    const table = readTable('\uFEFFsep=;\r\na,b;c\r\n1,2;3');
    expect(table).toMatchObject({ ok: true, header: ['a,b', 'c'] });
    expect(rowsOf(table)).toEqual([{ line: 3, cells: ['1,2', '3'] }]);
  });

  it('takes away the mark that spreadsheets put before text', () => {
    expect(rowsOf(readTable("a;b;c\n'+32470;'0470;'s Heeren"))).toEqual([
      { line: 2, cells: ['+32470', '0470', "'s Heeren"] },
    ]);
  });

  it('keeps rows that are too long or too short, to be named later', () => {
    expect(rowsOf(readTable('a;b\n1\n1;2;3'))).toEqual([
      { line: 2, cells: ['1'] },
      { line: 3, cells: ['1', '2', '3'] },
    ]);
  });

  it('names the line where a quote never ends', () => {
    const table = readTable('a;b\n1;2\n"3;4\n5;6');
    expect(table).toEqual({ ok: false, problem: expect.stringContaining('niet lezen') as string });
  });

  it.each(['', '\uFEFF', '\n\n', 'a;b', 'PK\0\0'])('says in words what is wrong with %j', (text) => {
    expect(readTable(text).ok).toBe(false);
  });
});
