import { joined } from './joined';

const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** What one day has more than another; below zero: less. Minutes are of all buses, or of everybody together. */
interface DayDifference {
  readonly driving: number;
  readonly underway: number;
  readonly withInterview: number;
  readonly firstChoices: number;
  readonly interviews: number;
}

const moreOrLess = (count: number): string => (count > 0 ? 'meer' : 'minder');

function gainsOf({ withInterview, firstChoices, interviews }: DayDifference): string[] {
  const count = Math.abs(interviews);
  return [
    ...(withInterview === 0 ? [] : [`${people(Math.abs(withInterview))} ${moreOrLess(withInterview)} een gesprek`]),
    ...(firstChoices === 0 ? [] : [`${people(Math.abs(firstChoices))} ${moreOrLess(firstChoices)} de eerste keuze`]),
    ...(interviews === 0 || withInterview !== 0
      ? []
      : [`${count === 1 ? '1 gesprek' : `${count} gesprekken`} ${moreOrLess(interviews)}`]),
  ];
}

function ridesOf({ driving, underway }: DayDifference): string {
  if (driving !== 0) return `${minutes(Math.abs(driving))} ${driving > 0 ? 'langer' : 'korter'} rijden`;
  if (underway === 0) return 'even lang rijden';
  return `even lang rijden, maar mensen samen ${minutes(Math.abs(underway))} ${underway > 0 ? 'langer' : 'korter'} onderweg,`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of the page on which the day is planned as a whole. */
export const dayPlanTexts = {
  title: 'Plan',
  intro:
    'Met één knop plan je de hele dag: de route van de bussen en de gesprekken, samen. De computer kiest wie met welke bus rijdt, welk bedrijf eerst komt en hoe laat de bus aankomt, zodat zoveel mogelijk mensen een gesprek krijgen. Niemand krijgt bericht voor je publiceert.',
  plan: 'Plan de dag',
  planAgain: 'Plan de dag opnieuw',
  planned: 'De dag is gepland. Kijk na, en publiceer.',
  chosen: 'Je koos een andere dag. De route en de gesprekken zijn aangepast.',
  publish: 'Publiceer de dag',
  publishHint: 'Route en gesprekken worden samen gepubliceerd. Iedereen krijgt één bericht.',
  published: 'De dag is gepubliceerd. Iedereen krijgt bericht.',
  knownSince: (moment: string) =>
    `De route en de gesprekken zijn gepubliceerd. De route is van ${moment}. Iedereen kent ze.`,
  routeKnownSince: (moment: string) =>
    `De route is gepubliceerd op ${moment}. De gesprekken nog niet: niemand kent al een gesprek.`,
  draftOver: (moment: string, interviews: boolean) =>
    `Dit is een ontwerp. Mensen kennen nog de route die je publiceerde op ${moment}${interviews ? ', met de gesprekken van toen' : ''}.`,
  noRoute: 'Er is geen route mogelijk. Kijk op de pagina "Route" wat er in de weg zit.',
  gone: 'Deze dag is er niet meer. Plan de dag opnieuw.',
  notReady: 'Vul eerst het programma in: een bus, een halte en een bezoek.',
  nothing: 'Er is nog geen plan.',
  best: 'De beste dag die de computer vond',
  others: 'Andere keuzes',
  othersHint: 'Elke keuze is ergens beter in. Kies je een andere? Dan verandert alleen het ontwerp.',
  choose: 'Kies deze dag',
  isChosen: 'gekozen',
  compared: (days: number) => (days === 1 ? 'De computer werkte 1 dag uit.' : `De computer werkte ${days} dagen uit.`),
  proven:
    'Dit is de beste dag. Dat is bewezen. Met een andere verdeling over de bussen, een andere volgorde van de bedrijven of andere uren van de bus krijgen niet meer mensen een gesprek. En een dag met evenveel gesprekken heeft geen betere route.',
  programmeStays: 'De uren van de rondleidingen en de gesprekken bleven zoals ze zijn.',
  programmeFollows:
    'De rondleidingen en de gesprekken volgen de bus: op elke route liggen ze anders. De computer probeerde enkele routes en nam de beste. Een betere dag is niet uitgesloten.',
  peopleProven:
    'Een dag die meer mensen een gesprek geeft, bestaat niet: dat is bewezen. Een betere route of meer eerste keuzes zijn niet uitgesloten.',
  notProven: (most: number) =>
    `Een betere dag is niet uitgesloten: hoogstens ${most === 1 ? 'krijgt 1 persoon' : `krijgen ${most} mensen`} een gesprek.`,
  outOfTime: 'De computer stopte na tien seconden. Plan je opnieuw, dan vindt hij misschien een betere dag.',
  withInterview: 'Met een gesprek',
  firstChoices: 'Eerste keuze',
  interviews: 'Gesprekken',
  driving: 'Rijden (alle bussen)',
  out: 'Onderweg heen (iedereen samen)',
  home: 'Onderweg terug (iedereen samen)',
  spare: 'Kleinste speling van een bus',
  minutes,
  difference: (more: DayDifference) => {
    const gains = gainsOf(more);
    const rides = ridesOf(more);
    return gains.length === 0 ? `${capital(rides)}.` : `${capital(rides)} geeft ${joined(gains)}.`;
  },
  stale:
    'Intussen veranderde er iets aan de mensen, de route of de gesprekken. De cijfers hieronder zijn van toen je de dag plande. Plan de dag opnieuw om weer te vergelijken.',
  hindered: 'Zo kan de dag nog niet gepubliceerd worden',
  toRoute: 'Bekijk de route',
  toInterviews: 'Bekijk de gesprekken',
  madeAt: (when: string) => `Gepland op ${when}.`,
} as const;
