import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth } from '../dates';
import { capital } from './common';

function companies(count: number, byBus: boolean): string {
  const how = byBus ? ' met de bus' : '';
  if (count === 0) return `We bezoeken bedrijven${how}.`;
  return count === 1 ? `We bezoeken 1 bedrijf${how}.` : `We bezoeken ${count} bedrijven${how}.`;
}

/** Mails to jobseekers: short active sentences of level A2/B1. `neutral` texts name no company and no job. */
export const participantMailTexts = {
  subjects: {
    confirmation: (date: LocalDate) => `Je plaats bij Hop 'n Job op ${dayAndMonth(date)}`,
    confirmationNeutral: (date: LocalDate) => `Je plaats op ${dayAndMonth(date)}`,
    waiting: (date: LocalDate) => `Wachtlijst voor ${dayAndMonth(date)}`,
    offer: (date: LocalDate) => `Plaats vrij op ${dayAndMonth(date)}: antwoord snel`,
    reminder: (day: string, leave: string | undefined) =>
      leave === undefined ? `Herinnering: ${day} ga je mee` : `Herinnering: ${day} om ${clockText(leave)}`,
    timetable: (date: LocalDate) => `Je programma voor ${dayAndMonth(date)}`,
    cancellation: (date: LocalDate) => `Geannuleerd: je plaats op ${dayAndMonth(date)}`,
    eventCancelled: (date: LocalDate) => `Gaat niet door: ${dayAndMonth(date)}`,
    followUp: "Hop 'n Job: de volgende stap",
    afterMonths: 'Heb je werk? Hoe gaat het met jou?',
    afterMonthsNeutral: 'Hoe gaat het met jou?',
  },
  confirmation: {
    intro: "Je gaat mee met Hop 'n Job.",
    companies,
    oneCompany: (byBus: boolean) => (byBus ? 'De bus brengt je naar 1 bedrijf.' : 'Je bezoekt 1 bedrijf.'),
    tourAndInterview: 'Je krijgt een rondleiding en een gesprek.',
    tour: 'Je krijgt een rondleiding.',
    neutral: "Je gaat mee met Hop 'n Job. Hier vind je alles wat je moet weten.",
    stake: 'We houden een plaats voor je vrij.',
  },
  waiting: {
    intro: (date: LocalDate) =>
      `Je staat op de wachtlijst voor ${dayAndMonth(date)}. Er is nu nog geen plaats voor jou.`,
    next: 'Komt er een plaats vrij? Dan krijg je meteen een bericht. Je hoeft nu niets te doen.',
    notNeeded: (name: string, phone: string) => `Wil je niet meer mee? Laat het weten aan ${name}: bel ${phone}.`,
  },
  offer: {
    intro: (date: LocalDate) => `Er is een plaats vrij op ${dayAndMonth(date)}. Wil je mee?`,
    tour: 'Je krijgt een rondleiding. Je hebt nog geen gesprek.',
    until: (moment: string) => `Antwoord ten laatste op ${moment}. Daarna gaat de plaats naar iemand anders.`,
    button: 'Ik antwoord nu',
    call: (name: string, phone: string) => `Liever bellen? Bel ${name}: ${phone}.`,
    callOnly: (name: string, phone: string) => `Bel ${name}: ${phone}.`,
  },
  reminder: {
    intro: (day: string, days: number) =>
      days > 1 ? `Op ${day} ga je mee met Hop 'n Job.` : `${capital(day)} is het Hop 'n Job!`,
    stake: 'We houden een plaats en een gesprek voor je vrij.',
    stakeNeutral: 'We houden een plaats voor je vrij.',
  },
  timetable: {
    intro: (date: LocalDate) => `Dit is je programma voor ${dayAndMonth(date)}.`,
  },
  /** For who has a place and no interview: before there is a plan, and when it has none for this person. */
  noInterview: {
    yet: 'Je hebt nog geen gesprek. Je hoort later of je er een krijgt.',
    inPlan: (name: string) =>
      `Je hebt nog geen gesprek. Je gaat wel mee op de rondleiding. ${name} zoekt verder voor jou.`,
    withoutTour: (name: string) => `Je hebt nog geen gesprek. ${name} zoekt verder voor jou.`,
  },
  cancellation: {
    byParticipant: (date: LocalDate) =>
      `Je gaat niet mee op ${dayAndMonth(date)}. Bedankt dat je het liet weten. Nu kan iemand anders mee.`,
    byOthers: (date: LocalDate) => `Je plaats op ${dayAndMonth(date)} is geannuleerd.`,
    hired: (date: LocalDate) => `Je hebt werk. Proficiat! Daarom ga je niet mee op ${dayAndMonth(date)}.`,
    notConfirmed: (date: LocalDate) =>
      `We hoorden niets van jou. Daarom is de plaats op ${dayAndMonth(date)} nu vrij voor iemand anders.`,
    question: (name: string, phone: string) => `Klopt dit niet, of heb je een vraag? Bel ${name}: ${phone}.`,
    again: 'Wil je een andere keer mee? Vraag het aan je bemiddelaar.',
  },
  eventCancelled: {
    intro: (date: LocalDate) => `Hop 'n Job op ${dayAndMonth(date)} gaat niet door.`,
    notToBus: 'Kom dus niet naar de bus.',
    stayHome: 'Kom dus niet.',
    reason: (reason: string) => `Waarom? ${reason}`,
    next: (name: string, phone: string) => `${name} zoekt met jou een andere dag. Heb je een vraag? Bel ${phone}.`,
  },
  followUp: {
    intro: "Bedankt dat je mee was met Hop 'n Job.",
    next: (name: string) => `${name} belt je over je gesprek en de volgende stap.`,
    nextOnly: (name: string) => `${name} belt je over de volgende stap.`,
    missed: 'Kon je er niet bij zijn? Vraag dan naar de volgende keer.',
    call: (phone: string) => `Heb je nu al een vraag? Bel ${phone}.`,
  },
  afterMonths: {
    intro: (date: LocalDate) => `Je ging mee met Hop 'n Job op ${dayAndMonth(date)}.`,
    ask: 'Heb je intussen werk? Laat het ons weten.',
    answer: (name: string, phone: string) => `Antwoord op deze mail, of bel ${name}: ${phone}.`,
    answerCall: (name: string, phone: string) => `Bel ${name}: ${phone}.`,
    help: (name: string) => `Zoek je nog werk? ${name} zoekt met je mee.`,
  },
  facts: {
    when: 'Wanneer?',
    where: 'Waar?',
    interview: 'Je gesprek',
    interviews: 'Je gesprekken',
    bring: 'Wat breng je mee?',
    wear: 'Wat doe je aan?',
    free: 'Wat is gratis?',
    back: 'Terug?',
    busTimes: (arrive: string, leave: string) =>
      `De bus is er om ${clockText(arrive)}. Hij vertrekt om ${clockText(leave)}.`,
    busLater: 'Het uur van de bus krijg je later.',
    taxi: (name: string) => `Je komt met de taxi. ${name} spreekt het uur met je af.`,
    own: (name: string) => `Je komt zelf. ${name} spreekt met je af waar en wanneer.`,
    taxiAt: (time: string, name: string) =>
      `Je komt met de taxi. Wees er om ${clockText(time)}. ${name} regelt de taxi met je.`,
    ownAt: (time: string) => `Je komt zelf. Wees er om ${clockText(time)}.`,
    busFrom: (stop: string) => `De bus vertrekt aan ${stop}.`,
    vehicle: (name: string) => `Je bus heet ${name}.`,
    interviewAt: (title: string, host: string, time: string, minutes: number) =>
      `${capital(title)} bij ${host}, om ${clockText(time)}. Het duurt ${minutes} minuten.`,
    interviewAtNeutral: (time: string, minutes: number) => `Om ${clockText(time)}. Het duurt ${minutes} minuten.`,
    tour: 'Je rondleiding',
    tours: 'Je rondleidingen',
    tourAt: (host: string, time: string, minutes: number) =>
      `Bij ${host}, om ${clockText(time)}. Ze duurt ${minutes} minuten.`,
    tourAtNeutral: (time: string, minutes: number) => `Om ${clockText(time)}. Ze duurt ${minutes} minuten.`,
    tourMayMove: 'Verandert het uur nog? Dan hoor je dat daar.',
    identityCard: 'Je identiteitskaart.',
    freeWithLunch: 'De bus, een broodje en drinken.',
    freeBus: 'De bus.',
    freeLunch: 'Een broodje en drinken.',
    company: 'Bij welk bedrijf?',
    companyOf: (host: string) => `Je gaat naar ${host}.`,
    companyLater: 'De naam van het bedrijf krijg je later.',
    backAt: (time: string, stop: string) => `De bus is om ${clockText(time)} terug aan ${stop}.`,
    backEarly: (time: string, name: string) => `Jij bent om ${clockText(time)} terug. ${name} spreekt met je af hoe.`,
  },
  cannotCome: (phone: string) =>
    `Kan je niet komen? Laat het snel weten. Dan kan iemand anders mee. Bel ${phone}, of klik hieronder.`,
  cannotComeCall: (phone: string) => `Kan je niet komen? Laat het snel weten. Dan kan iemand anders mee. Bel ${phone}.`,
  cancelButton: 'Ik kan niet komen',
  myDayButton: 'Bekijk je dag',
  /** In place of a number, when nobody gave one. */
  noPhone: 'het nummer dat je kent',
  seeYou: 'Tot dan!',
  regards: 'Groeten',
  /** On every letter: paper has no address to answer to. */
  contact: (name: string, phone: string) => `Heb je een vraag? Bel ${name}: ${phone}.`,
  counsellor: (name: string) => `${name}, je bemiddelaar`,
  calendar: {
    title: "Hop 'n Job",
    description: (phone: string) => `Kan je niet komen? Bel ${phone}.`,
  },
} as const;
