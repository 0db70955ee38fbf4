import { clockText } from './dates';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const remedies = {
  'longer-visit': (amount: number) => `maak het bezoek ${counted(amount, 'minuut', 'minuten')} langer`,
  'more-guides': (amount: number) => `zet ${counted(amount, 'gids', 'gidsen')} in`,
  'larger-groups': (amount: number) => `maak groepen tot ${counted(amount, 'persoon', 'personen')}`,
  'shorter-tour': (amount: number) => `maak de rondleiding korter: ${counted(amount, 'minuut', 'minuten')}`,
} as const;

interface Shortage {
  readonly name: string;
  readonly groups: number;
  readonly waves: number;
  readonly needed: number;
  readonly available: number;
  readonly interrupted: boolean;
}

/** Words of the proposal for tours and their groups. */
export const tourTexts = {
  title: 'Rondleidingen',
  intro:
    'Hier stel je rondleidingen voor. Iedereen krijgt een rondleiding bij elk bedrijf, en zoveel mogelijk mensen krijgen een gesprek. Niemand krijgt bericht: dat gebeurt pas als je de gesprekken publiceert.',
  propose: 'Stel rondleidingen voor',
  proposeAgain: 'Stel opnieuw voor',
  terms: 'Wat zeggen de bedrijven?',
  termsHint:
    'Laat de drie vakken leeg als een bedrijf geen rondleiding geeft. De rondleidingen daar blijven dan zoals ze zijn.',
  minutes: 'Minuten per rondleiding',
  guides: 'Groepen tegelijk',
  guidesHint: 'Zoveel gidsen zijn er.',
  largestGroup: 'Hoogstens in een groep',
  fixed: 'De dag is begonnen of voorbij. Rondleidingen voorstellen kan niet meer.',
  noHosts: 'Er zijn nog geen gastbedrijven. Voeg ze toe bij "Programma".',
  toProgramme: 'Terug naar het programma',

  otherShape: 'Rondleidingen voorstellen kan alleen op een dag waarop iedereen overal samen heen gaat.',
  noPeople: 'Er zijn nog geen plaatsen voor deelnemers. Voeg eerst een bus toe bij "Programma".',
  noTerms:
    'Vul bij minstens één bedrijf in hoe lang een rondleiding duurt, hoeveel groepen tegelijk kunnen en hoe groot een groep mag zijn.',
  incomplete: (host: string) => `Vul bij ${host} de drie vakken in, of laat ze alle drie leeg.`,
  visitsMeet: (one: string, other: string) =>
    `Bij ${one} en ${other} kan het bezoek op hetzelfde moment zijn. Bereken eerst de route.`,
  tooManyPinned:
    'Te veel mensen met een vast of bekend gesprek zitten in een groep die kleiner moet. Maak eerst gesprekken los.',
  pinnedOnTour: 'Een gesprek dat vaststaat, valt dan in een rondleiding. Maak het eerst los.',
  tooManyGroups: 'Zo zijn er te veel groepen nodig. Grotere groepen helpen.',
  changedBy: (firstName: string) =>
    `Intussen gewijzigd door ${firstName}. Je keuze is niet bewaard. Hieronder staat alles zoals het nu is.`,
  somebody: 'iemand',
  changedMeanwhile:
    'Intussen veranderde er iets aan het programma, de gesprekken of de deelnemers. Vraag een nieuw voorstel.',
  changedSince: 'De rondleidingen of de groepen zijn daarna nog gewijzigd. Terugdraaien kan niet meer.',
  groupInUse: 'Intussen kwam er iemand bij in een groep die dan wegvalt. Terugdraaien kan niet meer.',
  nothingToAccept: 'Dit voorstel is er niet meer.',

  accepted: 'De rondleidingen zijn aangepast. Niemand kreeg bericht.',
  undone: 'De rondleidingen en de groepen zijn weer zoals eerst.',

  proposal: 'Voorstel',
  doesNotFit: 'De rondleidingen passen niet',
  shortage: ({ name, groups, waves, needed, available, interrupted }: Shortage) =>
    interrupted
      ? `${name}: er is tijd genoeg, maar de lunch of bekende gesprekken zitten in de weg.`
      : `${name}: ${counted(groups, 'groep', 'groepen')} in ${counted(waves, 'ronde', 'rondes')} duurt ${counted(needed, 'minuut', 'minuten')}, en er zijn er ${available}.`,
  helps: 'Dit helpt, elk apart:',
  nothingHelps: 'Geen enkele kleine wijziging helpt. Laat een bedrijf of een rondleiding weg.',
  remedy: (kind: keyof typeof remedies, amount: number) => remedies[kind](amount),
  breaksNow:
    'Wat er nu staat, past niet bij wat de bedrijven zeggen of bij de uren van de bus. Daarom kan het voorstel ook iets kosten.',
  sameAsNow: 'We vonden niets beters dan wat er nu staat.',
  provenForPeople: 'Beter kan niet: ook zonder rondleidingen zouden er niet meer of betere gesprekken zijn.',
  foundForPeople: (withInterview: number, people: number) =>
    `Dit is het beste dat we vonden. Zonder rondleidingen zouden hoogstens ${withInterview} van ${people} mensen een gesprek hebben.`,
  provenByRoom:
    'Met zulke groepen kan het niet beter. Dat is bewezen. Er is nog niemand doorverwezen: stel opnieuw voor als de mensen bekend zijn.',
  foundByRoom: 'Dit is een goed voorstel, maar een beter is niet uitgesloten.',
  accept: 'Aanvaard dit voorstel',
  acceptHint: 'De gesprekken in het ontwerp worden dan opnieuw berekend.',
  undo: 'Maak de wijziging van de rondleidingen ongedaan',
  undoHint: (when: string) => `De rondleidingen of de groepen zijn gewijzigd op ${when}.`,

  interviews: 'Gesprekken',
  what: 'Wat',
  now: 'Nu',
  then: 'Straks',
  withInterview: 'Mensen met een gesprek',
  firstChoices: 'Eerste keuze',
  interviewCount: 'Gesprekken',
  ofPeople: (count: number, people: number) => `${count} van ${people}`,
  gained: 'Krijgt een gesprek',
  lost: 'Verliest het gesprek',
  nobody: 'niemand',
  groups: 'Groepen',
  group: 'Groep',
  places: (count: number) => counted(count, 'plaats', 'plaatsen'),
  absentGroup: 'bestaat niet',
  times: 'Uren',
  host: 'Bedrijf',
  tour: (startsAt: string, endsAt: string, groups: string) =>
    `${clockText(startsAt)} – ${clockText(endsAt)}: ${groups}`,
  noTours: 'geen rondleiding',
  room: 'Plaats voor gesprekken',
  roomHint: 'Hoeveel mensen er naast hun rondleiding een gesprek kunnen hebben, los van hun wensen.',
  breaksRules: 'past niet',
  moves: 'Wie verandert van groep?',
  person: 'Deelnemer',
  noGroup: 'geen groep',
} as const;
