import { longDate } from './dates';

const decimal = (value: number): string => String(value).replace('.', ',');
const trips = (count: number): string => (count === 1 ? '1 rit' : `${count} ritten`);

/** Words about travel times: where they come from and how they are changed. */
export const travelTexts = {
  plannerOnly: 'Alleen een regisseur of beheerder kan reistijden wijzigen.',
  settingsWrong: 'Kijk de getallen na: snelheid 5 tot 120, omweg 1 tot 5, afstand 0,1 tot 20 km.',
  placeMissing: 'Kies twee plaatsen uit de lijst.',
  samePlace: 'Kies twee verschillende plaatsen.',
  minutesWrong: 'Vul een aantal minuten in: een geheel getal van 1 tot 600.',
  ownTimeNotFound: 'Deze reistijd bestaat niet meer.',
  page: {
    title: 'Reistijden',
    intro: 'Zo rekenen we hoe lang een bus onderweg is. Een route die al berekend is, verandert niet vanzelf.',
    saved: 'Bewaard.',
    removed: 'De eigen reistijd is weg.',
    sources: 'Waar komen de tijden vandaan?',
    order: [
      'Eerst de tijden die je hieronder zelf invult.',
      'Dan de tijden van de wegenkaart, als die er is.',
      'Anders een schatting: de rechte lijn, maal de omweg, gedeeld door de snelheid.',
    ],
    map: 'Wegenkaart',
    noMap: 'Geen. Alle tijden worden geschat.',
    mapAt: (address: string) => `${address}. De tijden worden hoogstens een maand bewaard.`,
    settings: 'Schatten',
    speed: 'Gemiddelde snelheid van een bus (km per uur)',
    speedHint: 'Met alle kruispunten en verkeerslichten erbij. Vaak tussen 25 en 35.',
    detour: 'Omweg',
    detourHint: 'Hoeveel keer langer de weg is dan de rechte lijn. Vaak 1,35. Een rivier past in geen enkel getal.',
    reach: 'Zo ver stapt of fietst iemand naar een halte (km)',
    reachHint: 'Te voet is 1 km ver genoeg. Met de fiets is 3 km haalbaar.',
    save: 'Bewaren',
    own: 'Eigen reistijden',
    ownIntro: 'Weet je het beter? Zo’n tijd gaat voor op de kaart en op de schatting.',
    noOwn: 'Nog geen eigen reistijden.',
    from: 'Van',
    to: 'Naar',
    minutes: 'Minuten',
    bothWays: 'Ook voor de terugweg',
    add: 'Reistijd bewaren',
    addTitle: 'Een eigen reistijd',
    remove: 'Weghalen',
    removeOf: (from: string, to: string) => `Weghalen: van ${from} naar ${to}`,
    gone: 'geldt nergens meer: een van de plaatsen is verplaatst',
    note: 'Opmerking',
    stops: 'Haltes',
    sites: 'Gastbedrijven',
    numberWrong: 'Vul een getal in, zoals 30 of 1,35.',
    decimal,
  },
  mark: {
    title: 'Reistijden',
    estimated: (speedKmh: number, detourFactor: number) =>
      `Alle reistijden zijn geschat: de rechte lijn × ${decimal(detourFactor)}, aan ${decimal(speedKmh)} km per uur.`,
    mixed: (road: number, own: number, estimated: number) =>
      [
        ...(road > 0 ? [`${trips(road)} volgens de wegenkaart`] : []),
        ...(own > 0 ? [`${trips(own)} met een eigen reistijd`] : []),
        ...(estimated > 0 ? [`${trips(estimated)} geschat`] : []),
      ].join(', ') + '.',
    measured: (date: string) => `De wegenkaart is bekeken op ${longDate(date)} of later.`,
    withEstimates: 'Dit plan steunt op schattingen. Reken op enkele minuten verschil.',
    failures: {
      unreachable: 'De wegenkaart antwoordde niet.',
      slow: 'De wegenkaart antwoordde te traag.',
      refused: 'De wegenkaart weigerde de vraag.',
      unreadable: 'Het antwoord van de wegenkaart was onleesbaar.',
      implausible: 'De wegenkaart gaf reistijden die niet kunnen kloppen. Die tijden gebruiken we niet.',
    },
    failed: (why: string) => `${why} Waar nodig is geschat. Bereken de route later opnieuw.`,
    change: 'Reistijden wijzigen',
  },
} as const;
