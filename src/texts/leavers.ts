import { clockText, momentText } from './dates';

/** Words about people who do not come any more, for counsellors and coordinators. */
export const leaverTexts = {
  title: 'Wie niet (meer) komt',
  titleAfter: 'Wie al vooraf niet meer kwam',
  none: 'Niemand zegde af.',
  noneOfMine: 'Al je mensen komen nog.',
  show: (people: number) => `Toon alleen wie niet (meer) komt (${people})`,
  showAll: 'Toon iedereen',
  fold: (people: number) => `Toon ze (${people})`,
  why: 'Waarom?',
  who: 'Wie zei dat?',
  when: 'Wanneer?',
  undoColumn: 'Terugdraaien',
  offersLapsed: 'gaf 2 keer geen antwoord op een aanbod',
  by: { user: 'een medewerker', participant: 'de deelnemer', system: 'vanzelf' },
  leavesAt: (until: string) => `gaat in om ${clockText(until)}`,
  line: (reason: string, who: string, at: Date) => `${reason} (${who}, ${momentText(at)})`,
  undo: 'Draai terug',
  undoOf: (name: string) => `Draai de afzegging van ${name} terug`,
} as const;
