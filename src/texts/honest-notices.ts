import type { LocalDate } from '../kernel';
import { longDate } from './dates';

const people = (count: number, all: number): string =>
  `${count} van ${all === 1 ? '1 persoon' : `${all} mensen`} ${count === 1 ? 'heeft' : 'hebben'} een gesprek`;

/** What came of something that a coordinator asked for, when that is not all that was asked; and where to change what hinders. */
export const honestTexts = {
  route: {
    optimal: 'De route is berekend.',
    feasible: 'Er is een route gevonden. Het is niet bewezen dat er geen betere bestaat.',
    infeasible: 'Er is geen route gevonden: niet alles kan samen. Lees hieronder waarom, en waar je dat wijzigt.',
    unknown: 'Er is nog geen route gevonden. Lees hieronder waarom, of bereken opnieuw.',
  },
  nobodyHearsRoute: 'De route is gepubliceerd. Er zijn nog geen deelnemers: niemand krijgt bericht.',
  nobodyHearsDay: 'De dag is gepubliceerd. Er zijn nog geen deelnemers: niemand krijgt bericht.',
  nobodyHearsInterviews: 'De gesprekken zijn gepubliceerd. Er zijn nog geen deelnemers: niemand krijgt bericht.',
  hinderedDay: 'Er is een ontwerp, maar zo kan je de dag nog niet publiceren. Lees hieronder wat er in de weg zit.',
  noDay: 'Er is geen dag gevonden. Kijk op de pagina "Route" wat er in de weg zit.',
  dayFor: (count: number, all: number) => `De dag is gepland: ${people(count, all)}. Kijk na, en publiceer.`,
  draftFor: (count: number, all: number) =>
    `Het ontwerp is klaar: ${people(count, all)}. Hieronder staat waarom de anderen er geen hebben, en waar je dat wijzigt.`,
  draftForNobody: 'Het ontwerp is leeg: er zijn nog geen deelnemers.',
  openTooLate: (until: LocalDate) =>
    `Het evenement is open, maar niemand kan doorverwijzen: de laatste dag was ${longDate(until)}. Kies een latere dag.`,
  places: {
    person: 'Open de persoon',
    participants: 'Naar de deelnemers',
    slots: 'Naar de gespreksmomenten',
    tours: 'Naar de rondleidingen',
    companies: 'Naar de gastbedrijven',
    board: 'Naar de gesprekken',
    vehicles: 'Naar de bussen',
    stops: 'Naar de haltes',
    visit: 'Wijzig dit bezoek',
    visits: 'Naar de bezoeken',
    seats: 'Naar de plaatsen',
    wishes: 'Naar je wensen voor de route',
    plan: 'Naar het plan van de dag',
    route: 'Naar de route',
    programme: 'Naar het programma',
  },
} as const;
