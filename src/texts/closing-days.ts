import { longDate } from './dates';

const counted = (one: string, more: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const messages = counted('bericht', 'berichten');
const days = counted('sluitingsdag', 'sluitingsdagen');

const span = (dates: readonly string[]): string => {
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  return first === last ? longDate(first) : `${longDate(first)} tot en met ${longDate(last)}`;
};

/** Words about the days on which an association is closed. */
export const closingDaysTexts = {
  title: 'Sluitingsdagen',
  titleOf: (year: number) => `Sluitingsdagen ${year}`,
  intro:
    'Op een sluitingsdag sturen we geen berichten, net als op zondag en op een feestdag. Het is dan ook geen werkdag: een aanbod van een plaats eindigt niet op die dag.',
  running: 'Wie al een plaats aangeboden kreeg, houdt het uur dat we vertelden.',
  own: 'Alleen jouw vereniging heeft deze dagen.',
  otherYear: (year: number) => `Naar ${year}`,
  years: 'Ander jaar',
  list: 'De dagen van dit jaar',
  none: 'Er zijn nog geen eigen sluitingsdagen in dit jaar.',
  columns: { day: 'Dag', name: 'Naam', by: 'Door wie', action: 'Actie' },
  always: 'feestdag, altijd',
  holidays: {
    newYear: 'Nieuwjaar',
    easterMonday: 'Paasmaandag',
    labourDay: 'Dag van de Arbeid',
    ascension: 'Hemelvaart',
    whitMonday: 'Pinkstermaandag',
    nationalDay: 'Nationale feestdag',
    assumption: 'Onze-Lieve-Vrouw-Hemelvaart',
    allSaints: 'Allerheiligen',
    armistice: 'Wapenstilstand',
    christmas: 'Kerstmis',
  },
  remove: 'Verwijder',
  removeOf: (date: string) => `Verwijder ${longDate(date)}`,
  over: 'voorbij',
  suggestions: 'Voorstellen',
  suggestionsIntro: 'Op deze dagen is veel gesloten. Kies wat voor je vereniging klopt.',
  noSuggestions: 'Er zijn geen voorstellen meer voor dit jaar.',
  addThis: 'Voeg toe',
  addOf: (name: string, dates: readonly string[]) => `Voeg toe: ${name}, ${span(dates)}`,
  span,
  suggested: {
    carnival: 'Carnaval Aalst',
    flemishDay: 'Feest van de Vlaamse Gemeenschap',
    allSouls: 'Allerzielen',
    kingsFeast: 'Koningsdag',
    secondChristmas: 'Tweede kerstdag',
    bridge: 'Brugdag',
  },
  form: {
    title: 'Zelf een dag toevoegen',
    from: 'Eerste dag',
    until: 'Laatste dag',
    untilHint: 'Laat leeg voor één dag. Zondagen en feestdagen slaan we over.',
    name: 'Naam',
    nameHint: 'Bijvoorbeeld: Kermis. Hoogstens 60 tekens.',
    show: 'Toon wat er verandert',
  },
  preview: {
    title: 'Wat er verandert',
    not: 'Er is nog niets veranderd.',
    adds: (name: string, dates: readonly string[]) => `${name}: ${span(dates)} (${days(dates.length)})`,
    removes: (dates: readonly string[]) => `Geen sluitingsdag meer: ${span(dates)}`,
    none: 'Geen enkel bericht schuift op.',
    some: (count: number) => (count === 1 ? '1 bericht schuift op.' : `${messages(count)} schuiven op.`),
    event: 'Evenement',
    moved: 'Ander moment',
    atOnce: 'Gaat zo snel mogelijk',
    added: 'Komt erbij',
    dropped: 'Vervalt',
    dropNote: 'Een bericht vervalt als iemand op dezelfde dag al een later bericht krijgt.',
    save: 'Bewaar',
    remove: 'Verwijder',
    cancel: 'Niets veranderen',
  },
  added: (dates: readonly string[]) => `Toegevoegd: ${span(dates)}.`,
  removed: (dates: readonly string[]) => `Verwijderd: ${span(dates)}.`,
  undo: 'Maak ongedaan',
  dateWrong: 'Kies een dag die bestaat.',
  past: 'Kies een dag vanaf vandaag.',
  tooFar: (year: number) => `Kies een dag tot en met 31 december ${year}.`,
  spanWrong: 'De laatste dag ligt voor de eerste dag.',
  spanLong: (most: number) => `Kies hoogstens ${most} dagen na elkaar.`,
  nameWrong: (most: number) => `Geef een naam van hoogstens ${most} tekens.`,
  quietAlready: 'Op zondagen en feestdagen sturen we al niets. Kies een andere dag.',
  thereAlready: (date: string, name: string) => `Op ${longDate(date)} is er al een sluitingsdag: ${name}.`,
  notThere: 'Deze dag is geen sluitingsdag meer.',
  overAlready: 'Een dag die voorbij is, kan je niet meer verwijderen.',
} as const;
