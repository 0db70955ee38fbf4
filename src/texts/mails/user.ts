import type { LocalDate } from '../../kernel';
import { dayAndMonth } from '../dates';
import { outcomeTexts } from '../outcomes';
import { capital } from './common';

const people = (count: number): string => (count === 1 ? '1 van je mensen' : `${count} van je mensen`);

const stateWords: Readonly<Record<string, string>> = {
  referred: 'doorverwezen',
  seated: 'heeft een plaats',
  confirmed: 'komt zeker',
  waiting: 'op de wachtlijst',
  offered: 'plaats aangeboden',
  lapsed: 'antwoordde niet op tijd',
  cancelled: 'komt niet',
};

/** How many there are of each after the day; what nobody is, is not said. */
interface CountsAfter {
  readonly there: number;
  readonly absent: number;
  readonly unknown: number;
  readonly waiting: number;
  readonly cancelled: number;
}

const unlessNone = (words: string, count: number): string => (count === 0 ? '' : ` ${words}: ${count}.`);

/** Mails to counsellors and coordinators. */
export const userMailTexts = {
  signIn: {
    subject: "Aanmelden bij Hop 'n Job",
    intro: 'Klik op de knop om je aan te melden.',
    rules: 'De link werkt 10 minuten, en maar één keer. Deel hem met niemand.',
    button: 'Meld me aan',
    notYou: 'Vroeg je dit niet? Dan hoef je niets te doen.',
  },
  digest: {
    subjectBefore: (count: number, date: LocalDate) => `${capital(dayAndMonth(date))}: ${people(count)}`,
    subjectAfter: (count: number, date: LocalDate) => `Resultaten van ${dayAndMonth(date)}: ${people(count)}`,
    introBefore: (date: LocalDate, counts: string) => `Hop 'n Job is op ${dayAndMonth(date)}. ${counts}`,
    introAfter: (date: LocalDate, counts: string) => `Hop 'n Job was op ${dayAndMonth(date)}. ${counts}`,
    counts: (seated: number, waiting: number, cancelled: number) =>
      `Met een plaats: ${seated}. Op de wachtlijst: ${waiting}. Geannuleerd: ${cancelled}.`,
    countsAfter: ({ there, absent, unknown, waiting, cancelled }: CountsAfter) =>
      [
        `Waren er: ${there}. Waren er niet: ${absent}.`,
        unlessNone('Niet genoteerd', unknown),
        unlessNone('Bleven op de wachtlijst', waiting),
        unlessNone('Geannuleerd', cancelled),
      ].join(''),
    caption: 'Je mensen',
    columns: { name: 'Naam', state: 'Status', interviews: 'Gesprekken' },
    state: (state: string) => stateWords[state] ?? state,
    result: (time: string, result: string) => `${time} ${result}`,
    results: {
      ...outcomeTexts.outcomes,
      ...outcomeTexts.notHeld,
      'by-phone': 'volgt per telefoon',
      unknown: 'nog geen resultaat',
    },
    button: 'Bekijk mijn mensen',
  },
  openOutcomes: {
    title: (count: number, date: LocalDate) =>
      count === 1 ? `Vraag 1 resultaat van ${dayAndMonth(date)}` : `Vraag ${count} resultaten van ${dayAndMonth(date)}`,
    intro: 'Van deze gesprekken kennen we het resultaat nog niet. Bel het bedrijf, en vul het resultaat in.',
    caption: 'Je mensen zonder resultaat',
    columns: { name: 'Naam', host: 'Bedrijf', vacancy: 'Vacature' },
  },
  tasks: {
    subject: (count: number) => (count === 1 ? 'Je hebt 1 taak' : `Je hebt ${count} taken`),
    intro: 'Deze mensen krijgen geen mail van ons, of er is iets dat jij beter vertelt.',
    title: 'Te doen',
    more: (count: number) => (count === 1 ? 'En nog 1 taak.' : `En nog ${count} taken.`),
    button: 'Bekijk mijn taken',
  },
  regards: 'Groeten',
} as const;
