const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`);

/** Words about the minutes that a bus may be late. */
export const spareTexts = {
  column: 'Speling',
  depot: 'de standplaats',
  ofCall: (count: number) => minutes(count),
  least: (count: number, vehicle: string, places: readonly string[]) =>
    `De kleinste speling van de dag is ${minutes(count)}: ${vehicle}, bij ${places.join(', ')}.`,
  meaning: 'Zoveel later mag de bus daar zijn. Hij is dan nog overal op tijd.',
  noneTitle: 'Geen speling',
  none: (vehicle: string, places: readonly string[]) =>
    `${vehicle} heeft geen speling bij ${places.join(', ')}. Is de bus daar te laat, dan is hij verder ook ergens te laat. Een marge vraag je bij de wensen.`,
} as const;

/** `€ 640` or `€ 1.280,50`. */
const euro = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return cents % 100 === 0 ? `€ ${whole}` : `€ ${whole},${String(cents % 100).padStart(2, '0')}`;
};

/** `9 uur 40`. */
const duration = (count: number): string =>
  count % 60 === 0 ? `${count / 60} uur` : `${Math.floor(count / 60)} uur ${String(count % 60).padStart(2, '0')}`;

const extra = (count: number): string => `${count} uur extra`;

interface HireWords {
  readonly duty: number;
  readonly extraHours: number;
  readonly cents: number | null;
}

/** Words about what the buses of a day cost. */
export const hireTexts = {
  title: 'Huurprijs van de bussen:',
  euro,
  incomplete: 'nog niet volledig bekend.',
  ofVehicle: (vehicle: string, { duty, extraHours, cents }: HireWords) => {
    const more = extraHours === 0 ? '' : `; ${extra(extraHours)}`;
    if (cents !== null) return `${vehicle}: ${euro(cents)} voor ${duration(duty)}${more}`;
    return extraHours === 0
      ? `${vehicle}: ${duration(duty)}; de prijs is niet ingevuld`
      : `${vehicle}: ${duration(duty)}${more}; de prijs van een extra uur is niet ingevuld`;
  },
} as const;

const thereAre = (count: number, one: string, more: string): string => {
  if (count === 0) return `Er is geen ${one}`;
  return count === 1 ? `Er is 1 ${one}` : `Er zijn ${count} ${more}`;
};
const areTaken = (count: number): string => (count === 1 ? '1 is al ingenomen' : `${count} zijn al ingenomen`);

/** Words about what is agreed with a coach operator. */
export const fleetTexts = {
  empty: 'Er moet minstens één bus rijden.',
  onlyThese: (vehicles: readonly string[]) =>
    vehicles.length === 1 ? `Alleen ${vehicles.join()} rijdt.` : `Alleen deze bussen rijden: ${vehicles.join(', ')}.`,
  tooFewSeats: (seats: number, taken: number) =>
    `${thereAre(seats, 'zitplaats', 'zitplaatsen')} voor deelnemers, en ${areTaken(taken)}.`,
  tooFewWheelchairPlaces: (places: number, taken: number) =>
    `${thereAre(places, 'rolstoelplaats', 'rolstoelplaatsen')}, en ${areTaken(taken)}.`,
  tooFewPlaces: (places: number, taken: number) => `Er is plaats voor ${places} deelnemers, en er zijn er al ${taken}.`,
  notDivisible: 'De mensen van elke halte passen niet samen in een bus. Of een halte hoort bij een andere bus.',
  notAllDrive: 'Niet al deze bussen kunnen tegelijk rijden. Er is niet voor elke bus een halte met mensen.',
  staysHome: 'blijft thuis',
  drives: 'Rijdt toch mee',
  drivesOf: (vehicle: string) => `${vehicle} rijdt toch mee`,
  link: 'Prijs en contact',
  termsOf: (vehicle: string) => `${vehicle}: prijs en contact`,
  intro: 'Wat heb je afgesproken met het busbedrijf? Alles mag leeg blijven.',
  priceTitle: 'Huurprijs',
  hirePrice: 'Prijs voor een dag (euro)',
  hireHours: 'Voor hoeveel uren is die prijs?',
  hireHoursHint: 'Van vertrek aan de garage tot terug aan de garage.',
  extraHourPrice: 'Prijs per begonnen extra uur (euro)',
  contactTitle: 'Contact bij het busbedrijf',
  contactHint:
    'Dit adres krijgt het aantal mensen, het routeblad en wat er verandert. Zonder e-mailadres bel je zelf. Er staan nooit namen in.',
  contactName: 'Naam',
  contactEmail: 'E-mailadres',
  contactPhone: 'Telefoon',
  plate: 'Nummerplaat',
  plateHint: 'Zo zien we of dezelfde bus die dag ook elders rijdt.',
  euroWrong: 'Vul een bedrag in euro in, zoals 640 of 640,50.',
  hoursMissing: 'Vul ook in voor hoeveel uren die prijs is.',
  priceMissing: 'Vul ook de prijs voor een dag in.',
  hireWrong: 'De prijs is een bedrag in euro, voor 1 tot 15 uur.',
  emailWrong: 'Vul een e-mailadres in, zoals planning@busbedrijf.be.',
  contactWrong: 'Kijk de gegevens van het contact na: een e-mailadres klopt niet of een tekst is te lang.',
} as const;

interface FleetDifference {
  readonly cents: number | null;
  readonly driving: number;
  readonly riding: number;
  readonly withInterview: number;
  readonly firstChoices: number;
}

const buses = (count: number): string => (count === 1 ? '1 bus' : `${count} bussen`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);
const has = (count: number): string => (Math.abs(count) === 1 ? 'heeft' : 'hebben');
const more = (count: number, word: string, less: string): string => (count > 0 ? word : less);

const priceDifference = (cents: number | null): string[] => {
  if (cents === null) return [];
  if (cents === 0) return ['Het kost evenveel.'];
  return [`Het kost ${euro(Math.abs(cents))} ${more(cents, 'meer', 'minder')}.`];
};

const peopleDifference = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${people(Math.abs(count))} ${more(count, 'meer', 'minder')} ${has(count)} ${what}.`];

/** Words about one, two or three buses side by side. */
export const comparisonTexts = {
  link: 'Vergelijk 1, 2 of 3 bussen',
  title: 'Bussen naast elkaar',
  intro:
    'Wat als er minder bussen rijden, of meer? De computer plant telkens de route en de gesprekken. Er verandert niets voor je kiest.',
  notReady: 'Vul eerst het programma in: een bus, een halte en een bezoek. Op de dag zelf kan je niet meer kiezen.',
  back: 'Terug naar het plan',
  proven: (count: number) =>
    count === 1
      ? 'De computer bekeek de enige keuze. Dit zijn de beste route en de beste gesprekken. Dat is bewezen.'
      : `De computer bekeek alle ${count} keuzes. Van elk aantal bussen staat hier de goedkoopste, en anders die met de meeste gesprekken. Dit zijn de beste route en de beste gesprekken. Dat is bewezen.`,
  notProven: (count: number) =>
    `De computer bekeek ${count} ${count === 1 ? 'keuze' : 'keuzes'} en nam telkens het beste dat hij vond. Een betere is niet uitgesloten.`,
  figure: 'Wat',
  possible: 'Kan het?',
  yes: 'ja',
  impossible: (reasons: string) => `nee. ${reasons}`,
  notFound: (reasons: string) => `geen route gevonden. ${reasons}`.trim(),
  price: 'Huurprijs',
  unknownPrice: 'niet ingevuld',
  euro,
  driving: 'Rijden',
  out: 'Samen onderweg, heen',
  home: 'Samen onderweg, terug',
  minutes: (count: number) => `${Math.round(count)} min`,
  carried: 'Mensen op de bus',
  withInterview: 'Met een gesprek',
  firstChoices: 'Eerste keuze',
  interviews: 'Gesprekken',
  choice: 'Kiezen',
  isNow: 'zo is het nu',
  choose: 'Neem deze',
  chooseOf: (names: readonly string[]) => `Neem deze: ${names.join(', ')}`,
  difference: (before: number, after: number, change: FleetDifference) =>
    [
      `${buses(after)} in plaats van ${buses(before)}:`,
      ...priceDifference(change.cents),
      ...(change.riding === 0
        ? []
        : [
            `Iedereen samen is ${minutes(Math.abs(change.riding))} ${more(change.riding, 'langer', 'korter')} onderweg.`,
          ]),
      ...(change.driving === 0
        ? []
        : [`De bussen rijden ${minutes(Math.abs(change.driving))} ${more(change.driving, 'meer', 'minder')}.`]),
      ...peopleDifference(change.withInterview, 'een gesprek'),
      ...peopleDifference(change.firstChoices, 'de eerste keuze'),
    ].join(' '),
} as const;
