import type { LocalDate } from '../kernel';
import { dayAndMonth, longDate } from './dates';

/** Words around letters; what a letter says comes from the message itself. */
export const letterTexts = {
  title: 'Brieven',
  one: 'Brief',
  intro: (count: number) => (count === 1 ? 'Er is 1 brief.' : `Er zijn ${count} brieven.`),
  howToPrint: 'Druk deze pagina af met Ctrl + P. Elke brief krijgt een eigen blad.',
  none: 'Er is nu geen brief om af te drukken.',
  gone: 'Deze brief is niet meer nodig. Klik bij de taak op "Gedaan".',
  all: 'Druk alle brieven af',
  print: 'Druk de brief af',
  printOf: (title: string) => `Druk de brief af: ${title}`,
  back: 'Terug naar mijn taken',
  letterTo: (name: string) => `Brief voor ${name}`,
  postBy: (date: LocalDate) => `Geef deze brief af. Of doe hem op de post, ten laatste op ${dayAndMonth(date)}.`,
  tooLateForPost: 'De post is nu te traag. Geef de brief zelf af, of bel.',
  handOver: 'Geef deze brief af, of doe hem op de post.',
  address: (postcode: string) => `Wij kennen alleen de postcode: ${postcode}. Schrijf zelf het adres op de omslag.`,
  large: 'De brief staat in grote letters, zoals gevraagd.',
  privacy: (url: string) => `Wat bewaren we over jou? Lees het op ${url}, of vraag het aan je bemiddelaar.`,
  product: "Hop 'n Job!",
  dated: (date: LocalDate) => longDate(date),
} as const;
