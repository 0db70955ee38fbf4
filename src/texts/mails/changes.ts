import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth } from '../dates';

const fromTo = (from: string, to: string): string => `${from} → ${to}`;

/** Words for what became different in somebody's day: the old beside the new. */
export const changeMailTexts = {
  subject: (date: LocalDate) => `Veranderd: je dag op ${dayAndMonth(date)}`,
  subjectMoved: (date: LocalDate) => `Nieuwe datum: ${dayAndMonth(date)}`,
  intro: (date: LocalDate) => `Er is iets veranderd aan je dag op ${dayAndMonth(date)}. Je plaats blijft van jou.`,
  introMoved: (date: LocalDate) =>
    `Hop 'n Job is op een andere dag: ${dayAndMonth(date)}. Je plaats blijft van jou. Kan je die dag niet? Laat het snel weten.`,
  legend: 'Vóór de pijl staat wat je al wist. Erna staat wat nu geldt.',
  legendAloud: 'Dit is anders dan wat je al wist:',
  now: 'Dit is nu je dag. Gooi het oude bericht weg.',
  terms: {
    date: 'Dag',
    transport: 'Hoe kom je?',
    stop: 'Halte',
    arrive: 'De bus is er',
    leave: 'De bus vertrekt',
    back: 'Terug',
    meeting: 'Waar en wanneer?',
    vehicle: 'Je bus',
    host: 'Bedrijven',
    interview: 'Gesprek',
  },
  fromTo,
  times: (from: string, to: string | null) =>
    fromTo(clockText(from), to === null ? 'dat uur krijg je later' : clockText(to)),
  days: (from: LocalDate, to: LocalDate) => fromTo(dayAndMonth(from), dayAndMonth(to)),
  transport: { bus: 'met de bus', taxi: 'met de taxi', own: 'op eigen kracht' },
  meeting: (time: string, host: string) => `om ${clockText(time)} bij ${host}`,
  meetingNeutral: (time: string) => `om ${clockText(time)}`,
  meetingLater: 'dat hoor je later',
  hostDropped: (host: string) => `We gaan niet meer naar ${host}.`,
  hostDroppedNeutral: 'We gaan naar 1 bedrijf minder.',
  noInterview: 'geen gesprek',
  interview: (title: string, host: string, time: string) => `${title} bij ${host}, om ${clockText(time)}`,
  interviewNeutral: (time: string) => `om ${clockText(time)}`,
  interviewLost: (host: string, time: string) => `Je gesprek bij ${host} om ${clockText(time)} gaat niet door.`,
  interviewLostNeutral: (time: string) => `Je gesprek om ${clockText(time)} gaat niet door.`,
  interviewElsewhere: (name: string) => `Je gesprek is met iemand anders. Vraag het aan ${name}.`,
} as const;
