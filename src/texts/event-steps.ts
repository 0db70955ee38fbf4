import type { LocalDate } from '../kernel';
import { longDate, momentText } from './dates';
import { joined } from './joined';

const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);
const messages = (count: number): string => (count === 1 ? '1 bericht' : `${count} berichten`);

/** Words around the steps in the life of an event: what comes next, what a step does, and who took it. */
export const eventStepTexts = {
  dayOver: 'De dag is voorbij. Je kan geen stap meer terugdraaien. Aanwezigheid en resultaten kan je nog verbeteren.',
  reasonMissing: 'Zeg kort waarom je de stap terugdraait.',
  next: {
    complete: 'Dit ontbreekt nog voor je kan openstellen',
    move: 'De datum is voorbij. Kies een andere datum.',
    extend: 'De laatste dag om door te verwijzen is voorbij. Kies een latere dag, anders kan niemand doorverwijzen.',
    publish: 'Het programma is klaar. Stel het evenement open: dan kunnen bemiddelaars mensen doorverwijzen.',
    close: {
      late: 'De laatste dag om door te verwijzen is voorbij. Sluit de doorverwijzing, en plan dan de dag.',
      full: 'Alle plaatsen zijn bezet. Je kan de doorverwijzing sluiten, en de dag plannen.',
    },
    'plan-day': 'De doorverwijzing is gesloten, en er is nog geen route die iedereen kent. Plan de dag en publiceer.',
    'publish-interviews': 'De route is gepubliceerd, de gesprekken nog niet. Plan de gesprekken en publiceer ze.',
    finalise:
      'De route en de gesprekken zijn bekend. Maak het evenement definitief: dan krijgen de busbedrijven de route.',
    reach: (count: number) => `${messages(count)} kwam${count === 1 ? '' : 'en'} niet aan. Kijk wie je moet bellen.`,
    confirm: (count: number) => `${people(count)} bevestigde${count === 1 ? '' : 'n'} nog niet. Vraag of ze komen.`,
    start: 'Het is vandaag. Start de dag als de eerste bus vertrekt.',
    finish: 'De laatste bus is terug. Noteer wie er was, en rond de dag af.',
  },
  buttons: {
    complete: 'Naar het programma',
    move: 'Gegevens wijzigen',
    extend: 'Gegevens wijzigen',
    'plan-day': 'Plan de dag',
    'publish-interviews': 'Naar de gesprekken',
    reach: 'Naar de berichten',
    confirm: 'Naar de deelnemers',
  },
  wait: {
    referral: (until: LocalDate) =>
      `Bemiddelaars kunnen mensen doorverwijzen tot en met ${longDate(until)}. Tot dan hoef je niets te doen.`,
    day: (from: Date) => `Alles is klaar. De dag starten kan vanaf ${momentText(from).replace(' om ', ', ')}.`,
    'last-return': (until: Date) => `De dag is bezig. De laatste bus is terug op ${momentText(until)}. Rond dan af.`,
    'ends-by-itself': () => 'De dag is voorbij. Het evenement wordt zo vanzelf afgerond.',
    outcomes: (until: LocalDate) =>
      `De dag is voorbij. Bedrijven kunnen resultaten geven tot en met ${longDate(until)}.`,
    retention: (until: LocalDate) => `Alles is klaar. De namen worden ten laatste op ${longDate(until)} gewist.`,
  },
  also: 'Kan ook',
  reopenOf: {
    closed: 'Doorverwijzing weer openen',
    final: 'Niet meer definitief',
    running: 'De start terugdraaien',
    finished: 'De dag weer openen',
  },
  question: {
    title: (step: string) => `${step}?`,
    intro: 'Dit gebeurt er als je op de knop klikt:',
    warnings: 'Let op',
    back: 'Terug, niets veranderen',
    reason: 'Waarom draai je dit terug?',
    reasonHint: 'Je collega’s zien dit bij het evenement.',
    notPossible: 'Dit kan nu niet. Kijk op het overzicht wat er wel kan.',
  },
  nothingSent: 'Er vertrekt nu geen bericht.',
  publish: {
    referral: (until: LocalDate) => `Bemiddelaars kunnen mensen doorverwijzen tot en met ${longDate(until)}.`,
    messages: 'Wie dan een plaats krijgt, krijgt bericht. Nu vertrekt er nog geen bericht.',
    fixed: 'Haltes en groepen kan je daarna niet meer weghalen.',
  },
  close: {
    nobody: 'Bemiddelaars kunnen niemand meer doorverwijzen.',
    waiting: (count: number) =>
      `Op de wachtlijst: ${people(count)}. Komt er een plaats vrij, dan vertrekt er nog altijd een aanbod.`,
    early: (until: LocalDate) => `De laatste dag om door te verwijzen is ${longDate(until)}. Je sluit dus vroeger.`,
  },
  finalise: {
    operators: (names: readonly string[]) => `De route gaat per mail naar: ${joined(names)}.`,
    noOperator: 'We hebben van geen enkel busbedrijf een e-mailadres. Geef de route zelf door.',
    others: 'Deelnemers en gastbedrijven krijgen geen nieuw bericht.',
    open: 'Het programma en de route kan je nog wijzigen tot je de dag start.',
    noInterviews: 'De gesprekken zijn nog niet gepubliceerd. Niemand kent dus al een gesprek.',
    noRoute: 'De route is nog niet gepubliceerd. Zonder route kan dit niet.',
  },
  start: {
    fixed: 'Het programma, de route en de plaatsen kunnen niet meer veranderen.',
    messages: 'Er vertrekt nu geen bericht. De andere berichten van vandaag vertrekken gewoon.',
  },
  finish: {
    over: 'Deelnemers zien op hun eigen pagina dat de dag voorbij is.',
    messages: 'Er vertrekt nu geen bericht. De berichten voor na de dag vertrekken op hun eigen dag.',
    stillToGo: (count: number) => `Vandaag staan er nog ${messages(count)} klaar. Ook die vertrekken nog.`,
    earlier: (until: Date) => `Volgens de route is de laatste bus pas terug op ${momentText(until)}.`,
    unnoted: (count: number) => `Nog niet genoteerd: ${people(count)}`,
    unnotedMeans:
      'Wie niet genoteerd is, telt niet als aanwezig en niet als afwezig. Deze dag telt dan niet mee om te weten hoeveel mensen er wegblijven. Noteer hen eerst, of rond zo af. Noteren kan ook later nog.',
    toDay: 'Noteer wie er was',
    asked: (count: number) => `Nog niet genoteerd: ${people(count)}. Kijk de lijst na en klik dan op de knop.`,
  },
  reopen: {
    referral: (until: LocalDate) => `Bemiddelaars kunnen weer doorverwijzen, tot en met ${longDate(until)}.`,
    referralOver: (until: LocalDate) =>
      `De laatste dag om door te verwijzen was ${longDate(until)}. Kies daarna een latere dag bij "Gegevens wijzigen", anders kan niemand doorverwijzen.`,
    offers: 'Zijn er plaatsen vrij en wachten er mensen, dan vertrekt er een aanbod.',
    staysSent: 'Wat al verstuurd is, blijft verstuurd.',
    routeWaits: 'Een route die nog niet naar de busbedrijven ging, wacht tot het evenement weer definitief is.',
    routeAgain:
      'Verandert de route, dan krijgen de busbedrijven ze opnieuw als je het evenement weer definitief maakt.',
    programme:
      'Het programma en de route kunnen weer veranderen. Verandert er iets, dan krijgen mensen daarover bericht.',
    notes: 'Wat je noteerde over de dag blijft staan.',
    day: 'Deelnemers zien hun dag weer op hun eigen pagina.',
  },
  trail: {
    title: 'Wie deed wat?',
    byItself: 'vanzelf',
    somebody: 'een collega',
    line: (step: string, who: string, at: Date, reason: string | null) =>
      `${momentText(at)}: ${step} (${who})${reason === null ? '' : `. Reden: ${reason}`}`,
  },
  done: {
    reopened: (state: string) => `De stap is teruggedraaid. Het evenement is nu ${state}.`,
  },
} as const;
