import type { LocalDate } from '../../kernel';
import { clockText, dayAndMonth } from '../dates';
import { routeSheetTexts } from '../route-sheet';
import { joined } from '../joined';

const are = (vehicles: readonly string[]): string => (vehicles.length === 1 ? 'is' : 'zijn');

const people = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);

interface Count {
  readonly people: number;
  readonly wheelchairs: number;
  readonly companions: number;
}

const inShort = ({ people: count, wheelchairs }: Count): string =>
  wheelchairs === 0 ? people(count) : `${people(count)} (${wheelchairs} met een rolstoel)`;

/** Mails to coach operators. They name nobody who rides along. */
export const coachMailTexts = {
  greeting: (contact: string) => (contact === '' ? 'Dag' : `Dag ${contact}`),
  regards: 'Met vriendelijke groeten',
  question: (phone: string) => `Klopt er iets niet? Bel ${phone}.`,
  numbers: {
    subject: (date: LocalDate) => `Aantal mensen op de bus, ${dayAndMonth(date)}`,
    intro: (vehicles: readonly string[], date: LocalDate) =>
      `Dit is het aantal mensen voor ${joined(vehicles)} op ${dayAndMonth(date)}.`,
    changes: 'Verandert er nog iets? Dan krijg je een nieuwe mail.',
    sheetFollows: 'Het routeblad met alle haltes volgt nog.',
    together: (vehicles: number) => `Op ${vehicles} bussen samen`,
  },
  numbersChanged: {
    subject: (date: LocalDate) => `Ander aantal mensen op de bus, ${dayAndMonth(date)}`,
  },
  routeSheet: {
    subject: (vehicles: readonly string[], date: LocalDate) =>
      vehicles.length === 1 ? `Routeblad voor ${dayAndMonth(date)}` : `Routebladen voor ${dayAndMonth(date)}`,
    newSubject: (vehicles: readonly string[], date: LocalDate) =>
      vehicles.length === 1
        ? `Nieuw routeblad voor ${dayAndMonth(date)}`
        : `Nieuwe routebladen voor ${dayAndMonth(date)}`,
    intro: (vehicles: readonly string[], date: LocalDate) =>
      `Dit is de route van ${joined(vehicles)} op ${dayAndMonth(date)}. Geef ze aan ${vehicles.length === 1 ? 'de chauffeur' : 'de chauffeurs'}.`,
    asFile: 'De route zit ook als bestand bij deze mail.',
    replaces: 'Kreeg je al een routeblad voor deze rit? Gooi het weg. Alleen dit telt nog.',
  },
  moved: {
    subject: (date: LocalDate) => `Andere dag voor de bus: ${dayAndMonth(date)}`,
    from: (from: LocalDate, vehicles: readonly string[]) =>
      `De rit van ${dayAndMonth(from)} is verplaatst. Op die dag ${are(vehicles)} ${joined(vehicles)} niet nodig.`,
    unknown: (vehicles: readonly string[]) =>
      `De rit is verplaatst. Op de dag die we eerst afspraken, ${are(vehicles)} ${joined(vehicles)} niet nodig.`,
    to: (date: string) => `De nieuwe dag is ${date}.`,
    ask: (phone: string) => `Is dat nog niet afgesproken? Bel ons op ${phone}.`,
  },
  cancelled: {
    subject: (date: LocalDate) => `De bus van ${dayAndMonth(date)} is niet nodig`,
    event: (title: string, date: LocalDate) => `De rit van ${dayAndMonth(date)} gaat niet door: ${title}.`,
    vehicles: (vehicles: readonly string[], date: LocalDate) =>
      `Op ${dayAndMonth(date)} ${are(vehicles)} ${joined(vehicles)} niet meer nodig.`,
    nothing: 'Er hoeft niemand te komen. Zeg het ook aan de chauffeur.',
  },
  changed: {
    title: 'Wat er veranderd is',
    date: (from: LocalDate, to: LocalDate) =>
      `De dag: ${dayAndMonth(from)} → ${dayAndMonth(to)}. Op ${dayAndMonth(from)} is de bus niet nodig.`,
    vehicleAdded: (vehicle: string) => `${vehicle} rijdt ook.`,
    vehicleRemoved: (vehicle: string) => `${vehicle} is niet meer nodig.`,
    riders: (vehicle: string, from: Count, to: Count) => `${vehicle}: ${inShort(from)} → ${inShort(to)}.`,
    companions: (vehicle: string, from: number, to: number) => `${vehicle}: ${from} → ${to} persoonlijke begeleiders.`,
    together: (from: Count, to: Count) => `Op alle bussen samen: ${inShort(from)} → ${inShort(to)}.`,
    escorts: (from: number, to: number) => `Begeleiders en tolken van ons: ${from} → ${to}.`,
    haltAdded: (vehicle: string, place: string, hour: string) =>
      `${vehicle} rijdt ook naar ${place}, ${clockText(hour)}.`,
    haltRemoved: (vehicle: string, place: string) => `${vehicle} rijdt niet meer naar ${place}.`,
    hours: (vehicle: string, place: string, from: string, to: string) => `${vehicle}, ${place}: ${from} → ${to}.`,
    people: (vehicle: string, place: string, from: Count, to: Count) =>
      `${vehicle}, ${place}: ${inShort(from)} → ${inShort(to)}.`,
    fromDepot: 'vertrek uit de garage',
    toDepot: 'terug in de garage',
    back: (place: string) => `${place} op de terugweg`,
    much: (count: number) => `Er zijn ${count} veranderingen. Neem het hele nieuwe blad.`,
  },
  sheet: routeSheetTexts,
} as const;
