const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`);

/** Words about the minutes that a bus may be late. */
export const spareTexts = {
  column: 'Speling',
  depot: 'de standplaats',
  ofCall: (count: number) => minutes(count),
  least: (count: number, vehicle: string, places: readonly string[]) =>
    `De kleinste speling van de dag is ${minutes(count)}: ${vehicle}, bij ${places.join(', ')}.`,
  meaning: 'Zoveel later mag de bus daar zijn. Ze is dan nog overal op tijd.',
  noneTitle: 'Geen speling',
  none: (vehicle: string, places: readonly string[]) =>
    `${vehicle} heeft geen speling bij ${places.join(', ')}. Is de bus daar te laat, dan is ze verder ook ergens te laat. Een marge vraag je bij de wensen.`,
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
  incomplete: 'nog niet volledig gekend.',
  ofVehicle: (vehicle: string, { duty, extraHours, cents }: HireWords) => {
    const more = extraHours === 0 ? '' : `; ${extra(extraHours)}`;
    if (cents !== null) return `${vehicle}: ${euro(cents)} voor ${duration(duty)}${more}`;
    return extraHours === 0
      ? `${vehicle}: ${duration(duty)}; de prijs is niet ingevuld`
      : `${vehicle}: ${duration(duty)}${more}; de prijs van een extra uur is niet ingevuld`;
  },
} as const;

/** Words about what is agreed with a coach operator. */
export const fleetTexts = {
  link: 'Prijs en contact',
  termsOf: (vehicle: string) => `${vehicle}: prijs en contact`,
  intro: 'Wat heb je afgesproken met het busbedrijf? Alles mag leeg blijven.',
  priceTitle: 'Huurprijs',
  hirePrice: 'Prijs voor een dag (euro)',
  hireHours: 'Zoveel uren zijn in de prijs begrepen',
  hireHoursHint: 'Van vertrek aan de garage tot terug aan de garage.',
  extraHourPrice: 'Prijs per begonnen extra uur (euro)',
  contactTitle: 'Contact bij het busbedrijf',
  contactHint:
    'Op dit adres krijgt het busbedrijf het aantal mensen en het ritblad. Namen van deelnemers staan er niet in.',
  contactName: 'Naam',
  contactEmail: 'E-mailadres',
  contactPhone: 'Telefoon',
  plate: 'Nummerplaat',
  plateHint: 'Zo zien we of dezelfde bus die dag ook elders rijdt.',
  euroWrong: 'Vul een bedrag in euro in, zoals 640 of 640,50.',
  hoursMissing: 'Vul ook in voor hoeveel uren die prijs is.',
  priceMissing: 'Vul ook de prijs voor een dag in.',
  hireWrong: 'De prijs is een bedrag in euro, voor 1 tot 15 uren.',
  emailWrong: 'Vul een e-mailadres in, zoals planning@busbedrijf.be.',
  contactWrong: 'Kijk de gegevens van het contact na: een e-mailadres klopt niet of een tekst is te lang.',
} as const;
