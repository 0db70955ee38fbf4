import { routeWishTexts } from '../../../texts/route-wishes';
import type { EventProgramme } from './event-view';
import { refuseInput } from './time-window';

/** Where the driver has the break that the law asks for after 4.5 hours of driving: nowhere planned, after a visit, or during one. */
export const driverBreakWishes = ['none', 'after-visits', 'visits-count'] as const;
export type DriverBreaks = (typeof driverBreakWishes)[number];

/** What a coordinator asks of the route of an event. */
export interface RouteWishes {
  readonly driverBreaks: DriverBreaks;
  /** Whether the bus must be back at every stop for people who must be home by some moment. */
  readonly keepsLatestReturns: boolean;
  /** Minutes kept before the latest arrival at every visit and before the end of duty, 0 to 60. */
  readonly bufferMinutes: number;
  /** Stop → the stop that boards before it where one vehicle serves both; ids of the event's stops. */
  readonly boardsAfter: ReadonlyMap<string, string>;
  /** Vehicle → the visit where it goes first. */
  readonly firstVisit: ReadonlyMap<string, string>;
}

export const noRouteWishes: RouteWishes = {
  driverBreaks: 'none',
  keepsLatestReturns: false,
  bufferMinutes: 0,
  boardsAfter: new Map(),
  firstVisit: new Map(),
};

/** A margin beyond this leaves no day over. */
const MOST_BUFFER_MINUTES = 60;

/**
 * @throws DomainError `EVENT.WISH_*` (invalid) when the margin is no number of minutes, something is not in the programme, or
 * an order turns in a circle
 */
export function checkRouteWishes(
  { bufferMinutes, boardsAfter, firstVisit }: RouteWishes,
  programme: EventProgramme,
): void {
  const isMargin = Number.isInteger(bufferMinutes) && bufferMinutes >= 0 && bufferMinutes <= MOST_BUFFER_MINUTES;
  if (!isMargin) refuseInput('WISH_BUFFER', routeWishTexts.bufferWrong);
  const stops = new Map(programme.stops.map(({ id, name }) => [id, name]));
  const has = (places: readonly { readonly id: string }[], id: string): boolean =>
    places.some((place) => place.id === id);
  const known =
    [...boardsAfter].every((pair) => pair.every((id) => stops.has(id))) &&
    [...firstVisit].every(([bus, visit]) => has(programme.vehicles, bus) && has(programme.visits, visit));
  if (!known) refuseInput('WISH_UNKNOWN', routeWishTexts.unknown);
  for (const stop of boardsAfter.keys()) {
    if (comesBackTo(stop, boardsAfter)) refuseInput('WISH_CIRCLE', routeWishTexts.circle(stops.get(stop) ?? ''));
  }
}

function comesBackTo(start: string, boardsAfter: ReadonlyMap<string, string>): boolean {
  let stop = boardsAfter.get(start);
  for (let step = 0; stop !== undefined && step < boardsAfter.size; step++) {
    if (stop === start) return true;
    stop = boardsAfter.get(stop);
  }
  return false;
}
