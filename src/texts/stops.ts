/** Words on the coordinator's pages of pick-up stops. */
export const stopTexts = {
  title: 'Haltes',
  intro: 'Hier kan de bus mensen ophalen. In het programma van een evenement kies je er enkele uit.',
  add: 'Nieuwe halte',
  none: 'Er zijn nog geen haltes.',
  name: 'Halte',
  nameHint: 'Zoals: Aalst station, of Mere kerk.',
  nameMissing: 'Geef de halte een naam.',
  municipality: 'Gemeente',
  municipalityMissing: 'Kies een gemeente uit de lijst.',
  address: 'Adres',
  landmark: 'Waar precies?',
  landmarkHint: 'Deelnemers lezen deze tekst. Zoals: aan de taxistandplaats, voor het station.',
  stepFree: 'Zonder trappen of drempels',
  stepFreeLabel: 'Iemand met een rolstoel kan hier opstappen',
  yes: 'ja',
  no: 'nee',
  accuracy: 'Nauwkeurig tot op',
  note: 'Opmerking',
  check: 'nakijken op de kaart',
  checkCount: (count: number) =>
    count === 1
      ? 'Van 1 halte is de plaats niet zeker. Kijk ze na op de kaart.'
      : `Van ${count} haltes is de plaats niet zeker. Kijk ze na op de kaart.`,
  change: 'Wijzigen',
  changeOf: (name: string) => `${name} wijzigen`,
  changeIntro: 'Verandert de plaats? Bereken dan de route van een komend evenement opnieuw.',
  save: 'Bewaren',
  back: 'Terug naar de haltes',
  done: 'Bewaard.',
} as const;
