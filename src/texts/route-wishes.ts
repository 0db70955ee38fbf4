import { clockText } from './dates';

/** Words about what a coordinator asks of a route. */
export const routeWishTexts = {
  title: 'Wensen voor de route',
  change: 'Wensen bekijken of veranderen',
  intro: 'Vul alleen in wat vast moet liggen. De computer zoekt de rest. Bereken daarna de route opnieuw.',
  save: 'Bewaar de wensen',
  saved: 'De wensen zijn bewaard. Bereken de route opnieuw.',
  breaks: 'Pauze van de chauffeur',
  breaksHint: 'Na 4,5 uur rijden rust een chauffeur 45 minuten. In twee delen van minstens 15 minuten mag ook.',
  breakWishes: {
    none: 'Niet plannen',
    'after-visits': 'Na een bezoek',
    'visits-count': 'Tijdens een bezoek: de chauffeur is dan vrij',
  },
  returns: 'De bus is op tijd terug voor wie vroeg thuis moet zijn',
  buffer: 'Marge voor elk laatste uur (minuten)',
  bufferHint: 'Zoveel minuten komt de bus vroeger dan nodig. De bus vertrekt dan ook vroeger. Leeg of 0 is geen marge.',
  bufferWrong: 'De marge is een geheel aantal minuten, van 0 tot 60.',
  order: 'Volgorde van opstappen',
  orderHint: 'Alleen als één bus aan beide haltes stopt.',
  after: (stop: string) => `${stop}: na`,
  anyOrder: 'maakt niet uit',
  first: (vehicle: string) => `${vehicle} rijdt eerst naar`,
  firstTitle: 'Eerste bezoek',
  unknown: 'Kies een halte, bus of bezoek uit de lijst.',
  circle: (stop: string) => `De volgorde van opstappen draait in een kring: kijk ${stop} na.`,
  lateReturn: (stop: string, until: string, back: string) =>
    `${stop}: iemand moet ten laatste om ${clockText(until)} terug zijn, de bus is er om ${clockText(back)}.`,
  lateTitle: 'Niet op tijd terug',
} as const;
