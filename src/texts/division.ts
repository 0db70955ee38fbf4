const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);
const seats = (count: number): string => (count === 1 ? '1 zitplaats' : `${count} zitplaatsen`);
const wheelchairs = (count: number): string => (count === 1 ? '1 rolstoelplaats' : `${count} rolstoelplaatsen`);

/** Words about who rides with which bus. */
export const divisionTexts = {
  title: 'Bussen en haltes',
  intro:
    'Wie aan dezelfde halte opstapt, zit samen in één bus. Kies je geen bus, dan mag elke bus er stoppen. Na het publiceren van de route telt de bus van de route.',
  introOneVehicle: 'Is een halte klein? Dan kies je hier hoeveel mensen er hoogstens opstappen.',
  perVehicle: 'Hoe vol is elke bus?',
  perStop: 'Hoeveel mensen stappen waar op?',
  vehicle: 'Bus',
  noVehicleYet: 'Nog geen vaste bus',
  anyVehicle: 'Om het even welke bus',
  byRoute: (vehicle: string) => `${vehicle} (volgens de route)`,
  asRoute: 'Volgens de route',
  seats: 'Zitplaatsen',
  wheelchairs: 'Rolstoelplaatsen',
  ofPlaces: (taken: number, places: number) => `${taken} van ${places}`,
  stop: 'Halte',
  people: 'Mensen',
  most: 'Hoogstens',
  noLimit: 'geen grens',
  changeStop: (stop: string) => `${stop}: andere bus of andere grens`,
  whichVehicle: 'Welke bus stopt hier?',
  mostPeople: 'Hoeveel mensen stappen hier hoogstens op?',
  mostPeopleHint: 'Tel begeleiders mee. Laat leeg als er geen grens is.',
  change: (stop: string, vehicle: string | null, most: number | null) =>
    `${stop}: ${vehicle === null ? 'geen gekozen bus' : `in ${vehicle}`}, ${most === null ? 'geen grens' : `hoogstens ${people(most)}`}.`,
  vehicleSeats: (vehicle: string) => `Zitplaatsen in ${vehicle}`,
  vehicleWheelchairs: (vehicle: string) => `Rolstoelplaatsen in ${vehicle}`,
  atStop: (stop: string) => `Opstappen: ${stop}`,
  impossible: 'Dit kan nog niet: niet iedereen past dan in de bussen.',
  remedy: 'Kies een andere bus voor een halte, of geef iemand een andere halte.',
  routeNext:
    'Is de route al gepubliceerd? Bereken ze daarna opnieuw en publiceer ze. Wie een andere bus of een ander uur krijgt, hoort dat in één bericht.',
  maxPeopleWrong: 'Het grootste aantal is een geheel getal, 1 of meer. Laat het veld leeg als er geen grens is.',
  tooFewAtStop: (most: number) =>
    `Aan deze halte stappen al meer mensen op dan ${most}. Kies een hogere grens of regel eerst een andere halte.`,
  tooFewOnVehicle: (taken: number, places: number) =>
    `Op één van de bussen zitten dan ${people(taken)}. Er zijn daar maar ${seats(places)}. Kies een andere bus voor een halte.`,
  tooFewWheelchairsOnVehicle: (taken: number, places: number) =>
    `Op één van de bussen zijn dan ${wheelchairs(taken)} nodig. Er zijn er daar maar ${places}. Kies een andere bus voor een halte.`,
  noDivision:
    'De mensen van een halte blijven samen. Hoe je de haltes ook verdeelt, niet iedereen past dan in de bussen.',
  routeTooFull:
    'Intussen zijn er mensen bij gekomen. Met deze route past niet iedereen in zijn bus. Bereken de route opnieuw.',
} as const;
