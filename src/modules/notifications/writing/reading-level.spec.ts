import { dutchWords } from '../../../texts/mails/words';
import { jobseekerTexts } from '../../../texts/jobseeker';
import { participantSms } from './sms/participant-sms';
import { mailText, spokenText } from './layout/mail-text';
import { participantMail, participantMessageKinds } from './participant/participant-mails';
import { factVariants } from './testing/participant-facts';
import { readingLevel } from './testing/reading-level';

/** Sentences of level B1 have at most 20 words; of the names in them we are not the writers. */
const MOST_WORDS = 20;
const EASY = 70;

const ourOwn = Object.entries(factVariants).filter(([name]) => name !== 'long names');
const cases = participantMessageKinds.flatMap((kind) => ourOwn.map(([name, facts]) => [kind, name, facts] as const));

function expectEasy(text: string): void {
  const { longestSentence, hardWords, longWords, ease } = readingLevel(text);
  expect({ hardWords, longWords }).toEqual({ hardWords: [], longWords: [] });
  expect([longestSentence.text, longestSentence.words <= MOST_WORDS]).toEqual([longestSentence.text, true]);
  expect(ease).toBeGreaterThanOrEqual(EASY);
}

type Words = string | ((...facts: never[]) => string) | { readonly [key: string]: Words };

/** Every sentence under its name; functions are called with words that stand for what they are about. */
function sentences(words: Words, path = ''): (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, words(...(['Els', '8.32 u', 'Aalst'] as never[]))]];
  return Object.entries(words).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

describe('what participants read', () => {
  it.each(cases)('mail %s, %s is easy to read', (kind, _, facts) => {
    expectEasy(spokenText(participantMail(kind, facts)));
    const onScreen = mailText(participantMail(kind, { ...facts, associationName: 'de streek' }));
    expectEasy(onScreen.replace(/https:\S+/g, ''));
  });

  it.each(cases)('SMS %s, %s is easy to read', (kind, _, facts) => {
    expectEasy(participantSms(kind, facts)!);
  });

  it.each(sentences(jobseekerTexts))('on the own page: %s', (_, sentence) => {
    const { hardWords, longWords, longestSentence } = readingLevel(sentence);
    expect([hardWords, longWords, longestSentence.words <= MOST_WORDS]).toEqual([[], [], true]);
  });

  it('finds what is wrong with the letter of an official', () => {
    const { hardWords, longWords, longestSentence, ease } = readingLevel(
      'Indien u verhinderd bent, gelieve ons hieromtrent onverwijld te contacteren, teneinde de beschikbaarheidsplanning ' +
        'van de desbetreffende trajectbegeleidingsmodaliteiten overeenkomstig de vigerende procedure te kunnen aanpassen.',
    );
    expect(hardWords).toEqual(
      expect.arrayContaining(['indien', 'gelieve', 'teneinde', 'verhinderd', 'onverwijld', 'contacteren', 'procedure']),
    );
    expect(longWords).toEqual(['beschikbaarheidsplanning', 'trajectbegeleidingsmodaliteiten']);
    expect(longestSentence.words).toBeGreaterThan(MOST_WORDS);
    expect(ease).toBeLessThan(EASY);
  });

  it('each finding alone is found too, and an easy sentence has none', () => {
    expect(readingLevel('Kom alvorens het regent.').hardWords).toEqual(['alvorens']);
    expect(readingLevel('Neem je verblijfsvergunning mee.').longWords).toEqual(['verblijfsvergunning']);
    expect(readingLevel(`Kom ${'nu en dan '.repeat(8)}mee.`).longestSentence.words).toBe(26);
    expectEasy('De bus is er om 8.32 u. Breng je kaart mee.');
  });

  it.each(cases)('the subject of %s, %s starts with the useful word', (kind, _, facts) => {
    const { subject } = participantMail(kind, facts);
    expect(subject).toMatch(
      /^(Je plaats|Wachtlijst|Plaats vrij|Herinnering|Je programma|Veranderd|Nieuwe datum|Nieuw uur|Per telefoon|Geannuleerd|Gaat niet door|Hop 'n Job: de volgende stap|Heb je werk|Hoe gaat het)/,
    );
    expect(subject.length).toBeLessThanOrEqual(60);
  });

  it('uses every sentence of the catalogue somewhere', () => {
    const used = new Set<string>();
    const watched = <Part extends object>(part: Part, path: string): Part =>
      new Proxy(part, {
        get(target, key, receiver): unknown {
          const value: unknown = Reflect.get(target, key, receiver);
          const name = `${path}.${String(key)}`;
          if (typeof value === 'object' && value !== null) return watched(value, name);
          used.add(name);
          return value;
        },
      });
    const words = {
      ...dutchWords,
      participant: watched(dutchWords.participant, 'participant'),
      changes: watched(dutchWords.changes, 'changes'),
    };
    for (const kind of participantMessageKinds) {
      for (const facts of Object.values(factVariants)) participantMail(kind, facts, words);
    }
    // A letter and a calendar file are no mails.
    const { calendar, contact, ...participant } = dutchWords.participant;
    expect([typeof calendar, typeof contact]).toEqual(['object', 'function']);
    const all = sentences({ participant, changes: dutchWords.changes }).map(([path]) => path.slice(1));
    expect(all.filter((path) => !used.has(path))).toEqual([]);
  });
});
