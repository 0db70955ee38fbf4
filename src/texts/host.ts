import { clockText, dayAndMonth, longDate } from './dates';
import { joined } from './joined';

/** Words on the page of a host company, which has no account. */
export const hostTexts = {
  linkGone: 'Deze link werkt niet meer. Heb je nog een vraag? Bel of mail de regisseur.',
  noEvent: 'Dit evenement bestaat niet, of niet meer.',
  pageTitle: (host: string) => `${host}: jullie dag`,
  when: 'Wanneer',
  day: (date: string) => longDate(date),
  arrival: 'De bus komt aan',
  arrivals: (times: readonly string[]) => `om ${joined(times.map(clockText))}`,
  arrivalLater: 'Dat hoor je later.',
  cancelledTitle: 'Deze dag is afgelast',
  cancelled: 'De regisseur heeft het evenement afgelast. Je hoeft niets te doen.',
  vacanciesTitle: 'Jullie vacatures',
  vacancy: (title: string, posts: number) => `${title}: ${posts === 1 ? '1 plaats' : `${posts} plaatsen`}`,
  noVacancies: 'We hebben nog geen vacatures van jullie.',
  vacanciesWrong: (phone: string) => `Klopt er iets niet? Bel ${phone}.`,
  listTitle: 'Wie komt er op gesprek?',
  listNotYet: (day: string) => `Vanaf ${dayAndMonth(day)} zie je hier wie er op gesprek komt.`,
  listLater: 'De lijst komt later. Je krijgt een mail als ze klaar is.',
  receptionTitle: 'Namen voor de balie',
  receptionNotYet: (day: string) => `Vanaf ${dayAndMonth(day)} staan hier de namen van wie er komt.`,
  receptionCount: (people: number) => (people === 1 ? 'Er komt 1 persoon.' : `Er komen ${people} mensen.`),
  receptionWithoutInterview: 'Niet iedereen heeft hier een gesprek.',
  nobody: 'Er zijn geen gesprekken bij jullie.',
  interviewer: (number: number) => `Gesprekspartner ${number}`,
  byPhone: 'Per telefoon',
  time: 'Uur',
  name: 'Voornaam',
  vacancyColumn: 'Vacature',
  interpreter: (language: string) => `tolk ${language}`,
  period: (from: string, until: string) => `${clockText(from).replace(' u', '')}–${clockText(until)}`,
  destroy: 'Vernietig deze lijst na gebruik.',
  print: 'Afdrukken: gebruik Ctrl+P.',
  outcomesTitle: 'Hoe liepen de gesprekken?',
  outcomesIntro: 'Kies een knop per persoon. Je keuze is meteen bewaard. Je kan ze later nog wijzigen.',
  openCount: (open: number, all: number) =>
    open === 0
      ? `Alle ${all} gesprekken zijn ingevuld. Bedankt!`
      : `Nog ${open} van de ${all} gesprekken in te vullen.`,
  candidate: (time: string, name: string) => `${clockText(time)} – ${name}`,
  candidateDetails: (vacancy: string, interviewer: number | null) =>
    interviewer === null ? vacancy : `${vacancy}, gesprekspartner ${interviewer}`,
  choices: (name: string) => `Resultaat voor ${name}`,
  chosen: 'Gekozen',
  saved: 'Bewaard',
  change: 'Wijzig',
  changeFor: (name: string) => ` het resultaat van ${name}`,
  keep: 'Laat zo',
  feedback: 'Wil je er iets bij schrijven?',
  feedbackLabel: (name: string) => `Korte feedback over het gesprek met ${name}`,
  feedbackHint: (most: number) =>
    `Kies daarna een knop. Hoogstens ${most} tekens. Schrijf niets over gezondheid, gezin of uitkering.`,
  otherReason: 'Ging het gesprek om een andere reden niet door?',
  notHeldReasons: {
    participant: 'kwam niet',
    host: 'wij konden niet',
    time: 'geen tijd meer',
    interpreter: 'geen tolk',
  },
  help: (phone: string) => `Een vraag, of is er iets veranderd? Bel ${phone}.`,
} as const;
