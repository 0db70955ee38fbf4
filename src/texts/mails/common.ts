import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth, longDate } from '../dates';
import { joined } from '../joined';

/** With a capital first letter. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Words that several mails share. */
export const commonMailTexts = {
  product: "Hop 'n Job!",
  greeting: (firstName: string) => `Dag ${firstName}`,
  day: (date: LocalDate) => capital(longDate(date)),
  shortDay: dayAndMonth,
  time: clockText,
  joined,
  /** A sentence of what others typed: first letter a capital, a full stop behind it. */
  sentence: (text: string) => {
    const trimmed = text.trim();
    return /[.!?]$/.test(trimmed) ? capital(trimmed) : `${capital(trimmed)}.`;
  },
  footer: (association: string) => `Deze mail komt van ${association}.`,
  footerWithReply: (association: string) => `Deze mail komt van ${association}. Je kan gewoon antwoorden.`,
  privacyLink: 'Wat bewaren we over jou?',
  privacy: (url: string) => `Wat bewaren we over jou? ${url}`,
  /** What a screen reader says for the arrow between old and new. */
  becomes: ' wordt ',
  /** Stays Dutch in every translation: it says that the Dutch text is the one that counts. */
  translation: 'Vertaling – de Nederlandse tekst geldt',
  linkBelow: (label: string, url: string) => `${label}:\n${url}`,
} as const;
