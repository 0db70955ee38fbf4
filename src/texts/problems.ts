/** What programs and people read when something is refused or fails, by HTTP status. */
export const problemTexts = {
  titles: {
    400: 'Dat klopt niet',
    401: 'Je bent niet aangemeld',
    403: 'Dit mag je niet zien',
    404: 'Niet gevonden',
    405: 'Dat kan hier niet',
    409: 'Dat kan nu niet',
    410: 'Deze link werkt niet meer',
    413: 'Het bestand is te groot',
    415: 'Dit soort gegevens kennen we niet',
    422: 'Er is een probleem',
    429: 'Even geduld',
    503: 'Even niet bereikbaar',
  } as Readonly<Record<number, string>>,
  explanations: {
    400: 'Kijk je gegevens na en probeer opnieuw.',
    401: 'Meld je aan en probeer opnieuw.',
    403: 'Je hebt geen toegang tot deze pagina.',
    404: 'Deze pagina bestaat niet, of niet meer.',
    413: 'Kies een kleiner bestand.',
    429: 'Je deed dit te vaak na elkaar. Wacht een minuut en probeer opnieuw.',
    503: 'Probeer het over een minuut opnieuw.',
  } as Readonly<Record<number, string>>,
  otherTitle: 'Dat kan niet',
  otherExplanation: 'Kijk je vraag na en probeer opnieuw.',
  internal: {
    title: 'Er ging iets mis bij ons',
    detail: 'We kunnen dit nu niet doen. Er is niets verloren. Probeer het later opnieuw.',
  },
  idempotency: {
    badKey: 'De Idempotency-Key is niet geldig.',
    otherBody: 'Deze Idempotency-Key hoort bij een andere vraag.',
    inFlight: 'Deze vraag is nog bezig. Probeer het zo opnieuw.',
  },
  otherWebsite: 'Dit formulier komt van een andere website.',
} as const;
