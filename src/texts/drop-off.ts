/** Words about events at which everybody spends half a day at one company. */
export const dropOffTexts = {
  title: 'Wie gaat naar welk bedrijf?',
  intro:
    'De bus zet iedereen af bij één bedrijf en haalt iedereen daar weer op. Kies je niets? Dan telt de eerste keuze. Bereken daarna de route opnieuw.',
  change: 'Bedrijven bekijken of veranderen',
  byFirstWish: 'eerste keuze',
  byWish: (company: string) => `eerste keuze: ${company}`,
  letOff: 'afzetten',
  save: 'Bewaar de bedrijven',
  saved: 'De bedrijven zijn bewaard. Bereken de route opnieuw.',
  nobody: 'Er is nog niemand doorverwezen.',
  noRideLimit: 'Bij zo’n dag telt de langste rit per halte niet: de computer houdt elke rit zo kort als kan.',
  longRideTitle: 'Lang onderweg',
  longRide: (stop: string, minutes: number, limit: number) =>
    `Van ${stop} duurt de langste rit ${minutes} minuten. Je wilde hoogstens ${limit} minuten. Kies voor deze halte een andere bus, of voor de mensen een ander bedrijf.`,
  missing: (people: number) =>
    people === 1
      ? 'Eén persoon heeft nog geen bedrijf. Kies het eerst.'
      : `${people} mensen hebben nog geen bedrijf. Kies die eerst.`,
  otherShape: 'Bij deze vorm gaat iedereen naar alle bedrijven.',
  tooLate: 'De dag is begonnen. De bedrijven liggen vast.',
  unknown: 'Kies een deelnemer en een bedrijf uit de lijst.',
} as const;
