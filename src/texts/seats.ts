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
        ? `Vol, maar 1 plaats is aangeboden aan iemand op de wachtlijst. Zonder antwoord komt ze vrij, ten laatste ${momentText(until)}.`
        : `Vol, maar ${held} plaatsen zijn aangeboden aan mensen op de wachtlijst. Zonder antwoord komen ze vrij, ten laatste ${momentText(until)}.`,
    full: 'Volzet. Er komt alleen een plaats vrij als iemand annuleert.',
    heldOf: (held: number, until: Date) => `${held} (antwoord tot ${momentText(until)})`,
    waitingTitle: 'Wie wacht, en waarop?',
    nobodyWaits: 'Niemand wacht.',
    reason: 'Wacht op',
    people: 'Aantal',
    soon: 'Krijgt bij de volgende ronde een aanbod',
    toList: 'Naar de wachtlijst',
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
    saved: 'Bewaard. Komt er plaats bij, dan krijgt de wachtlijst meteen een aanbod.',
    tooMany: (most: number) =>
      most === 0 ? 'Overboeken kan voor dit evenement niet.' : `Je mag hoogstens ${places(most)} overboeken.`,
  },
} as const;
