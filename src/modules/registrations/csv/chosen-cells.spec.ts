import { chosenCells } from './chosen-cells';
import { matchColumns } from './referral-columns';

const choices = { stops: [], vacancies: [] };
const read = (header: readonly string[], cells: readonly string[]) =>
  chosenCells(cells, matchColumns(header).positions, choices);

describe('two columns for one field', () => {
  it.each([
    [['', '0470 12 34 56'], '0470 12 34 56'],
    [['0470 12 34 56', ''], '0470 12 34 56'],
    [['053 21 22 23', '0470 12 34 56'], '0470 12 34 56'],
    [['geen', '053 21 22 23'], '053 21 22 23'],
    [['0470 12', '053 21 22 23'], '053 21 22 23'],
    [['', ''], ''],
  ])('%j: the number that can be used wins, a mobile one first', (cells, phone) => {
    expect(read(['telefoon', 'gsm'], cells).cellOf('phone')).toBe(phone);
  });

  it('are named where they differ', () => {
    expect(read(['telefoon', 'gsm'], ['053 21 22 23', '0470 12 34 56']).notes).toEqual([
      'telefoon: we nemen 0470 12 34 56 en niet 053 21 22 23.',
    ]);
    expect(read(['telefoon', 'gsm'], ['0470/12.34.56', '0470 12 34 56']).notes).toEqual([]);
  });

  it('are those of any field, the best named first', () => {
    const { cellOf, notes } = read(
      ['naam', 'familienaam', 'mail', 'e-mail'],
      ['Jan Peeters', 'Peeters', 'x', 'jan@x.be'],
    );
    expect([cellOf('lastName'), cellOf('email')]).toEqual(['Peeters', 'jan@x.be']);
    expect(notes).toHaveLength(2);
  });
});
