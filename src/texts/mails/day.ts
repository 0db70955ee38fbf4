import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth } from '../dates';
import { capital } from './common';

/** Mails to participants on the day itself: the bus is late, or an interview is by phone. `Neutral` lines name no company and no job. */
export const troubleMailTexts = {
  subjects: {
    delay: (leave: string) => `Nieuw uur: je bus vertrekt om ${clockText(leave)}`,
    delayUnknown: 'Nieuw uur voor je bus',
    returnDelay: (back: string) => `Nieuw uur: je bent terug om ${clockText(back)}`,
    returnUnknown: 'Nieuw uur voor je bus terug',
    phone: (date: LocalDate) => `Per telefoon: je gesprek van ${dayAndMonth(date)}`,
  },
  delay: {
    late: (minutes: number) => `De bus is vandaag ${minutes} minuten later.`,
    onTime: 'De bus is weer op tijd.',
    leave: (leave: string) => `Hij vertrekt om ${clockText(leave)}.`,
    fromStop: (leave: string, stop: string) => `Hij vertrekt om ${clockText(leave)} aan ${stop}.`,
    wait: 'Wacht aan de halte. De bus komt zeker.',
    back: (back: string, stop: string) => `Je bent rond ${clockText(back)} terug aan ${stop}.`,
    call: (phone: string) => `Heb je een vraag? Bel ${phone}.`,
  },
  wayHome: {
    late: (minutes: number) => `De bus terug is vandaag ${minutes} minuten later.`,
    onTime: 'De bus terug is weer op tijd.',
    fetch: (time: string) => `Hij haalt je op om ${clockText(time)}.`,
    fetchAt: (time: string, host: string) => `Hij haalt je op om ${clockText(time)} bij ${host}.`,
    back: (back: string) => `Je bent rond ${clockText(back)} terug.`,
    missed: (latest: string) => `Jij moet om ${clockText(latest)} terug zijn. Dat lukt niet met deze bus.`,
    missedNext: (name: string) => (name === '' ? 'Bel ons nu.' : `Bel ${name} nu.`),
  },
  phone: {
    intro: 'Er is vandaag geen tijd meer voor je gesprek. Je gesprek gaat wel door, per telefoon.',
    appointment: (name: string) => `${name} spreekt met jou een uur af. Je hoeft nu niets te doen.`,
    term: 'Per telefoon',
    line: (title: string, host: string, until: LocalDate) =>
      `${capital(title)} bij ${host}, ten laatste op ${dayAndMonth(until)}.`,
    lineNeutral: (until: LocalDate) => `Ten laatste op ${dayAndMonth(until)}.`,
  },
} as const;

/** The mail to a counsellor whose people have an interview by phone. */
export const counsellorPhoneTexts = {
  subject: (count: number, until: LocalDate) =>
    count === 1
      ? `Spreek 1 gesprek per telefoon af, ten laatste op ${dayAndMonth(until)}`
      : `Spreek ${count} gesprekken per telefoon af, ten laatste op ${dayAndMonth(until)}`,
  intro: 'Er was geen tijd meer voor deze gesprekken. Spreek met deze mensen en het bedrijf een uur af.',
  shown: 'Het bedrijf ziet geen telefoonnummers. Geef het nummer van je kandidaat zelf door, als die dat goed vindt.',
  caption: 'Gesprekken per telefoon',
  columns: { name: 'Naam', host: 'Bedrijf', vacancy: 'Vacature', until: 'Ten laatste' },
} as const;
