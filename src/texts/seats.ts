import { momentText } from './dates';

const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);
const places = (count: number): string => (count === 1 ? '1 plaats' : `${count} plaatsen`);

/** Words about who has a place, who may get one, and how many there are. */
export const seatTexts = {
  title: 'Plaatsen',
  intro: 'Hier zie je welke plaatsen vast zijn, welke misschien vrijkomen, en wie nog wacht.',
  occupancy: {
    title: 'Hoe vol is het?',
    kind: 'Soort plaats',
    given: 'Vast',
    held: 'Aangeboden',
    free: 'Vrij',
    total: 'Totaal',
    participants: 'Deelnemers',
    busSeats: 'Zitplaatsen op de bus',
    wheelchairPlaces: 'Rolstoelplaatsen op de bus',
    open: (free: number) => (free === 1 ? 'Er is nog 1 plaats vrij.' : `Er zijn nog ${free} plaatsen vrij.`),
    mayComeBack: (held: number, until: Date) =>
      held === 1
        ? `Vol, maar 1 plaats is aangeboden aan iemand op de wachtlijst. Zonder antwoord komt ze vrij, ten laatste op ${momentText(until)}.`
        : `Vol, maar ${held} plaatsen zijn aangeboden aan mensen op de wachtlijst. Zonder antwoord komen ze vrij, ten laatste op ${momentText(until)}.`,
    full: 'Volzet. Er komt alleen een plaats vrij als iemand afzegt.',
    heldOf: (held: number, until: Date) => `${held} (antwoord tot ${momentText(until)})`,
    waitingTitle: 'Wie wacht, en waarop?',
    nobodyWaits: 'Niemand wacht.',
    reason: 'Wacht op',
    people: 'Aantal',
    soon: 'Krijgt bij de volgende ronde een aanbod',
    toList: 'Naar de wachtlijst',
  },
  change: {
    title: 'Wat verandert er?',
    intro: 'Er is nog niets veranderd. Hieronder zie je eerst wat er zou gebeuren.',
    adjust: 'Grens en begeleiders',
    adjustIntro: 'Je ziet eerst wat er verandert. Een andere bus of een andere opstelling kies je bij het programma.',
    toProgramme: 'Naar de bussen in het programma',
    ownLimit: 'Hoeveel deelnemers wil je hoogstens?',
    ownLimitHint: 'Laat leeg als je alle plaatsen op de bus wil gebruiken.',
    staffSeats: 'Hoeveel begeleiders rijden mee op de bus?',
    preview: 'Bekijk wat er verandert',
    groups: 'Groepen voor de rondleiding',
    groupPlaces: (name: string) => `Plaatsen in groep ${name}`,
    inGroup: (count: number) => `nu ${people(count)}`,
    setup: (vehicle: string, seats: number, wheelchairPlaces: number) =>
      `${vehicle} krijgt ${seats} zitplaatsen en ${wheelchairPlaces} ${wheelchairPlaces === 1 ? 'rolstoelplaats' : 'rolstoelplaatsen'}.`,
    noVehicle: (vehicle: string) => `${vehicle} rijdt niet mee.`,
    limits: (ownLimit: number | null, staff: number) =>
      `${ownLimit === null ? 'Geen eigen grens' : `Je grens wordt ${people(ownLimit)}`}, en ${staff} ${staff === 1 ? 'begeleider rijdt' : 'begeleiders rijden'} mee.`,
    group: (name: string, count: number) => `Groep ${name} krijgt ${places(count)}.`,
    kind: 'Soort plaats',
    now: 'Nu',
    then: 'Daarna',
    taken: 'Ingenomen',
    short: 'Te weinig',
    groupKind: 'Plaatsen in de groep',
    impossible: (count: number) =>
      count === 1
        ? 'Dit kan nog niet: voor 1 persoon is er dan geen plaats.'
        : `Dit kan nog niet: voor ${count} personen is er dan geen plaats.`,
    nobodyDropped: 'Niemand verliest vanzelf een plaats. Wat kan je doen?',
    remedies: {
      vehicle: 'Voeg eerst een bus toe, of kies een grotere opstelling.',
      taxi: 'Regel voor iemand een taxi: open de persoon en kies bij "Vervoer regelen".',
      cancel: 'Zeg samen met de bemiddelaar een deelname af, of wacht tot er iemand afzegt.',
      group: 'Maak de groep minder klein.',
    },
    concerned: 'Over wie gaat het? Wie het laatst doorverwezen is, staat bovenaan.',
    name: 'Naam',
    transport: 'Vervoer',
    offers: (count: number) =>
      `${people(count)} op de wachtlijst ${count === 1 ? 'krijgt' : 'krijgen'} meteen een aanbod:`,
    noOffers: 'Niemand op de wachtlijst krijgt hierdoor een plaats.',
    tooLate: 'Het is te laat voor een aanbod: de wachtlijst is gesloten.',
    route: 'De gepubliceerde route klopt dan niet meer',
    routeShort: (vehicle: string, boarding: number, count: number) =>
      count === 0
        ? `${people(boarding)} ${boarding === 1 ? 'stapt' : 'stappen'} op in ${vehicle}, en die rijdt dan niet mee.`
        : `${people(boarding)} ${boarding === 1 ? 'stapt' : 'stappen'} op in ${vehicle}. Daar zijn dan ${places(count)}.`,
    routeNext: 'Bereken de route daarna opnieuw en publiceer ze.',
    confirm: 'Ja, verander dit',
    back: 'Terug, niets veranderen',
    done: 'Bewaard. Komt er plaats bij, dan krijgt de wachtlijst meteen een aanbod.',
    othersSaved: 'De andere gegevens zijn bewaard. De plaatsen zijn nog niet veranderd.',
    changedMeanwhile:
      'Intussen is het evenement gewijzigd, of is er iemand bij gekomen of weggegaan. Er is niets veranderd. Kijk opnieuw wat er zou gebeuren.',
    groupTooSmall: (count: number, limit: number) =>
      `In deze groep zitten al ${people(count)}. Met ${places(limit)} past niet iedereen.`,
    unknown: 'Kies wat je wil veranderen.',
  },
  overbooking: {
    title: 'Overboeken',
    intro:
      'Niet iedereen met een plaats komt ook. Je mag daarom enkele mensen meer aannemen dan je eigen grens. Er komt nooit iemand bij zonder zitplaats op de bus, en gesprekken worden nooit overboekt.',
    rule: 'Hoogstens 1 op 10 van de zitplaatsen, en hoogstens de helft van wie wegbleef op de laatste drie evenementen.',
    measured: 'Hoeveel mensen kwamen niet?',
    event: 'Evenement',
    date: 'Datum',
    expected: 'Verwacht',
    absent: 'Afwezig',
    together: 'Samen',
    percent: (share: number) => `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`,
    nothingMeasured:
      'Er is nog geen evenement afgelopen waar de aanwezigheid genoteerd is. Overboeken kan dus nog niet.',
    fewMeasured: (days: number) =>
      `Er ${days === 1 ? 'is nog maar 1 evenement' : `zijn nog maar ${days} evenementen`} gemeten. Wat ontbreekt, telt alsof iedereen kwam. Zo beslist één slechte dag niet alleen.`,
    noOwnLimit: 'Je hebt geen eigen grens gekozen: alle zitplaatsen worden al gebruikt. Overboeken kan dan niet.',
    noRoom: 'Je eigen grens gebruikt al alle zitplaatsen op de bus. Overboeken kan dan niet.',
    nobodyStayedAway: 'Op de laatste evenementen bleef bijna niemand weg. Overboeken heeft dan geen zin.',
    allowed: (most: number) => `Voor dit evenement mag je tot ${places(most)} overboeken.`,
    now: (extra: number) =>
      extra === 0 ? 'Je overboekt nu niet.' : `Je overboekt nu ${places(extra)} boven je eigen grens.`,
    reduced: (asked: number) => `Je vroeg er ${asked}. De bus laat er nu minder toe.`,
    groups: (count: number, limit: number) =>
      `De groepen voor de rondleiding hebben samen ${places(count)}. Er mogen ${people(limit)} mee. Maak de groepen groter, of wie er te veel is krijgt geen groep.`,
    field: 'Hoeveel plaatsen wil je overboeken?',
    fieldHint: 'Vul 0 in om niet te overboeken.',
    save: 'Bewaren',
    tooMany: (most: number) =>
      most === 0 ? 'Overboeken kan voor dit evenement niet.' : `Je mag hoogstens ${places(most)} overboeken.`,
  },
} as const;
