import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth } from '../dates';

const counted = (interviews: number): string => (interviews === 1 ? '1 gesprek' : `${interviews} gesprekken`);

/** Mails to contacts of host companies. They name candidates by first name only. */
export const hostMailTexts = {
  slotList: {
    subject: (date: LocalDate) => `Gesprekken op ${dayAndMonth(date)}: jullie lijst`,
    intro: (host: string, date: LocalDate, interviews: number) =>
      `Dit is de lijst voor ${host} op ${dayAndMonth(date)}. Er staan ${counted(interviews)} op.`,
    none: (host: string, date: LocalDate) =>
      `Voor ${host} staat er op ${dayAndMonth(date)} nog geen gesprek op de lijst.`,
    caption: 'Gesprekken',
    columns: { time: 'Uur', firstName: 'Voornaam', vacancy: 'Vacature', interpreter: 'Tolk' },
    period: (from: string, until: string) => `${clockText(from).replace(' u', '')}–${clockText(until)}`,
    replaces: 'Kreeg je al een lijst? Dan telt alleen deze nog.',
    link: 'Op deze pagina staat altijd de laatste lijst.',
    button: 'Bekijk de lijst',
    question: (phone: string) => `Klopt er iets niet? Bel ${phone}.`,
    namesLater: (date: LocalDate) => `De namen krijg je op ${dayAndMonth(date)}.`,
    names: (date: LocalDate) => `Namen voor de gesprekken op ${dayAndMonth(date)}`,
    tomorrow: (date: LocalDate) => `Herinnering: ${dayAndMonth(date)} bij jullie`,
    arrivals: (hours: readonly string[]) =>
      `De groep komt aan om ${new Intl.ListFormat('nl', { type: 'conjunction' }).format(hours.map(clockText))}.`,
    noArrival: 'Wanneer de groep aankomt, weten we nog niet. Op de pagina hieronder staat het zodra we het weten.',
    onTheDay: (phone: string) => `Is er die dag iets? Bel ${phone}.`,
  },
  feedback: {
    subject: (date: LocalDate) => `Resultaat van de gesprekken van ${dayAndMonth(date)}`,
    intro: (host: string) => `Bedankt dat ${host} vandaag tijd maakte voor onze kandidaten.`,
    ask: 'Tik bij elke kandidaat één keer aan hoe het gesprek liep. Dat duurt een paar minuten.',
    why: 'Zo weet elke kandidaat snel wat de volgende stap is.',
    button: 'Vul het resultaat in',
  },
  feedbackReminder: {
    subject: (date: LocalDate) => `Wij missen nog resultaten van ${dayAndMonth(date)}`,
    intro: (host: string, open: number) => `Van ${host} missen we nog het resultaat van ${counted(open)}.`,
  },
  regards: 'Met vriendelijke groeten',
} as const;
