const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);
const minutes = (count: number): string => (Math.abs(count) === 1 ? '1 minuut' : `${Math.abs(count)} minuten`);
const signed = (count: number): string => `${count < 0 ? '−' : '+'}${minutes(count)}`;
const stops = (count: number): string => (count === 1 ? '1 halte' : `${count} haltes`);

/** Words on the page that compares pick-up stops. */
export const stopAdviceTexts = {
  title: 'Welke haltes?',
  intro:
    'Hier zie je wie welke halte bereikt, en wat een halte meer kost aan tijd voor de anderen. Er verandert niets voor je op een knop klikt.',
  unsure:
    'We kennen alleen de postcode. Bij een postcode met meer dorpen weten we niet in welk dorp iemand woont. Dan staat er "misschien".',
  earlier:
    'Er is nog niemand doorverwezen voor dit evenement. We rekenen met de woonplaatsen van alle mensen die we nog kennen.',
  nobody: 'We kennen nog geen woonplaatsen. Kom terug als er mensen doorverwezen zijn.',
  reach: 'Zo ver stapt of fietst iemand (km)',
  reachWrong: 'Vul een afstand in van 0,1 tot 20 km, zoals 3 of 1,5.',
  train: 'Mag iemand de trein nemen naar een ander station?',
  trainHint: 'We kijken niet naar de dienstregeling. Kijk zelf na of er zo vroeg een trein rijdt.',
  yes: 'Ja',
  no: 'Nee',
  compare: 'Vergelijk',
  roads: 'Van sommige haltes kennen we de weg nog niet. Die tijden zijn geschat.',
  askRoads: 'Haal de reistijden op',
  asked: 'De reistijden zijn opgehaald.',
  added: 'De halte staat in het programma. Bereken daarna de route opnieuw.',
  removed: 'De halte is weg uit het programma.',
  now: 'De haltes van nu',
  noStops: 'Er staat nog geen halte in het programma.',
  noRide: 'Voor minuten zijn er een bus en een bezoek nodig in het programma.',
  people: 'Mensen die de bus kunnen nemen',
  surely: 'Bereikt zeker een halte',
  perhaps: 'Bereikt misschien een halte',
  not: 'Bereikt geen halte',
  elsewhere: 'Woont buiten de streek',
  driving: 'Rijtijd van alle bussen',
  longest: 'Langste rit tot het eerste bedrijf',
  minutes,
  missed: 'Wie bereikt geen halte?',
  missedNobody: 'Iedereen van de streek bereikt zeker een halte.',
  missedVillage: (village: string, postcode: string, count: number, isCertain: boolean) =>
    isCertain
      ? `${village} (${postcode}): ${people(count)}`
      : `${village} (${postcode}): misschien, ${people(count)} met deze postcode`,
  missedPeople: 'Deze mensen bereiken geen enkele halte:',
  person: (name: string, postcode: string) => `${name} (${postcode})`,
  howMany: 'Hoeveel haltes?',
  howManyIntro:
    'Voor elk aantal zie je de haltes die de meeste mensen bereiken. Bereiken er meer evenveel, dan kiezen we de kortste weg naar de halte. De rit is daarna berekend.',
  count: 'Aantal',
  which: 'Haltes',
  reached: 'Bereikt',
  reachedWords: (surely: number, perhaps: number, not: number) =>
    [`${surely} zeker`, ...(perhaps > 0 ? [`${perhaps} misschien`] : []), ...(not > 0 ? [`${not} niet`] : [])].join(
      ', ',
    ),
  distance: 'Gemiddeld tot de halte',
  kilometres: (metres: number) => `${(metres / 1000).toFixed(1).replace('.', ',')} km`,
  ride: 'Rit',
  rideWords: (longest: number, driving: number) =>
    `langste rit ${minutes(longest)}, rijtijd ${minutes(Math.round(driving))}`,
  vehicles: (used: number, all: number) =>
    used === all ? '' : `${used} van ${all} bussen ${used === 1 ? 'is' : 'zijn'} genoeg`,
  notWorkedOut: 'niet berekend',
  impossible: (reason: string) => `Kan niet. ${reason}`,
  good: 'goed, niet bewezen',
  takeAll: (count: number) => `Voeg ${stops(count)} toe`,
  takeAllOf: (count: number, all: number) => `Voeg ${stops(count)} toe, voor de keuze van ${stops(all)}`,
  complete: 'staan al in het programma',
  each: 'Halte per halte',
  eachIntro:
    'De minuten zijn berekend met de haltes van nu: één halte erbij of één eraf, en dan de beste route. Verschillen van één minuut tellen niet.',
  stop: 'Halte',
  inProgramme: 'in het programma',
  near: 'Mensen dichtbij',
  nearWords: (surely: number, perhaps: number) =>
    [...(surely > 0 ? [`${surely} zeker`] : []), ...(perhaps > 0 ? [`${perhaps} misschien`] : [])].join(', ') ||
    'niemand',
  gained: 'Die nu geen halte bereiken',
  cost: 'Wat het kost',
  extra: (stop: string, cost: string) => `extra halte ${stop}: ${cost}`,
  without: (cost: string) => `zonder deze halte: ${cost}`,
  affected: (change: number, count: number) => `${signed(change)} voor ${people(count)}`,
  nobodyLonger: 'voor niemand langer of korter',
  drives: (change: number) =>
    change === 0 ? 'de bus rijdt even lang' : `de bus rijdt ${minutes(change)} ${change > 0 ? 'meer' : 'minder'}`,
  about: 'ongeveer',
  add: 'Voeg toe',
  addOf: (stop: string) => `Voeg toe: ${stop}`,
  remove: 'Haal weg',
  removeOf: (stop: string) => `Haal weg: ${stop}`,
  far: (names: string) => `Niemand woont dichtbij: ${names}.`,
  chosenNothing: 'Kies minstens één halte.',
  link: 'Welke haltes? Kijk wie welke halte bereikt',
} as const;
