import { english } from './english';
import { french } from './french';
import type { Translation } from './translation';

export { MissingTranslation, missingSentences, wordsIn } from './words-in';
export type { TranslatedWords, Translation } from './translation';

/** Every language there is a translation in, in the order in which they are offered. */
export const translations: readonly Translation[] = [english, french];

export const translationIn = (language: string): Translation | undefined =>
  translations.find((translation) => translation.language === language);
