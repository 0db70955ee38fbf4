import { distinctSentences } from './distinct-sentences';

describe('what several hosts ask', () => {
  it('is asked once', () => {
    expect(
      distinctSentences([
        'Je identiteitskaart.',
        'Je identiteitskaart. Zeg ook je schoenmaat.',
        '',
        'je identiteitskaart',
      ]),
    ).toEqual(['je identiteitskaart', 'Zeg ook je schoenmaat.']);
  });

  it('keeps numbers with a dot whole', () => {
    expect(distinctSentences(['Het is er 4.5 graden. Draag een trui.'])).toEqual([
      'Het is er 4.5 graden.',
      'Draag een trui.',
    ]);
  });
});
