/** Why a problem for the itinerary planner is refused; a path names the field, as in `stops[2].boarding`. */
export const itineraryProblemTexts = {
  inputIsNoObject: 'De invoer moet een object zijn.',
  wrongVersion: 'version moet 1 zijn.',
  noHosts: 'hosts is leeg: een rit bezoekt minstens één gastbedrijf.',
  unknownField: (path: string) => `${path} is geen veld dat de planner kent: het telt niet mee.`,
  missing: (path: string) => `${path} ontbreekt.`,
  noObject: (path: string) => `${path} moet een object zijn.`,
  noList: (path: string) => `${path} moet een lijst zijn.`,
  noText: (path: string) => `${path} moet tekst zijn.`,
  noListOfTexts: (path: string) => `${path} moet een lijst van teksten zijn.`,
  noNumber: (path: string) => `${path} moet een getal zijn.`,
  noFlag: (path: string) => `${path} moet true of false zijn.`,
  noTime: (path: string, value: string) => `${path} moet een tijd zijn, zoals 08:45 (nu ${value}).`,
  outsideLimits: (path: string, limit: string, value: number) => `${path} ${limit} (nu ${value}).`,
  limits: {
    whole: 'moet een geheel getal zijn',
    above: (limit: number) => `moet groter dan ${limit} zijn`,
    notNegative: 'mag niet negatief zijn',
    atLeast: (limit: number) => `moet minstens ${limit} zijn`,
    atMost: (limit: number) => `mag hoogstens ${limit} zijn`,
  },
  partLongerThanBreak: (path: string, minutes: number) => `${path} is langer dan de pauze van ${minutes} minuten.`,
  moreWheelchairsThanPeople: (path: string, wheelchairs: number, boarding: number) =>
    `${path} (${wheelchairs}) is meer dan boarding (${boarding}).`,
  reversed: (path: string, from: string, until: string) => `${path}: ${until} ligt voor ${from}.`,
  repeatedId: (id: string) => `De id "${id}" komt meer dan één keer voor.`,
  unknownId: (path: string, id: string) => `${path} noemt een onbekende id "${id}".`,
  hostTwice: (path: string) => `${path} noemt een gastbedrijf twee keer.`,
  stopItself: (path: string) => `${path} noemt de halte zelf.`,
  dropsDoNotAddUp: (path: string, people: number, boarding: number) =>
    `${path} telt ${people} mensen, boarding ${boarding}.`,
  notWithDrops: (path: string) => `${path} kan niet samen met drop.`,
} as const;
