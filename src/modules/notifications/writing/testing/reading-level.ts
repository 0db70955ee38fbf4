import { HARD_WORDS, KNOWN_LONG_WORDS } from './hard-words';

/** How hard a Dutch text is to read. */
export interface ReadingLevel {
  /** In words. */
  readonly longestSentence: { readonly words: number; readonly text: string };
  readonly hardWords: readonly string[];
  /** Longer than 14 letters, and not known to everybody. */
  readonly longWords: readonly string[];
  /** Reading ease after Flesch and Douma: 70 and more is easy, below 45 is hard. */
  readonly ease: number;
}

const MOST_LETTERS = 14;

/** A line break ends a sentence too, and `8.32 u.` does not. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/(\d) u\./g, '$1 u')
    .split(/[.!?:](?=\s|$)|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => /\p{L}/u.test(word));

/** Groups of vowels: right enough for Dutch to tell easy from hard. */
const syllablesOf = (word: string): number => word.match(/[aeiouyáàäâéèëêíïîóöôúüû]+/giu)?.length ?? 1;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Measures a text as a reader meets it: whole sentences, with names and times filled in. */
export function readingLevel(text: string): ReadingLevel {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const longest = [...sentences].sort((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? '';
  const lower = ` ${text.toLowerCase().replace(/\s+/g, ' ')}`;
  return {
    longestSentence: { words: wordsOf(longest).length, text: longest },
    hardWords: HARD_WORDS.filter((hard) => new RegExp(`[^\\p{L}]${hard}`, 'u').test(lower)),
    longWords: words.filter((word) => word.length > MOST_LETTERS && !KNOWN_LONG_WORDS.includes(word.toLowerCase())),
    ease: 206.84 - (0.93 * words.length) / sentences.length - (77 * sum(words.map(syllablesOf))) / words.length,
  };
}
