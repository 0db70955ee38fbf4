/** Words on the coordinator's pages of pick-up stops. */
export const stopTexts = {
  title: 'Opstapplaatsen',
  intro: 'Hier kan de bus mensen ophalen. In het programma van een evenement kies je er enkele uit.',
  add: 'Nieuwe opstapplaats',
  none: 'Er zijn nog geen opstapplaatsen.',
  name: 'Opstapplaats',
  nameHint: 'Zoals: Aalst station, of Mere kerk.',
  nameMissing: 'Geef de opstapplaats een naam.',
  municipality: 'Gemeente',
  municipalityMissing: 'Kies een gemeente uit de lijst.',
  address: 'Adres',
  landmark: 'Waar precies?',
  landmarkHint: 'Deelnemers lezen deze tekst. Zoals: aan de taxistandplaats, voor het station.',
  stepFree: 'Zonder trappen of drempels',
  stepFreeLabel: 'Iemand met een rolstoel kan hier opstappen',
  yes: 'ja',
  no: 'nee',
  accuracy: 'Juist op',
  note: 'Opmerking',
  check: 'nakijken op de kaart',
  checkCount: (count: number) =>
    count === 1
      ? 'Van 1 opstapplaats is de plaats niet zeker. Kijk ze na op de kaart.'
      : `Van ${count} opstapplaatsen is de plaats niet zeker. Kijk ze na op de kaart.`,
  change: 'Wijzigen',
  changeOf: (name: string) => `${name} wijzigen`,
  changeIntro: 'Verandert de plaats? Bereken dan de route van een komend evenement opnieuw.',
  save: 'Bewaren',
  back: 'Terug naar de opstapplaatsen',
  done: 'Bewaard.',
} as const;
