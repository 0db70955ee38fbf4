import fc from 'fast-check';
import { dutchWords } from '../../../../texts/mails/words';
import { translations, type Translation } from '../../../../texts/translations';
import { mailHtml } from '../layout/mail-layout';
import { mailText, spokenText } from '../layout/mail-text';
import { participantMail, participantMessageKinds } from './participant-mails';
import { factVariants, fullFacts } from '../testing/participant-facts';
import { wordsPerSentence } from '../testing/words-per-sentence';
import { translatedMail, translationOf } from './translated-mail';

const HEADING = 'Vertaling – de Nederlandse tekst geldt';

/** Kinds that came after the translations and go in Dutch only until somebody translates them. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = { en: [], fr: [] };

const cases = translations.flatMap(({ language, checked }) =>
  participantMessageKinds
    .filter((kind) => checked.includes(kind))
    .flatMap((kind) => Object.keys(factVariants).map((name) => [language, kind, name] as const)),
);

/** What others typed, or names: the same in each language. */
const TYPED = new Set([
  'Erpe kerk → Aalst station',
  ...Object.values(factVariants)
    .flatMap(({ wear, bring, stop }) => [...wear, ...bring, stop?.address ?? '', stop?.landmark ?? ''])
    .map(dutchWords.sentence),
]);

/** What a reader of the HTML sees, a piece per element. */
const wordsOf = (html: string): string[] =>
  html
    .slice(html.indexOf('<body'))
    .split(/<[^>]*>/)
    .map((words) => words.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('\u00a0', ' ').trim())
    .filter((words) => words !== '');

const inLanguage = (language: string): Translation => translations.find((one) => one.language === language)!;

/** Every number in a text but those of years, as `8.32` and `08:32` both write them. */
const figures = (text: string): string[] => (text.match(/\d+/g) ?? []).map((digits) => String(Number(digits))).sort();

describe('mails with a translation', () => {
  it.each(translations)('$language is there for every kind, or the list says which not', (translation) => {
    const without = participantMessageKinds.filter((kind) => !translationOf(kind, fullFacts, translation));
    expect(without).toEqual(NOT_YET[translation.language]);
  });

  it.each(cases)('%s, %s, %s: the whole Dutch mail first, then the same facts', (language, kind, name) => {
    const facts = factVariants[name]!;
    const dutch = participantMail(kind, facts);
    const content = translatedMail(kind, facts, language);
    const words = mailText(content);
    const [above, below] = words.split(`\n\n${HEADING}\n\n`);
    expect(content.subject).toBe(dutch.subject);
    expect(above).toBe(mailText(dutch).split('\n\n-- \n')[0]);
    expect(below).not.toMatch(/undefined|null|NaN|\[object|\.\./);
    expect(below).toContain('Els');
    expect(figures(below!.split('\n\n-- \n')[0]!)).toEqual(figures(above!));
    expect(wordsPerSentence(below!)).toBeLessThanOrEqual(14);
  });

  it.each(cases)('%s, %s, %s: no Dutch sentence of ours is left in it', (language, kind, name) => {
    const facts = { ...factVariants[name]!, eventCancelReason: null };
    const dutch = new Set(
      mailText(participantMail(kind, facts))
        .split('\n')
        .filter((line) => /[a-z]{3} [a-z]/.test(line)),
    );
    const { blocks, closing, greeting } = translationOf(kind, facts, inLanguage(language))!;
    const lines = mailText({ subject: '', footer: '', blocks, closing, greeting }).split('\n');
    expect(lines.filter((line) => dutch.has(line) && !TYPED.has(line))).toEqual([]);
  });

  it.each(translations)('$language stands in a part of the page that says its language', (translation) => {
    const html = mailHtml(translatedMail('confirmation', fullFacts, translation.language));
    expect(html).toContain('<html lang="nl-BE">');
    expect(html).toContain(`<div lang="${translation.language}" dir="ltr">`);
    expect(html.indexOf(HEADING)).toBeGreaterThan(html.indexOf('Tot dan!'));
    expect(html.match(/afzeggen/g)).toHaveLength(2);
  });

  it('is Dutch only without a choice, in a language nobody translated, and for a kind nobody has read', () => {
    const unread = { ...inLanguage('en'), checked: ['reminder-1'] };
    expect(translatedMail('confirmation', fullFacts, null).translation).toBeUndefined();
    expect(translatedMail('confirmation', fullFacts, 'xx').translation).toBeUndefined();
    expect(translationOf('confirmation', fullFacts, unread)).toBeUndefined();
    expect(translationOf('reminder-1', fullFacts, unread)).toBeDefined();
  });

  it('leaves a message in Dutch when one of its sentences is missing, and only such messages', () => {
    const { seeYou, ...participant } = inLanguage('en').words.participant!;
    const partly = { ...inLanguage('en'), words: { ...inLanguage('en').words, participant } };
    expect(seeYou).toBeDefined();
    expect(translationOf('confirmation', fullFacts, partly)).toBeUndefined();
    expect(translationOf('follow-up', fullFacts, partly)).toBeDefined();
  });

  it('passes an error on that is not about a missing sentence', () => {
    const greeting = (): string => {
      throw new RangeError('broken');
    };
    const broken = { ...inLanguage('en'), words: { ...inLanguage('en').words, greeting } };
    expect(() => translationOf('confirmation', fullFacts, broken)).toThrow(RangeError);
  });

  it.each(cases)('%s, %s, %s: the text part and the HTML part say the same', (language, kind, name) => {
    const content = translatedMail(kind, factVariants[name]!, language);
    const text = mailText(content);
    const shown = wordsOf(mailHtml(content));
    const lines = text.split('\n').filter((line) => !['', '-- '].includes(line) && !line.startsWith('https://'));
    expect(
      lines.map((line) => line.replace(/(?<=.):$/, '')).filter((line) => !shown.join('\n').includes(line)),
    ).toEqual([]);
    expect(shown.filter((words) => !text.includes(words) && words !== "Hop 'n Job!")).toEqual([]);
  });

  it('from right to left marks names, numbers and lines so that they keep their own order', () => {
    const arabic: Translation = { ...inLanguage('en'), language: 'ar', direction: 'rtl' };
    const translation = translationOf('changes', fullFacts, arabic)!;
    const content = { ...participantMail('changes', fullFacts), translation };
    const html = mailHtml(content);
    expect(html).toContain('<div lang="ar" dir="rtl">');
    expect(html).toContain('border-right: 4px solid');
    for (const part of [
      '053\u00a000\u00a000\u00a000',
      'Bus 2',
      'Aalst station',
      'Logistiek Zuid',
      'orderpicker',
      'Een warme trui.',
    ]) {
      expect(html).toContain(`\u2068${part}\u2069`);
    }
    const below = mailText(content).split(`${HEADING}\n\n`)[1]!.split('\n\n-- \n')[0]!;
    const lines = below.split('\n').filter((line) => line !== '');
    expect(lines.every((line) => line.startsWith('\u200f'))).toBe(true);
    expect(below.match(/\u2068/g)).toHaveLength(below.match(/\u2069/g)!.length);
  });

  it('whatever people are called: both parts hold it whole, and no name becomes markup', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((typed) => !/\s{2}|\p{Cc}/u.test(typed));
    const tricky = fc.oneof(name, fc.constantFrom('<script>x</script>', 'A & B', '"\'>', 'أميرة', 'Öztürk', '李 小龙'));
    fc.assert(
      fc.property(
        fc.constantFrom(...participantMessageKinds),
        fc.constantFrom(null, 'en', 'fr'),
        tricky,
        tricky,
        (kind, language, firstName, counsellorName) => {
          const content = translatedMail(kind, { ...fullFacts, firstName, counsellorName }, language);
          expect(mailText(content)).toContain(`Dag ${firstName}`);
          expect(mailText(content)).toContain(`${counsellorName}, je bemiddelaar`);
          const html = mailHtml(content);
          expect(html).not.toContain('<script');
          expect(html.match(/<p /g)).toHaveLength(
            mailHtml(translatedMail(kind, fullFacts, language)).match(/<p /g)!.length,
          );
        },
      ),
    );
  });

  it('a counsellor reads the Dutch aloud', () => {
    const content = translatedMail('confirmation', fullFacts, 'en');
    expect(spokenText(content)).toBe(spokenText(participantMail('confirmation', fullFacts)));
  });
});
