import { cleanLine, cleanParagraph, isReadable } from './plain-text';

describe('text on one line', () => {
  it.each([
    ['  Jan\u00a0 Peeters\t', 'Jan Peeters'],
    ['\u200b', ''],
    ['\u3164\u2800\u00ad', ''],
    ['\u202eJan\u202c', 'Jan'],
    ['\u2066Van\u2069 den\u200bBerg', 'Van denBerg'],
    ['Jan\u200dPeeters', 'JanPeeters'],
    ['Jose\u0301', 'José'],
    ['Mohammad\ufeff', 'Mohammad'],
    ['één\r\ntwee', 'één twee'],
    ['Jan\u{e0041}', 'Jan'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
  });

  it('keeps the joiners that shape Persian letters', () => {
    expect(cleanLine('می\u200cروم')).toBe('می\u200cروم');
  });
});

describe('text on more lines', () => {
  it('counts a line break as one sign, whatever the browser sends', () => {
    expect(cleanParagraph(`${'a'.repeat(190)}${'\r\n'.repeat(9)}b`)).toHaveLength(200);
    expect(cleanParagraph('een\r\ntwee\u2028drie\rvier')).toBe('een\ntwee\ndrie\nvier');
  });
});

describe('signs that cannot be shown', () => {
  it.each(['D\u0092Hondt', 'Jos\ufffd', '\u0007', 'a\0b', '\ud800', '\u007f'])('%j is not readable', (text) => {
    expect(isReadable(text)).toBe(false);
  });

  it.each(['D’Hondt', 'a\tb\r\nc', 'Özgür 🚌', 'Şule'])('%j is', (text) => {
    expect(isReadable(text)).toBe(true);
  });
});
