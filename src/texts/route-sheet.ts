import { clockText } from './dates';
import { joined } from './joined';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

interface Count {
  readonly people: number;
  readonly wheelchairs: number;
  readonly companions: number;
}

const moving = ({ people, wheelchairs }: Count, one: string, more: string): string => {
  if (people === 0) return `Niemand ${one}`;
  const wheels = wheelchairs === 0 ? '' : `, ${wheelchairs} met een rolstoel`;
  return `${people === 1 ? `1 persoon ${one}` : `${people} mensen ${more}`}${wheels}`;
};

/** `1 uur 25 min`. */
const duration = (count: number): string => {
  const [hours, minutes] = [Math.floor(count / 60), count % 60];
  return [...(hours > 0 ? [`${hours} uur`] : []), ...(minutes > 0 ? [`${minutes} min`] : [])].join(' ');
};

const clock = (time: string): string => clockText(time).replace(' u', '');

/** Words of the sheet that a driver gets: hours, places and numbers, and no names. */
export const routeSheetTexts = {
  title: 'Rit',
  intro: 'Dit blad is voor het busbedrijf en de chauffeur. Er staat geen enkele naam van een deelnemer op.',
  preliminary: 'Het plan is nog niet definitief. Het busbedrijf kreeg dit blad nog niet.',
  noRoute: 'Er is nog geen route gepubliceerd.',
  noVehicles: 'Er rijdt nog geen bus.',
  noHalts: (vehicle: string) => `${vehicle} heeft geen rit in deze route.`,
  link: 'Routeblad voor de chauffeur',
  day: 'Dag',
  ride: 'Rit',
  call: 'Bel op de dag zelf',
  depot: 'Garage',
  ordered: 'Besteld',
  needed: 'Nodig',
  people: 'Op de bus',
  escorts: 'Ook mee',
  caption: (vehicle: string) => `Route van ${vehicle}`,
  columns: { hour: 'Uur', place: 'Waar', what: 'Wat' },
  vehicle: (name: string, plate: string) => (plate === '' ? name : `${name} (${plate})`),
  seats: (seats: number, wheelchairPlaces: number) =>
    joined([
      counted(seats, 'zitplaats', 'zitplaatsen'),
      ...(wheelchairPlaces > 0 ? [counted(wheelchairPlaces, 'rolstoelplaats', 'rolstoelplaatsen')] : []),
    ]),
  riders: ({ people, wheelchairs, companions }: Count) => {
    const some = [
      ...(wheelchairs > 0 ? [`${wheelchairs} met een rolstoel`] : []),
      ...(companions > 0 ? [counted(companions, 'persoonlijke begeleider', 'persoonlijke begeleiders')] : []),
    ];
    const who = counted(people, 'persoon', 'mensen');
    return some.length === 0 ? who : `${who}. Daarbij: ${joined(some)}`;
  },
  escortsOf: (staff: number, interpreters: number) =>
    joined([
      ...(staff > 0 ? [counted(staff, 'begeleider van ons', 'begeleiders van ons')] : []),
      ...(interpreters > 0 ? [counted(interpreters, 'tolk', 'tolken')] : []),
    ]),
  overVehicles: (vehicles: number) => `verdeeld over ${vehicles} bussen`,
  hours: (arrive: string | null, leave: string | null) => {
    if (arrive !== null && leave !== null && arrive !== leave) return `${clock(arrive)}–${clockText(leave)}`;
    return clockText(arrive ?? leave ?? '');
  },
  place: (name: string, address: string, landmark: string) =>
    [name, address, landmark].filter((part) => part !== '').join(', '),
  coordinates: (latitude: number, longitude: number) => `gps ${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  /** The sheet as a file. */
  file: {
    name: (date: string) => `routeblad-${date}.csv`,
    columns: {
      day: 'dag',
      vehicle: 'bus',
      plate: 'nummerplaat',
      arrive: 'aankomst',
      leave: 'vertrek',
      place: 'waar',
      address: 'adres',
      landmark: 'hoe je de plek vindt',
      on: 'stapt op',
      off: 'stapt uit',
      wheelchairs: 'met een rolstoel',
      what: 'wat',
    },
  },
  leavesDepot: 'Vertrek uit de garage.',
  backAtDepot: 'Terug in de garage.',
  getOn: (count: Count) => `${moving(count, 'stapt op', 'stappen op')}.`,
  getOff: (count: Count) => `${moving(count, 'stapt uit', 'stappen uit')}.`,
  everybodyOff: (count: Count, leave: string | null) =>
    `${moving(count, 'stapt uit', 'stappen uit')}.${leave === null ? '' : ` Iedereen is terug op de bus om ${clockText(leave)}.`}`,
  stands: (minutes: number) => `De bus staat hier ${duration(minutes)} stil.`,
  rest: 'Dat kan de pauze van de chauffeur zijn.',
  waits: (minutes: number) => `Vooraf is er ${duration(minutes)} om te wachten.`,
  late: (arrive: string | null, leave: string | null) =>
    `Volgens het plan was dat ${routeSheetTexts.hours(arrive, leave)}.`,
} as const;
