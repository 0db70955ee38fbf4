import { clockText } from './dates';
import { joined } from './joined';

const WHERE = {
  pickup: (place: string) => `vertrekt later aan ${place}`,
  host: (place: string, part: 'arrive' | 'leave') =>
    part === 'arrive' ? `komt later aan bij ${place}` : `vertrekt later bij ${place}`,
  collect: (place: string, part: 'arrive' | 'leave') =>
    part === 'arrive' ? `haalt mensen later op bij ${place}` : `vertrekt bij ${place} later naar huis`,
  dropoff: (place: string) => `is later terug aan ${place}`,
} as const;

/** Words for coordinators about a bus that is late now. */
export const lateVehicleTexts = {
  late: (bus: {
    readonly vehicle: string;
    readonly minutes: number;
    readonly place: string;
    readonly kind: keyof typeof WHERE;
    readonly part: 'arrive' | 'leave';
  }) =>
    `${bus.vehicle} ${WHERE[bus.kind](bus.place, bus.part)}: ${bus.minutes === 1 ? '1 minuut' : `${bus.minutes} minuten`}.`,
  known: (time: string, stops: readonly string[]) =>
    `Gemeld om ${clockText(time)}. Het gaat om de mensen van ${joined(stops)}.`,
  correct: 'Klopt dit niet meer? Meld het opnieuw',
} as const;
