import { clockText, dayAndMonth } from './dates';

const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);

/** Words of the day itself when something goes wrong: the bus is late, a host or an interviewer falls out. */
export const dayTroubleTexts = {
  pageTitle: 'Er loopt iets mis',
  open: 'Er loopt iets mis',
  back: 'Terug naar de dag',
  noRoute: 'Er is nog geen gepubliceerde route.',
  noHosts: 'Er zijn nog geen bedrijven met gesprekken.',
  delayTitle: 'De bus is te laat',
  delayHint: 'Kies waar de bus te laat is. Je ziet eerst wat er gebeurt. Er verandert nog niets.',
  place: 'Waar?',
  leaves: (vehicle: string, place: string) => `${vehicle} vertrekt later: ${place}`,
  arrives: (vehicle: string, place: string) => `${vehicle} komt later aan: ${place}`,
  fetches: (vehicle: string, place: string) => `${vehicle} haalt mensen later op: ${place}`,
  fetched: (vehicle: string, place: string) => `${vehicle} vertrekt later naar huis: ${place}`,
  bringsHome: (vehicle: string, place: string) => `${vehicle} is later terug: ${place}`,
  minutes: 'Hoeveel minuten later dan gepland?',
  minutesHint: '0 betekent: weer op tijd.',
  look: 'Toon wat er gebeurt',
  delayPreview: (minutes: number, place: string) => `${place}, ${minutes} minuten later`,
  stops: 'Haltes die nog komen',
  noStops: 'Geen enkele halte verandert.',
  stop: (name: string, known: string, expected: string) => `${name}: ${clockText(known)} wordt ${clockText(expected)}`,
  messagesTo: (count: number) => (count === 0 ? 'geen bericht' : `bericht aan ${people(count)}`),
  visits: 'Bedrijven',
  noVisits: 'Bij de bedrijven verandert er niets.',
  absorbed: (host: string) => `${host}: de bus komt later, maar rondleidingen en gesprekken blijven op hun uur.`,
  shifted: (host: string, minutes: number, leaves: string) =>
    `${host}: alles wat nog komt schuift ${minutes} minuten op. De bus vertrekt om ${clockText(leaves)}.`,
  leavesLater: (host: string, leaves: string) =>
    `${host}: de bus vertrekt om ${clockText(leaves)}. Rondleidingen en gesprekken blijven op hun uur.`,
  wayHome: 'De weg naar huis',
  noWayHome: 'Iedereen is op hetzelfde uur thuis.',
  fetchedAt: (host: string, known: string, expected: string) =>
    `Ophalen bij ${host}: ${clockText(known)} wordt ${clockText(expected)}`,
  backAt: (stop: string, known: string, expected: string) =>
    `Terug aan ${stop}: ${clockText(known)} wordt ${clockText(expected)}`,
  missed: (name: string, latest: string, back: string) =>
    `${name} moet om ${clockText(latest)} terug zijn, en is er pas om ${clockText(back)}. Bel zelf ook even.`,
  afterWindow: 'De bus komt later dan afgesproken. Bel het bedrijf.',
  interviews: 'Gesprekken',
  noInterviews: 'Geen enkel gesprek verandert.',
  sameInterviews: (count: number) =>
    `${people(count)} ${count === 1 ? 'krijgt' : 'krijgen'} een ander uur, met hetzelfde gesprek.`,
  byPhone: (name: string, host: string, vacancy: string, until: string) =>
    `${name} → per telefoon met ${host} (${vacancy}), ten laatste op ${dayAndMonth(until)}`,
  accept: 'Akkoord, voer uit',
  acceptHint: 'Alleen wie er iets van merkt, krijgt bericht.',
  accepted: 'Het is uitgevoerd. Wie er iets van merkt, krijgt bericht.',
  hostTitle: 'Een bedrijf of gesprekspartner valt uit',
  hostHint: 'Je ziet eerst wat er gebeurt. Er verandert nog niets.',
  host: 'Bedrijf',
  what: 'Wat is er?',
  fewer: 'Er zijn minder gesprekspartners',
  hostOut: 'Het bedrijf doet niet meer mee',
  from: 'Vanaf welk uur?',
  fromHint: 'Alleen als er minder gesprekspartners zijn.',
  howMany: 'Hoeveel gesprekspartners minder?',
  hostOutPreview: (host: string) => `${host} doet niet meer mee`,
  fewerPreview: (host: string, fewer: number, from: string) =>
    fewer === 1
      ? `${host}: 1 gesprekspartner minder vanaf ${clockText(from)}`
      : `${host}: ${fewer} gesprekspartners minder vanaf ${clockText(from)}`,
  noPlan: 'Er is nog geen gepubliceerd plan.',
  phoneTitle: 'Gesprekken per telefoon',
  phoneHint: 'De bemiddelaar spreekt een uur af met de kandidaat en het bedrijf.',
} as const;
