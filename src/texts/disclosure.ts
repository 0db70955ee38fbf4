import { attendanceTexts } from './attendance';
import { messageTexts } from './messages';
import { outcomeTexts } from './outcomes';
import { registrationTexts } from './registrations';
import { translationChoiceTexts } from './translation-choice';
import { userTexts } from './users';

const fields = {
  firstName: 'Voornaam',
  lastName: 'Familienaam',
  phone: 'Telefoon',
  email: 'E-mail',
  sharedPhone: 'Gedeelde telefoon',
  postcode: 'Postcode',
  dutchLevel: 'Nederlands',
  certificates: 'Attesten',
  organisation: 'Organisatie',
  hiredAt: 'Heeft werk sinds',
  createdAt: 'Gemaakt op',
  language: 'Taal',
  why: 'Reden',
  by: 'Door',
  at: 'Wanneer',
  event: 'Evenement',
  counsellor: 'Bemiddelaar',
  state: 'Status',
  transport: 'Vervoer',
  stop: 'Halte',
  tourGroup: 'Groep',
  latestReturn: 'Terug ten laatste om',
  peopleOnBus: 'Mensen op de bus',
  busSeats: 'Plaatsen op de bus',
  wheelchairPlaces: 'Rolstoelplaatsen',
  waitingReason: 'Waarom op de wachtlijst',
  waitingSince: 'Op de wachtlijst sinds',
  note: 'Opmerking',
  referredAt: 'Doorverwezen op',
  cancelledAt: 'Afgezegd op',
  cancelReason: 'Waarom afgezegd',
  channel: 'Berichten met',
  smsAllowed: 'Mag sms',
  smsAllowedBy: 'Mag sms, gevraagd door',
  smsAllowedAt: 'Mag sms sinds',
  interpreterLanguage: 'Tolk',
  need: 'Wat nodig is',
  rank: 'Keuze',
  vacancy: 'Werk',
  company: 'Bedrijf',
  hour: 'Uur',
  before: 'Eerst',
  after: 'Daarna',
  expiresAt: 'Geldig tot',
  answeredAt: 'Antwoord op',
  takesEffectAt: 'Gaat in op',
  until: 'Tot',
  mode: 'Hoe',
  notHeldReason: 'Waarom het niet doorging',
  pinned: 'Vast',
  outcome: 'Resultaat',
  feedback: 'Feedback',
  kind: 'Soort',
  subjectLine: 'Onderwerp',
  dueAt: 'Gepland op',
  sentAt: 'Verstuurd op',
  attempts: 'Pogingen',
  problem: 'Wat er misging',
  title: 'Titel',
  words: 'Tekst',
  doneAt: 'Gedaan op',
  stoppedAt: 'Gestopt op',
  screen: 'Scherm',
  action: 'Wat',
} as const;

/** A name of a field of what is kept about somebody. */
export type DisclosedField = keyof typeof fields;

const subjects = {
  person: 'De persoon',
  translation: 'Vertaling onder de mails',
  registrations: 'Doorverwijzingen',
  needs: 'Wat de persoon nodig heeft',
  wishes: 'Keuzes van werk',
  hours: 'Afgesproken uren',
  dropHosts: 'Bedrijf voor de hele dag',
  history: 'Wat er met de doorverwijzing gebeurde',
  offers: 'Aangeboden plaatsen',
  plannedCancellations: 'Afzeggingen die nog ingaan',
  links: 'Links naar de eigen dag',
  interviews: 'Gesprekken',
  attendance: 'Aanwezigheid',
  attendanceCorrections: 'Verbeterde aanwezigheid',
  outcomes: 'Resultaten van gesprekken',
  messages: 'Berichten',
  questionStops: 'Links om vragen te stoppen',
  tasks: 'Taken voor de bemiddelaar',
  access: 'Wie de gegevens opende',
} as const;

/** One subject of what is kept about somebody, mostly one table. */
export type DisclosedSubject = keyof typeof subjects;

/** Words for codes, by field; what is not here is shown as it is. */
const words: Readonly<Partial<Record<DisclosedField, Readonly<Record<string, string>>>>> = {
  dutchLevel: registrationTexts.dutchLevels,
  transport: registrationTexts.transports,
  waitingReason: registrationTexts.waitingReasons,
  cancelReason: registrationTexts.cancelReasons,
  need: registrationTexts.needs,
  channel: { ...messageTexts.page.channels, ...registrationTexts.channels },
  kind: messageTexts.kinds,
  outcome: outcomeTexts.outcomes,
  notHeldReason: outcomeTexts.notHeld,
  mode: { 'on-site': 'bij het bedrijf', phone: 'telefoon' },
  by: { ...outcomeTexts.recorders, participant: 'de deelnemer', system: "Hop 'n Job" },
  why: {
    ...translationChoiceTexts.reasons,
    ...registrationTexts.cancelReasons,
    ...registrationTexts.waitingReasons,
    hired: 'heeft werk',
  },
  language: translationChoiceTexts.languages,
  screen: userTexts.log.screens,
  action: { read: 'geopend', export: 'gedownload' },
};

/** The states of a subject have words of its own. */
const states: Readonly<Partial<Record<DisclosedSubject, Readonly<Record<string, string>>>>> = {
  registrations: registrationTexts.states,
  history: registrationTexts.states,
  attendance: attendanceTexts.states,
  attendanceCorrections: attendanceTexts.states,
  messages: messageTexts.states,
  interviews: { planned: 'gepland', held: 'geweest', 'not-held': 'ging niet door' },
  offers: {
    open: 'open',
    accepted: 'ja',
    declined: 'nee',
    expired: 'geen antwoord',
    withdrawn: 'ingetrokken',
  },
};

/** Words of the page with all that is kept about somebody. */
export const disclosureTexts = {
  title: (name: string) => `Alles wat we van ${name} bewaren`,
  intro:
    'Vraagt de persoon wat we bewaren? Geef dan deze pagina, op papier of als bestand. Doe dat binnen een maand. Het kost niets.',
  why: 'Lees hoe lang en waarom we dit bewaren:',
  privacy: 'Je gegevens',
  none: 'Hierover bewaren we niets.',
  file: 'Download als bestand',
  fileName: 'gegevens.json',
  left: 'Wat hier niet staat',
  leftLines: [
    'Codes waarmee de computer rijen herkent, en geheime codes van links.',
    'De tekst van berichten. Die bewaren we niet.',
    'Hoe de computer gesprekken verdeelt over de hele groep. Dat gaat over iedereen samen.',
    'Of een andere organisatie misschien dezelfde persoon kent. Alleen de regisseur ziet dat.',
  ],
  back: 'Terug naar de persoon',
  section: 'Vraag van de persoon',
  sectionHint: 'De persoon mag altijd vragen wat we bewaren.',
  link: 'Toon alles wat we bewaren',
  nothing: '–',
  yes: 'ja',
  no: 'nee',
  numbered: (subject: string, number: number) => `${subject} ${number}`,
  subjects,
  fields,
  /** A code in words; what is no code stays as it is. */
  word: (subject: DisclosedSubject, field: DisclosedField, value: string): string =>
    (field === 'state' || field === 'before' || field === 'after' ? states[subject] : words[field])?.[value] ?? value,
} as const;
