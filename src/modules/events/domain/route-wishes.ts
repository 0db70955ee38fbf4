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
  /** Stop → the stop that boards before it where one vehicle serves both; ids of the event's stops. */
  readonly boardsAfter: ReadonlyMap<string, string>;
  /** Vehicle → the visit where it goes first. */
  readonly firstVisit: ReadonlyMap<string, string>;
}

export const noRouteWishes: RouteWishes = {
  driverBreaks: 'none',
  keepsLatestReturns: false,
  boardsAfter: new Map(),
  firstVisit: new Map(),
};

/** @throws DomainError `EVENT.WISH_*` (invalid) when something is not in the programme, or an order turns in a circle */
export function checkRouteWishes({ boardsAfter, firstVisit }: RouteWishes, programme: EventProgramme): void {
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
