const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const tourCount = (count: number): string => (count === 1 ? 'een rondleiding' : `${count} rondleidingen na elkaar`);

interface Preview {
  readonly minutes: number;
  readonly tours: number;
  readonly slots: number;
  readonly interviewers: number;
}

/** Words of what a coordinator wants of a visit, and of what is laid out for it. */
export const visitLayoutTexts = {
  welcomeWrong: 'Vul voor het onthaal 0 tot 120 minuten in.',
  interviewWrong: 'Vul voor een gesprek 5 tot 120 minuten in.',
  breakWrong: 'Vul voor de pauze 0 tot 120 minuten in, of laat het vak leeg.',
  interviewersWrong: 'Vul 0 tot 50 gesprekspartners in.',
  hoursHalf: 'Vul beide uren in, of laat ze allebei leeg.',
  interviewsMove:
    'Met deze route komen er andere uren voor gesprekken die mensen al kennen. Publiceer de dag als geheel: klik bij "Plan" op "Publiceer de dag".',
  otherRoute:
    'Deze gesprekken horen bij een route die nog niet gepubliceerd is. Publiceer de dag als geheel: klik bij "Plan" op "Publiceer de dag".',
  laidOut:
    'Hier volgen de uren de bus. Pas bij "Programma" aan wat je bij dit bedrijf wil, of kies daar voor vaste uren.',

  link: 'Wat wil je hier?',
  linkOf: (name: string) => `Wat wil je hier? ${name}`,
  title: (name: string) => `Wat wil je bij ${name}?`,
  intro:
    'Zeg wat je hier wil. De computer zet dan rondleidingen en gesprekken op uren waarop de bus er is. Verandert de route? Dan schuiven ze mee.',
  welcomeMinutes: 'Onthaal (minuten)',
  tourMinutes: 'Een rondleiding (minuten)',
  tourMinutesHint: 'Laat leeg als er geen rondleiding is.',
  guides: 'Groepen die tegelijk rondgaan',
  guidesHint: 'Zoveel gidsen zijn er.',
  largestGroup: 'Hoogstens in een groep',
  order: 'Wat komt eerst?',
  toursFirst: 'Rondleiding',
  interviewsFirst: 'Gesprekken',
  interviewers: 'Gesprekspartners',
  interviewersHint: 'Zoveel gesprekken kunnen tegelijk.',
  interviewMinutes: 'Een gesprek (minuten)',
  breakMinutes: 'Pauze van de gesprekspartners (minuten)',
  breakHint: 'Laat leeg als er geen pauze nodig is.',
  interviewsFrom: 'Gesprekken niet vroeger dan',
  interviewsUntil: 'Gesprekken niet later dan',
  hoursHint: 'Alleen als de gesprekspartners vaste uren hebben.',
  save: 'Bewaren',
  saved: 'Bewaard.',
  typed: 'Ik typ de uren zelf',
  typedHint: 'Wat de computer hier op uren zette, verdwijnt dan. Uren die je zelf typte, blijven.',
  notSaved: 'Dit is nog niet bewaard. Hier tellen de uren die je zelf typt.',
  tourWrong: 'Vul 10 tot 240 minuten in, of laat het vak leeg.',
  guidesWrong: 'Vul 1 tot 20 groepen in.',
  largestGroupWrong: 'Vul 1 tot 200 personen in.',
  hoursReversed: 'Het tweede uur moet later zijn dan het eerste.',

  preview: 'Wat geeft dat?',
  withoutRoute: (minutes: number) => `Er is nog geen route. Hier tellen we met één bus die ${minutes} minuten blijft.`,
  fits: ({ minutes, tours, slots, interviewers }: Preview) => {
    const parts = [
      ...(tours > 0 ? [tourCount(tours)] : []),
      ...(interviewers > 0 ? [`${counted(slots, 'gesprek', 'gesprekken')} per gesprekspartner`] : []),
    ];
    if (parts.length === 0) return `In ${minutes} minuten past niets.`;
    return `In ${minutes} minuten ${tours + slots === 1 ? 'past' : 'passen'} ${parts.join(' en ')}.`;
  },
  nothingFits:
    'Er past geen enkel gesprek. Maak het bezoek langer, of maak het onthaal, de rondleiding of de gesprekken korter.',
  groupsLeftOut: (count: number) =>
    `Voor ${counted(count, 'groep', 'groepen')} is er geen tijd voor een rondleiding. Maak het bezoek langer, zet meer gidsen in of maak de rondleiding korter.`,
  leftOut: {
    'no-time': (group: string) =>
      `Groep ${group} krijgt hier geen rondleiding: de bus is er te kort. Maak het bezoek langer, zet meer gidsen in of maak de rondleiding korter.`,
    'too-large': (group: string) => `Groep ${group} is te groot voor een rondleiding hier. Maak de groep kleiner.`,
  },
  onRoute: 'Op de route die er nu is:',
  heuristic:
    'De computer zet alles zo goed mogelijk achter elkaar. Dat is een vuistregel: een betere volgorde is niet uitgesloten.',
  onDayPlan:
    'Rondleidingen en gesprekken die de bus volgen, zet de computer bij elke route opnieuw achter elkaar. Dat is een vuistregel. Daarom is het niet bewezen dat dit de beste dag is.',
  tourHours: 'Rondleidingen',
  slotHours: 'Gesprekken beginnen om',
  hoursAndGroups: (from: string, until: string, groups: string) => `${from}–${until}: groep ${groups}`,
  followsBus: 'volgt de bus',
  groupOfBus: (vehicle: string) => `rijdt met ${vehicle}`,
  ofDraft:
    'Op dit programma tellen uren die de bus volgen mee zoals in de nieuwste route. Mensen horen ze pas als je publiceert.',
} as const;
