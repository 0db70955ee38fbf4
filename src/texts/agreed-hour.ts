import { clockText } from './dates';

/** Words for coordinators about the hour that was agreed with who comes without the bus. */
export const agreedHourTexts = {
  title: 'Afgesproken uur',
  hint: 'Sprak je aan de telefoon een uur af? Vul het in. Dit uur staat dan op de lijsten en in de berichten.',
  now: (host: string, at: string) => `Nu bekend: om ${clockText(at)} bij ${host}.`,
  visit: 'Bij welk bedrijf?',
  at: 'Hoe laat?',
  save: 'Bewaar het uur',
  rides: 'Deze persoon rijdt mee met de bus. Regel eerst ander vervoer.',
  noSeat: 'Deze persoon heeft geen plaats op deze dag.',
  notThere: 'Deze persoon komt op deze dag niet bij dat bedrijf.',
  outside: (from: string, until: string) =>
    `Kies een uur van ${clockText(from)} tot ${clockText(until)}. Dan is er iemand bij dat bedrijf.`,
  interviewBefore: (at: string, host: string) =>
    `Er is al een gesprek om ${clockText(at)} bij ${host}. Kies een vroeger uur, of verplaats eerst het gesprek.`,
} as const;
