import type { LocalDate } from '../kernel';
import { clockText, shortDay } from './dates';

/** ` bij Hop 'n Job`; who shares a phone gets a text that does not say what it is about. */
const about = (neutral: boolean, word: 'bij' | 'met'): string => (neutral ? '' : ` ${word} Hop 'n Job`);

/** SMS to jobseekers: whole sentences, no links (an address would not fit), nothing to answer (the sender is a name). */
export const smsTexts = {
  greeting: (name: string) => (name === '' ? 'Dag.' : `Dag ${name}.`),
  closing: (counsellor: string) => `Groet, ${counsellor}`,
  noPhone: 'je bemiddelaar',
  someone: 'je bemiddelaar',
  cannotCome: (phone: string) => `Kom je niet? Bel ${phone}.`,
  question: (phone: string) => `Vraag? Bel ${phone}.`,
  place: {
    bus: (time: string, stop: string) => `De bus is om ${clockText(time)} aan ${stop}.`,
    stopOnly: (stop: string) => `Je bus stopt aan ${stop}. Het uur volgt nog.`,
    later: 'Het uur van de bus volgt nog.',
    taxi: 'Je komt met de taxi. We spreken het uur nog af.',
    own: 'Je komt zelf. We spreken het uur nog af.',
  },
  meeting: (time: string, place: string) => `Wees om ${clockText(time)} bij ${place}.`,
  confirmation: (date: LocalDate, neutral: boolean) =>
    `Je hebt een plaats${about(neutral, 'bij')} op ${shortDay(date)}.`,
  noInterview: 'Nog geen gesprek.',
  company: (host: string) => `Je gaat naar ${host}.`,
  waiting: {
    intro: (date: LocalDate) => `Je staat op de wachtlijst voor ${shortDay(date)}.`,
    next: 'Komt er plaats? Dan hoor je dat meteen.',
    notNeeded: (phone: string) => `Wil je niet meer mee? Bel ${phone}.`,
  },
  offer: {
    intro: (date: LocalDate, neutral: boolean) => `Er is plaats${about(neutral, 'bij')} op ${shortDay(date)}.`,
    tour: 'Rondleiding, nog geen gesprek.',
    ask: (phone: string) => `Wil je mee? Bel ${phone}.`,
    askUntil: (phone: string, date: LocalDate, time: string) =>
      `Wil je mee? Bel ${phone} tot ${shortDay(date)}, ${clockText(time)}.`,
  },
  reminder: {
    intro: (date: LocalDate, neutral: boolean) => `Op ${shortDay(date)} ga je mee${about(neutral, 'met')}.`,
    tomorrow: (neutral: boolean) => `Morgen ga je mee${about(neutral, 'met')}.`,
    today: (neutral: boolean) => `Vandaag ga je mee${about(neutral, 'met')}.`,
    bring: 'Breng je identiteitskaart mee.',
  },
  soon: (neutral: boolean) => `Straks ga je mee${about(neutral, 'met')}.`,
  timetable: {
    intro: (date: LocalDate) => `Je uren voor ${shortDay(date)}.`,
    bus: (time: string, stop: string) => `Bus om ${clockText(time)} aan ${stop}.`,
    interviews: (times: readonly string[]) => `Gesprek om ${times.map(clockText).join(' en ')}.`,
    backAt: (time: string) => `Terug om ${clockText(time)}.`,
  },
  interviewLost: (host: string) => `Je gesprek bij ${host} gaat niet door.`,
  interviewsLost: (times: readonly string[]) => `De gesprekken om ${times.map(clockText).join(' en ')} gaan niet door.`,
  moved: (date: LocalDate, neutral: boolean) =>
    `Nieuwe datum${neutral ? '' : " voor Hop 'n Job"}: ${shortDay(date)}. Je houdt je plaats.`,
  changed: (date: LocalDate) => `Er is iets veranderd voor ${shortDay(date)}.`,
  delay: {
    late: (minutes: number) => `De bus is ${minutes} minuten later.`,
    onTime: 'De bus is weer op tijd.',
    leave: (time: string, stop: string | null) =>
      stop === null ? `Hij vertrekt om ${clockText(time)}.` : `Hij vertrekt om ${clockText(time)} aan ${stop}.`,
  },
  wayHome: {
    late: (minutes: number) => `De bus terug is ${minutes} minuten later.`,
    onTime: 'De bus terug is weer op tijd.',
    fetch: (time: string) => `Hij haalt je op om ${clockText(time)}.`,
    back: (time: string) => `Je bent terug om ${clockText(time)}.`,
    missed: (back: string) => `Terug pas om ${clockText(back)}.`,
    tooLate: 'Dat is later dan je vroeg.',
    unknown: 'De bus terug komt op een ander uur.',
  },
  phoneInterview: {
    intro: 'Je gesprek gaat door per telefoon.',
    next: 'Je bemiddelaar spreekt met jou een uur af.',
  },
  cancellation: {
    byParticipant: (date: LocalDate) => `Je gaat niet mee op ${shortDay(date)}. Bedankt voor je bericht.`,
    notConfirmed: (date: LocalDate) =>
      `We hoorden niets van jou. De plaats op ${shortDay(date)} is nu vrij voor iemand anders.`,
    byOthers: (date: LocalDate) => `Je plaats op ${shortDay(date)} is geannuleerd.`,
  },
  eventCancelled: {
    intro: (date: LocalDate, neutral: boolean) =>
      neutral ? `De uitstap op ${shortDay(date)} gaat niet door.` : `Hop 'n Job op ${shortDay(date)} gaat niet door.`,
    notToBus: 'Kom niet naar de bus.',
    stayHome: 'Kom dus niet.',
    next: 'We zoeken met jou een andere dag.',
  },
  followUp: {
    thanks: (neutral: boolean) => `Was je mee${about(neutral, 'met')}? Bedankt!`,
    next: 'Je bemiddelaar belt je over de volgende stap.',
    missed: 'Was je er niet? Vraag een nieuwe datum.',
  },
  afterMonths: {
    intro: (date: LocalDate, neutral: boolean) => `Je ging mee${about(neutral, 'met')} op ${shortDay(date)}.`,
    ask: (phone: string) => `Heb je nu werk? Zoek je nog? Bel ${phone}.`,
  },
} as const;
