import { formatClockTime, parseClockTime, shownBetween } from '../../../../kernel/clock-time';
import { collectFrom, type ArrivalWindow, type ItineraryHost, type ItineraryProblem } from '../../../itinerary';
import type { JoinedProblem } from '../../problem/joined-problem';
import { visitKey } from '../../search/design';

/** Minutes as they are shown, the first and the last. */
type Minutes = ArrivalWindow;

/** Which hours at a host: those of letting people off or those of collecting them. */
export type HoursKind = 'arrivals' | 'collects';

/** A part of all drop-off days: who rides which vehicle, and when each lets off and collects where, as far as that is decided. */
export interface DropRegion extends Readonly<Record<HoursKind, ReadonlyMap<string, Minutes>>> {
  /** Stop → vehicle. */
  readonly stops: ReadonlyMap<string, string>;
}

export const wholeDay: DropRegion = { stops: new Map(), arrivals: new Map(), collects: new Map() };

/** No vehicle collects anybody later: nothing on a day is told in later minutes. */
export const LAST_MINUTE = parseClockTime('23:59');

const asShown = (moment: number): number => parseClockTime(formatClockTime(Math.min(moment, LAST_MINUTE)));

/** When a vehicle may let off or collect people at a host. */
export function minutesAt(region: DropRegion, kind: HoursKind, vehicle: string, host: ItineraryHost): Minutes {
  const own = region[kind].get(visitKey(vehicle, host.id));
  if (own) return own;
  return kind === 'arrivals'
    ? { from: asShown(host.arriveFrom), until: asShown(host.arriveUntil) }
    : { from: asShown(collectFrom(host)), until: LAST_MINUTE };
}

export const withMinutes = (region: DropRegion, kind: HoursKind, visit: string, minutes: Minutes): DropRegion => ({
  ...region,
  [kind]: new Map(region[kind]).set(visit, minutes),
});

export const withStop = (region: DropRegion, stop: string, vehicle: string): DropRegion => ({
  ...region,
  stops: new Map(region.stops).set(stop, vehicle),
});

/** The days of a region as a problem of their own. */
export const problemIn = (problem: JoinedProblem, region: DropRegion): JoinedProblem => ({
  ...problem,
  itinerary: itineraryIn(problem.itinerary, region),
});

export function itineraryIn(itinerary: ItineraryProblem, region: DropRegion): ItineraryProblem {
  const windowsOf = (kind: HoursKind, vehicle: string) =>
    new Map(
      itinerary.hosts.flatMap(({ id }) => {
        const minutes = region[kind].get(visitKey(vehicle, id));
        return minutes ? [[id, shownBetween(minutes.from, minutes.until)] as const] : [];
      }),
    );
  return {
    ...itinerary,
    stops: itinerary.stops.map((stop) => ({ ...stop, vehicle: region.stops.get(stop.id) ?? stop.vehicle })),
    vehicles: itinerary.vehicles.map((vehicle) => {
      const arrivals = windowsOf('arrivals', vehicle.id);
      const collects = windowsOf('collects', vehicle.id);
      return { ...vehicle, ...(arrivals.size > 0 && { arrivals }), ...(collects.size > 0 && { collects }) };
    }),
  };
}
