import type { BodyWords } from '../mails/words';

type Part<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string
    ? string
    : Words[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Part<Words[Key]>;
};

/** The words of a translation; a sentence that is missing keeps every message that needs it in Dutch only. */
export type TranslatedWords = Part<BodyWords>;

/** Mails to participants in another language, below the Dutch that counts. */
export interface Translation {
  /** BCP 47, as in the `lang` of a page. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** How the language is called in Dutch, for who chooses it. */
  readonly name: string;
  /** In the language itself: that this is a translation and the Dutch text counts. */
  readonly note: string;
  /** Kinds of messages whose sentences somebody who knows both languages has read; others go in Dutch only. */
  readonly checked: readonly string[];
  readonly words: TranslatedWords;
}

/** What English and French hold; a kind that comes later is added once its sentences are there. */
export const KINDS_CHECKED: readonly string[] = [
  'confirmation',
  'waiting-list-notice',
  'seat-offer',
  'reminder-7',
  'reminder-3',
  'reminder-1',
  'reminder-stop',
  'timetable',
  'changes',
  'delay',
  'return-delay',
  'phone-interview',
  'cancellation',
  'event-cancelled',
  'follow-up',
  'after-1-month',
  'after-3-months',
  'after-6-months',
];
