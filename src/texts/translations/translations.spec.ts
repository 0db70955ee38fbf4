import { english } from './english';
import { missingSentences, MissingTranslation, translationIn, translations, wordsIn } from '.';

/** Sentences that came after the translations and go in Dutch only until somebody translates them. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = { en: [], fr: [] };

describe('translations', () => {
  it.each(translations.map((translation) => [translation.language, translation] as const))(
    '%s holds every sentence of the Dutch catalogue, or the list says which not',
    (language, translation) => {
      expect(missingSentences(translation)).toEqual(NOT_YET[language]);
    },
  );

  it('a sentence that is missing has a name, and refuses to be used', () => {
    const { offer, ...participant } = english.words.participant!;
    const { until, ...rest } = offer!;
    const partly = { ...english, words: { ...english.words, participant: { ...participant, offer: rest } } };
    expect(missingSentences(partly)).toEqual(['participant.offer.until']);
    const words = wordsIn(partly);
    expect(words.participant.offer.button).toBe('I answer now');
    expect(() => words.participant.offer.until('noon')).toThrow(MissingTranslation);
    expect(until!('noon')).toContain('noon');
  });

  it('names every missing sentence of a part that is not there at all', () => {
    const { changes, ...words } = english.words;
    const missing = missingSentences({ ...english, words });
    expect(missing).toContain('changes.terms.date');
    expect(missing).toContain('changes.intro');
    expect(missing.every((path) => path.startsWith('changes.'))).toBe(true);
    expect(changes).toBeDefined();
  });

  it('are found by their language', () => {
    expect(translationIn('fr')?.name).toBe('Frans');
    expect(translationIn('xx')).toBeUndefined();
  });

  it.each([
    ['en', 'Thursday 11 March 2027', 'tomorrow', 'Wednesday 10 March 2027 at 12:00'],
    ['fr', 'Jeudi 11 mars 2027', 'demain', 'mercredi 10 mars 2027 à 12 h 00'],
  ])('%s writes days and times its own way, on the clock of Brussels', (language, day, relative, deadline) => {
    const words = wordsIn(translationIn(language)!);
    expect(words.day('2027-03-11')).toBe(day);
    expect(words.relativeDay('2027-03-11', '2027-03-10')).toBe(relative);
    expect(words.deadline(new Date('2027-03-10T11:14:00Z'))).toBe(deadline);
  });
});
