const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

/** Words of the page on which the day is planned as a whole. */
export const dayPlanTexts = {
  title: 'Plan',
  intro:
    'Met één knop plan je de hele dag: de route van de bussen en de gesprekken, samen. De computer vergelijkt verschillende routes. Niemand krijgt bericht voor je publiceert.',
  plan: 'Plan de dag',
  planAgain: 'Plan de dag opnieuw',
  planned: 'De dag is gepland. Kijk na, en publiceer.',
  chosen: 'Je koos een andere dag. De route en de gesprekken zijn aangepast.',
  publish: 'Publiceer de dag',
  publishHint: 'Route en gesprekken gaan samen uit. Iedereen krijgt één bericht.',
  published: 'De dag is gepubliceerd. Iedereen krijgt bericht.',
  noRoute: 'Er is geen route mogelijk. Kijk op de pagina Route wat er in de weg zit.',
  gone: 'Deze dag is er niet meer. Plan de dag opnieuw.',
  notReady: 'Vul eerst het programma in: een bus, een opstapplaats en een bezoek.',
  nothing: 'Er is nog geen plan.',
  best: 'De beste dag die de computer vond',
  others: 'Andere keuzes',
  othersHint: 'Elke keuze is ergens beter in. Kies je een andere? Dan verandert alleen het ontwerp.',
  choose: 'Kies deze dag',
  isChosen: 'gekozen',
  proven: (compared: number) =>
    `De computer vergeleek ${compared} dagen: met andere uren, en waar dat kan een andere volgorde van de bedrijven. Op elke route zijn de gesprekken de beste: dat is bewezen. Een betere dag is niet uitgesloten: met nog andere uren, of als sommige mensen met een andere bus of naar een ander bedrijf gaan.`,
  notProven: (compared: number) =>
    `De computer vergeleek ${compared} dagen en nam de beste die hij vond. Een betere is niet uitgesloten.`,
  withInterview: 'Met een gesprek',
  firstChoices: 'Eerste keuze',
  interviews: 'Gesprekken',
  driving: 'Rijden (alle bussen)',
  out: 'Onderweg heen (iedereen samen)',
  home: 'Onderweg terug (iedereen samen)',
  minutes,
  compared: (more: { readonly route: number; readonly withInterview: number; readonly firstChoices: number }) => {
    const gains = [
      more.withInterview === 0
        ? ''
        : `${people(Math.abs(more.withInterview))} ${more.withInterview > 0 ? 'meer' : 'minder'} een gesprek`,
      more.firstChoices === 0
        ? ''
        : `${people(Math.abs(more.firstChoices))} ${more.firstChoices > 0 ? 'meer' : 'minder'} de eerste keuze`,
    ].filter((part) => part !== '');
    const rides =
      more.route === 0
        ? 'Even lang rijden'
        : `${minutes(Math.abs(more.route))} ${more.route > 0 ? 'langer' : 'korter'} rijden`;
    return gains.length === 0 ? `${rides}.` : `${rides}: ${gains.join(' en ')}.`;
  },
  stale:
    'Intussen veranderde er iets aan de mensen, de route of de gesprekken. De cijfers hieronder zijn van toen je de dag plande. Plan de dag opnieuw om weer te vergelijken.',
  hindered: 'Zo kan de dag nog niet gepubliceerd worden',
  toRoute: 'Bekijk de route',
  toInterviews: 'Bekijk de gesprekken',
  madeAt: (when: string) => `Gepland op ${when}.`,
} as const;
