import type { LocalDate } from '../../kernel';
import { dayAndMonth } from '../dates';

/** Why somebody does not come, for colleagues. */
const reasons: Readonly<Record<string, string>> = {
  'by-participant': 'De persoon zei zelf af.',
  'by-organiser': 'De regisseur annuleerde de plaats.',
  'hired-elsewhere': 'De persoon heeft werk.',
  substituted: 'Iemand anders krijgt de plaats.',
  'not-confirmed': 'De persoon antwoordde niet op tijd.',
};

/** Mails to counsellors and coordinators about who does not come. */
export const departureTexts = {
  subject: (name: string, date: LocalDate) => `${name} gaat niet mee op ${dayAndMonth(date)}`,
  intro: (name: string, date: LocalDate) => `${name} gaat niet mee op ${dayAndMonth(date)}.`,
  reason: (reason: string | null) => reasons[reason ?? ''] ?? '',
  hears: 'De persoon kreeg hierover zelf ook een bericht.',
  late: 'Kijk of iemand van de wachtlijst nog mee kan, en zeg het aan de begeleider van de bus.',
  button: 'Bekijk je mensen',
  participants: 'Bekijk de deelnemers',
  eventSubject: (date: LocalDate) => `Gaat niet door: ${dayAndMonth(date)}`,
  eventIntro: (date: LocalDate) => `Hop 'n Job op ${dayAndMonth(date)} gaat niet door.`,
  eventReason: (reason: string) => `Waarom? ${reason}`,
  eventPeople: 'Je verwees deze mensen door. Ze krijgen zelf ook een bericht:',
} as const;
