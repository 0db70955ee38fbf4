import type { LocalDate, SchoolHoliday } from '../kernel';
import { longDate, momentText } from './dates';

const messages = (count: number): string => (count === 1 ? '1 bericht' : `${count} berichten`);

const SCHOOL: Readonly<Record<SchoolHoliday, string>> = {
  autumn: 'herfstvakantie',
  christmas: 'kerstvakantie',
  crocus: 'krokusvakantie',
  easter: 'paasvakantie',
  summer: 'zomervakantie',
};

/** Words about the day of an event: what is special about it, and what another day does. */
export const eventDayTexts = {
  sunday: (date: LocalDate) => `${longDate(date)} is een zondag: bedrijven zijn dan meestal gesloten.`,
  holiday: (date: LocalDate) => `${longDate(date)} is een feestdag: bedrijven zijn dan meestal gesloten.`,
  closed: (date: LocalDate) => `${longDate(date)} is een sluitingsdag van je vereniging.`,
  school: (date: LocalDate, holiday: SchoolHoliday) =>
    `${longDate(date)} valt in de ${SCHOOL[holiday]}: ouders vinden dan moeilijker opvang voor hun kinderen.`,
  sure: 'Toch deze dag? Klik dan nog eens op de knop.',
  title: 'Een andere dag?',
  intro: (from: LocalDate, to: LocalDate) =>
    `Het evenement gaat van ${longDate(from)} naar ${longDate(to)}. Er is nog niets veranderd. Dit gebeurt er als je bevestigt:`,
  deadline: (until: LocalDate) => `Doorverwijzen kan dan tot en met ${longDate(until)}.`,
  warnings: 'Let op',
  goingOut: 'Deze berichten vertrekken',
  nothingGoesOut: 'Niemand krijgt nu bericht.',
  kind: 'Bericht',
  channel: 'Hoe',
  people: 'Hoeveel',
  when: 'Wanneer',
  from: (moment: Date) => `vanaf ${momentText(moment)}`,
  channels: {
    mail: 'mail',
    sms: 'sms',
    telefoon: 'de bemiddelaar belt',
    post: 'brief',
  },
  later: (count: number) =>
    `Nog ${messages(count)}, zoals herinneringen, vertrekken op een dag die bij de nieuwe datum past.`,
  dropped: (count: number) =>
    count === 1 ? '1 bericht dat klaarstond, vervalt.' : `${count} berichten die klaarstonden, vervallen.`,
  offers: (count: number, until: Date) =>
    count === 1
      ? `Aan 1 persoon is een plaats aangeboden, tot ${momentText(until)}. Dat blijft zo.`
      : `Aan ${count} mensen is een plaats aangeboden. Het laatste aanbod loopt tot ${momentText(until)}. Dat blijft zo.`,
  keepsPlan: 'De route, de uren en de gesprekken blijven zoals ze zijn, op de nieuwe dag.',
  companies: (names: string) =>
    `Vraag eerst of de nieuwe dag past voor: ${names}. Wat je met hen afsprak, gold voor de oude dag.`,
  operators: (names: string) => `Vraag of de bus die dag vrij is, aan: ${names}.`,
  hostStopped: (name: string) => `${name} doet op die dag niet meer mee.`,
  changedMeanwhile: 'Intussen is er iets veranderd. Kijk de lijst nog eens na.',
  confirm: 'Bevestig de nieuwe dag',
  back: 'Terug, niets veranderen',
} as const;
