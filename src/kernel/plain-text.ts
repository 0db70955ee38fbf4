/** Joiners shape letters of Arabic and Indic scripts; everywhere else nobody sees them. */
const JOINERS = /(?<![\p{Lo}\p{M}])[\u200C\u200D]+/gu;

/** Signs that nobody sees: direction marks, zero-width spaces, soft hyphens, fillers, tags. */
const INVISIBLE = /(?![\u200C\u200D])[\p{DI}\p{Cf}\u2800]/gu;

/** Control signs other than tab and line break, halves of a sign, and what a decoder writes for a byte it cannot read. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFD\uFFFE\uFFFF]/u;

const visible = (text: string): string => text.normalize('NFC').replace(JOINERS, '').replace(INVISIBLE, '');

/** Text on one line as it is kept: no invisible signs, one kind of space, trimmed. */
export const cleanLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();

/** The same with its line breaks, each one sign, as browsers count them. */
export const cleanParagraph = (text: string): string =>
  visible(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

/** Whether every sign of a text can be shown to somebody. */
export const isReadable = (text: string): boolean => !UNREADABLE.test(text);
