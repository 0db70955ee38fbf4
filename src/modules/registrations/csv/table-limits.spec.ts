import { readTable } from './read-table';

const MEGABYTE = 1024 * 1024;

describe('a file larger than any list', () => {
  it.each([
    ['short lines', `a;b\n${'1\n'.repeat(MEGABYTE - 4)}`, /personen/],
    ['short lines of an old Mac', `a;b\r${'1\r'.repeat(MEGABYTE - 4)}`, /personen/],
    ['many columns', `a;b\n${';'.repeat(2 * MEGABYTE - 10)}`, /kolommen/],
    ['many columns in the header', `${'a;'.repeat(300)}\n1;2`, /kolommen/],
    ['one long line', `a;b\n${'x'.repeat(2 * MEGABYTE - 10)}`, /regel 2/],
    ['a quote that never ends', `a;b\n"${'x'.repeat(2 * MEGABYTE - 10)}`, /regel 2/],
    ['more than may be sent', 'x'.repeat(2 * MEGABYTE + 1), /te groot/],
  ])('is refused before it is taken apart: %s', (_, text, words) => {
    const before = performance.now();
    expect(readTable(text)).toEqual({ ok: false, problem: expect.stringMatching(words) as string });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('may have long cells, lines in cells and two hundred columns', () => {
    const wide = `${'a;'.repeat(199)}a\n${'1;'.repeat(199)}"${'twee\n'.repeat(500)}"`;
    expect(readTable(wide)).toMatchObject({ ok: true });
  });
});
