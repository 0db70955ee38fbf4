/** Why a problem for the interview planner is refused; a field is named as in `invoer.people[2].dutch`. */
export const interviewProblemTexts = {
  input: 'invoer',
  unknownField: (field: string) => `${field} is geen veld dat de planner kent: het telt niet mee.`,
  wrongVersion: 'invoer.version moet 1 zijn.',
  noObject: (field: string) => `${field} moet een object zijn.`,
  noList: (field: string) => `${field} moet een lijst zijn.`,
  noText: (field: string) => `${field} moet tekst zijn.`,
  noWholeNumber: (field: string, least: number) => `${field} moet een geheel getal van ${least} of meer zijn.`,
  noFlag: (field: string) => `${field} moet true of false zijn.`,
  noTime: (field: string) => `${field} moet een tijd zijn, zoals 09:15.`,
  noDutchLevel: (field: string, text: string, levels: readonly string[]) =>
    `${field} is "${text}": kies uit ${levels.join(', ')}.`,
  slot: (id: string) => `Gespreksmoment ${id}`,
  tour: (groups: readonly string[], host: string) => `De rondleiding van ${groups.join(', ')} bij ${host}`,
  endsBeforeItBegins: (what: string, start: string, end: string) =>
    `${what} eindigt niet na het begin (${start}–${end}).`,
  neverAvailable: (person: string, from: string, until: string) =>
    `${person} is beschikbaar tot ${until}: dat is niet na ${from}.`,
  noPeriod: (field: string) => `${field} moet twee tijden hebben, zoals ["08:54", "10:52"].`,
  neverPresent: (person: string, host: string, from: string, until: string) =>
    `${person} is bij ${host} van ${from} tot ${until}: het einde is niet na het begin.`,
  repeated: {
    host: (id: string) => `Het bedrijf ${id} staat twee keer in de lijst.`,
    slot: (id: string) => `Het gespreksmoment ${id} staat er twee keer.`,
    vacancy: (id: string) => `De vacature ${id} staat er twee keer.`,
    person: (id: string) => `De persoon ${id} staat twee keer in de lijst.`,
    interpreter: (id: string) => `De tolk ${id} staat twee keer in de lijst.`,
    group: (id: string) => `De groep ${id} staat twee keer in de lijst.`,
    preference: (person: string, id: string) => `${person} kiest de vacature ${id} twee keer.`,
    interview: (interview: string) => `${interview} staat er twee keer.`,
  },
  interview: (person: string, vacancy: string, slot: string) => `${person} – ${vacancy} – ${slot}`,
  pin: (interview: string) => `De vastgezette afspraak ${interview}`,
  published: (interview: string) => `De gepubliceerde afspraak ${interview}`,
  unknown: {
    preference: (person: string, vacancy: string) => `${person} kiest een onbekende vacature: ${vacancy}.`,
    host: (person: string, host: string) => `Bij ${person} staat een onbekend bedrijf: ${host}.`,
    interpreter: (person: string, interpreter: string) => `Bij ${person} staat een onbekende tolk: ${interpreter}.`,
    person: (interview: string, person: string) => `${interview} noemt een onbekende persoon: ${person}.`,
    vacancy: (interview: string, vacancy: string) => `${interview} noemt een onbekende vacature: ${vacancy}.`,
    slot: (interview: string, slot: string) => `${interview} noemt een onbekend gespreksmoment: ${slot}.`,
  },
  impossible: (pin: string, why: string) => `${pin} kan niet: ${why}.`,
  why: {
    otherHost: (vacancy: string, host: string, slot: string, slotHost: string) =>
      `${vacancy} is bij ${host} en ${slot} bij ${slotHost}`,
    notChosen: (person: string, vacancy: string) => `${person} koos ${vacancy} niet`,
    dutch: (vacancy: string, needed: string, person: string, level: string) =>
      `${vacancy} vraagt Nederlands ${needed} en ${person} heeft ${level}`,
    certificates: (person: string, vacancy: string) => `${person} heeft niet elk attest van ${vacancy}`,
    reach: (person: string, host: string) => `${person} is die dag niet bij ${host}`,
    group: (slot: string, group: string) => `${slot} is niet voor groep ${group}`,
    tour: (slot: string, group: string) => `${slot} botst met een rondleiding van groep ${group}`,
    availability: (person: string, slot: string) => `${person} is niet beschikbaar op ${slot}`,
    presence: (person: string, slot: string, host: string) => `${person} is op het uur van ${slot} niet bij ${host}`,
    length: (slot: string, person: string, minutes: number) =>
      `vanaf ${slot} is er geen ${minutes} minuten achter elkaar voor ${person}`,
    places: (slot: string) => `${slot} heeft geen plaatsen`,
  },
  pinnedTwiceAt: (person: string, slot: string) => `${person} is twee keer vastgezet op ${slot}.`,
  pinnedTwiceFor: (person: string, vacancy: string) => `${person} is twee keer vastgezet voor ${vacancy}.`,
  pinsClash: (person: string, slot: string, other: string) =>
    `De vastgezette afspraken van ${person} botsen: ${slot} en ${other} liggen te dicht bij elkaar.`,
  tooManyPins: (person: string, count: number, most: number) =>
    `${person} heeft ${count} vastgezette afspraken: meer dan ${most} kan niet.`,
  tooManyPinsAtHost: (person: string, host: string, count: number, most: number) =>
    `${person} heeft ${count} vastgezette afspraken bij ${host}: meer dan ${most} kan niet.`,
  interpreterTwice: (interpreter: string, one: PlaceAndPerson, other: PlaceAndPerson) =>
    `Tolk ${interpreter} kan niet op ${one.slot} bij ${one.person} en op ${other.slot} bij ${other.person} zijn.`,
  slotTooFull: (slot: string, count: number, places: number) =>
    `Op ${slot} zijn ${count} afspraken vastgezet: er is plaats voor ${places}.`,
  noPlaceThroughout: (host: string) =>
    `De vastgezette afspraken bij ${host} kunnen niet elk van begin tot eind bij dezelfde gesprekspartner.`,
  vacancyTooFull: (vacancy: string, count: number, places: number) =>
    `Voor ${vacancy} zijn ${count} kandidaten vastgezet: er is plaats voor ${places}.`,
} as const;

interface PlaceAndPerson {
  readonly slot: string;
  readonly person: string;
}
