import { greatCircleKm } from '../../../../planners/itinerary';

/** A village where somebody may live; several villages may share a postcode. */
export interface HomeVillage {
  readonly nis: string;
  readonly name: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How far from the true middle the point may be. */
  readonly accuracyMetres: number;
}

/** A place where a bus could stop. */
export interface StopPlace {
  readonly id: string;
  readonly name: string;
  readonly isStation: boolean;
  readonly stepFree: boolean;
  readonly latitude: number;
  readonly longitude: number;
}

/** People with one postcode, with their places on the bus: only the postcode is known, not the village. */
export interface HomeGroup {
  readonly postcode: string;
  readonly people: number;
  /** How many people that is on the bus, companions included. */
  readonly aboard: number;
  /** Above 0 in a group of wheelchair users: they need a stop without steps. */
  readonly wheelchairs: number;
}

export interface ReachRules {
  /** How far people walk or cycle, in metres as the crow flies. */
  readonly reachMetres: number;
  /** Who lives near a station can ride to any other station. */
  readonly byTrain: boolean;
}

/** How somebody of a village gets to a stop. */
export interface Reach {
  readonly way: 'self' | 'train';
  /** To the stop, or to the station where the train is taken. */
  readonly metres: number;
}

const METRES = 1_000;

export const metresBetween = (
  from: { readonly latitude: number; readonly longitude: number },
  to: { readonly latitude: number; readonly longitude: number },
): number =>
  greatCircleKm({ lat: from.latitude, lon: from.longitude }, { lat: to.latitude, lon: to.longitude }) * METRES;

/** How the people of a village reach each stop; null where they do not. Wheelchair users only use stops without steps. */
export function reachOf(
  village: HomeVillage,
  stops: readonly StopPlace[],
  rules: ReachRules,
  needsStepFree: boolean,
): (Reach | null)[] {
  const metres = stops.map((stop) => metresBetween(village, stop));
  const usable = (stop: StopPlace): boolean => stop.stepFree || !needsStepFree;
  const toStation = Math.min(
    Number.POSITIVE_INFINITY,
    ...metres.filter((_, index) => stops[index]?.isStation === true && usable(stops[index])),
  );
  const hasTrain = rules.byTrain && toStation <= rules.reachMetres;
  return stops.map((stop, index): Reach | null => {
    const distance = metres[index] ?? Number.POSITIVE_INFINITY;
    if (!usable(stop)) return null;
    if (distance <= rules.reachMetres) return { way: 'self', metres: distance };
    return hasTrain && stop.isStation ? { way: 'train', metres: toStation } : null;
  });
}
