const minutes = (amount: number): string => `${amount} ${amount === 1 ? 'minuut' : 'minuten'}`;
const seats = (amount: number): string => `${amount} ${amount === 1 ? 'zitplaats' : 'zitplaatsen'}`;
const places = (amount: number): string => `${amount} ${amount === 1 ? 'plaats' : 'plaatsen'}`;

/**
 * A rule that stands in the way, in two forms: what is wrong and what would help, as a sentence without its end, and only
 * the change, for a list. Amounts are by how much the rule is too tight; `now` is how it is today.
 */
const rules = {
  hostCloses: {
    says: (host: string, amount: number, until: string, now: string) =>
      `${host} sluit ${minutes(amount)} te vroeg: een plan bestaat als de bus daar tot ${until} mag aankomen (nu ${now})`,
    change: (host: string, until: string, now: string) => `${host} ontvangt tot ${until} (nu ${now})`,
  },
  hostOpens: {
    says: (host: string, amount: number, from: string, now: string) =>
      `${host} begint ${minutes(amount)} te laat: een plan bestaat als het bezoek om ${from} mag beginnen (nu ${now})`,
    change: (host: string, from: string, now: string) => `${host} ontvangt vanaf ${from} (nu ${now})`,
  },
  dutyEnds: {
    says: (vehicle: string, amount: number, until: string, now: string) =>
      `De dienst van ${vehicle} eindigt ${minutes(amount)} te vroeg: een plan bestaat als de dienst tot ${until} duurt (nu ${now})`,
    change: (vehicle: string, until: string, now: string) => `de dienst van ${vehicle} duurt tot ${until} (nu ${now})`,
  },
  dutyStarts: {
    says: (vehicle: string, amount: number, from: string, now: string) =>
      `De dienst van ${vehicle} begint ${minutes(amount)} te laat: een plan bestaat als de dienst om ${from} begint (nu ${now})`,
    change: (vehicle: string, from: string, now: string) => `de dienst van ${vehicle} begint om ${from} (nu ${now})`,
  },
  seats: {
    says: (vehicle: string, amount: number, needed: number, now: number) =>
      `${vehicle} heeft ${places(amount)} te weinig: een plan bestaat met ${seats(needed)} (nu ${now})`,
    change: (vehicle: string, needed: number, now: number) => `${vehicle} heeft ${seats(needed)} (nu ${now})`,
  },
  wheelchairPlaces: {
    says: (vehicle: string, amount: number, needed: number, now: number) =>
      `${vehicle} heeft ${places(amount)} voor rolstoelen te weinig: een plan bestaat met ${needed} (nu ${now})`,
    change: (vehicle: string, needed: number, now: number) => `${vehicle} heeft ${needed} rolstoelplaatsen (nu ${now})`,
  },
  rideLimit: {
    says: (stop: string, amount: number, needed: number, now: number) =>
      `De rit vanaf ${stop} mag ${minutes(amount)} te kort duren: een plan bestaat met hoogstens ${minutes(needed)} (nu ${now})`,
    change: (stop: string, needed: number, now: number) =>
      `de rit vanaf ${stop} duurt hoogstens ${minutes(needed)} (nu ${now})`,
  },
  stopOpens: {
    says: (stop: string, amount: number, from: string, now: string) =>
      `De mensen van ${stop} kunnen ${minutes(amount)} te laat opstappen: een plan bestaat als het om ${from} kan (nu ${now})`,
    change: (stop: string, from: string, now: string) => `opstappen in ${stop} kan vanaf ${from} (nu ${now})`,
  },
  collectedFrom: {
    says: (host: string, amount: number, from: string, now: string) =>
      `De mensen bij ${host} worden ${minutes(amount)} te laat opgehaald: een plan bestaat als het vanaf ${from} mag (nu ${now})`,
    change: (host: string, from: string, now: string) => `ophalen bij ${host} kan vanaf ${from} (nu ${now})`,
  },
  latestReturn: {
    says: (stop: string, amount: number, until: string, now: string) =>
      `De mensen van ${stop} moeten ${minutes(amount)} te vroeg terug zijn: een plan bestaat als het om ${until} mag (nu ${now})`,
    change: (stop: string, until: string, now: string) => `de mensen van ${stop} zijn terug om ${until} (nu ${now})`,
  },
  vehiclesAtHost: {
    says: (host: string, needed: number, now: number) =>
      `${host} ontvangt te weinig bussen tegelijk: een plan bestaat met ${needed} bussen tegelijk (nu ${now})`,
    change: (host: string, needed: number, now: number) => `${host} ontvangt ${needed} bussen tegelijk (nu ${now})`,
  },
  oneMoreVehicle: {
    says: (vehicle: string) => `Er is een bus te weinig: een plan bestaat met nog een bus zoals ${vehicle}`,
    change: (vehicle: string) => `er rijdt nog een bus zoals ${vehicle}`,
  },
  vehicleOfStop: {
    says: (stop: string, vehicle: string) =>
      `${stop} staat vast bij ${vehicle}: een plan bestaat als een andere bus daar ook mag rijden`,
    change: (stop: string, vehicle: string) => `${stop} mag bij een andere bus dan ${vehicle}`,
  },
  boardingOrder: {
    says: (stop: string, first: string) => `${stop} moet na ${first} komen: een plan bestaat als dat niet hoeft`,
    change: (stop: string, first: string) => `${stop} hoeft niet na ${first} te komen`,
  },
  hostOrder: {
    says: (vehicle: string, order: string) =>
      `${vehicle} moet eerst naar ${order} rijden: een plan bestaat met een andere volgorde`,
    change: (vehicle: string, order: string) => `${vehicle} hoeft niet eerst naar ${order}`,
  },
  arrivals: {
    says: (vehicle: string, hosts: string) =>
      `De uren waarop ${vehicle} bij ${hosts} komt liggen vast: een plan bestaat met andere uren`,
    change: (vehicle: string, hosts: string) => `${vehicle} mag op een ander uur bij ${hosts} komen`,
  },
  breaks: {
    says: (pause: number, driving: number) =>
      `De pauze van de chauffeur (${pause} minuten na ${driving} minuten rijden) past niet in de dag: een plan bestaat met een tweede chauffeur`,
    change: 'er rijdt een tweede chauffeur mee, zodat er geen pauze nodig is',
  },
  buffer: {
    says: (needed: number, now: number) =>
      `Er is te veel marge gevraagd: een plan bestaat met ${minutes(needed)} voor elk uiterste uur (nu ${now})`,
    change: (needed: number, now: number) => `er blijft ${minutes(needed)} marge voor elk uiterste uur (nu ${now})`,
  },
} as const;

/** Why there is no itinerary, and what would help; places are named by their ids, which the caller may replace. */
export const itineraryReasonTexts = {
  rules,
  noVehicles: 'Er is geen bus: voeg minstens één bus toe.',
  nobodyBoards: 'Er stapt nergens iemand op: dan rijdt er geen bus.',
  causeNotFound: 'Er bestaat geen plan. De oorzaak is niet gevonden binnen de tijd.',
  nothingFound:
    'Binnen de tijd is geen plan gevonden. Dat bewijst niet dat er geen bestaat: geef de planner meer tijd.',
  outOfTime: 'De tijd was op voor het zoeken klaar was: een volgende keer kan het plan anders zijn.',
  /** All rules of a kind together, where there was no time to find out which and by how much. */
  together: (what: string) => `Een plan bestaat als ${what}. Hoeveel er nodig is, is niet gevonden binnen de tijd.`,
  allHostsCloseLater: 'alle bedrijven langer ontvangen',
  allHostsOpenEarlier: 'alle bedrijven vroeger ontvangen',
  allRidesLonger: 'alle ritten langer mogen duren',
  everybodyBoardsEarlier: 'iedereen vroeger kan opstappen',
  everybodyReturnsLater: 'iedereen later terug mag zijn',
  allDutiesEndLater: 'alle bussen langer in dienst blijven',
  allDutiesStartEarlier: 'alle bussen vroeger beginnen',
  moreSeatsEverywhere: 'alle bussen meer zitplaatsen hebben',
  moreWheelchairPlacesEverywhere: 'alle bussen meer rolstoelplaatsen hebben',
  and: ' en ',
  oneRule: (says: string, perhapsLess: string) => `${says}.${perhapsLess}`,
  severalRules: (changes: readonly string[], perhapsLess: string) =>
    `Eén aanpassing is niet genoeg. Dit helpt samen: ${changes.join('; ')}.${perhapsLess}`,
  perhapsLess: ' Misschien is minder genoeg.',
  dayBefore: (time: string) => `${time} de dag ervoor`,
  dayAfter: (time: string) => `${time} de dag erna`,
} as const;
