import type { StopBoarding } from '../itinerary-of-event';
import { howSure, type ReachModel } from './reach-model';
import { metresBetween, type StopPlace } from './reach';

/** People of one postcode who board at one stop, or nowhere yet. */
export interface BoardingGroup {
  /** Index of the group in the model. */
  readonly group: number;
  /** Index of the stop in the model; null for somebody without a place on the bus. */
  readonly stop: number | null;
  readonly aboard: number;
  readonly wheelchairs: number;
}

/** How many get on at each stop (by its id), with a number for every stop, also 0. */
const boardingsAt = (
  model: ReachModel,
  stops: readonly number[],
  boarding: readonly { readonly stop: number | null; readonly aboard: number; readonly wheelchairs: number }[],
): StopBoarding[] =>
  stops.map((stop) => {
    const here = boarding.filter((one) => one.stop === stop);
    return {
      eventStopId: model.stops[stop]?.id ?? '',
      boarding: here.reduce((total, { aboard }) => total + aboard, 0),
      wheelchairs: here.reduce((total, { wheelchairs }) => total + wheelchairs, 0),
    };
  });

/** As people board now. */
export const boardingsNow = (
  model: ReachModel,
  stops: readonly number[],
  boarding: readonly BoardingGroup[],
): StopBoarding[] => boardingsAt(model, stops, boarding);

/** With one more stop, to which the bus comes in any case: who reaches none of the others and perhaps this one, boards here. */
export function boardingsWith(
  model: ReachModel,
  stops: readonly number[],
  boarding: readonly BoardingGroup[],
  extra: number,
): StopBoarding[] {
  const moves = ({ group }: BoardingGroup): boolean =>
    howSure(model, group, stops) === 'not' && howSure(model, group, [extra]) !== 'not';
  const moved = boarding.map((one) => (one.stop !== null && moves(one) ? { ...one, stop: extra } : one));
  const id = model.stops[extra]?.id;
  return boardingsAt(model, [...stops, extra], moved).map((at) =>
    at.eventStopId === id ? { ...at, visit: true } : at,
  );
}

/** With one stop less: who boards there goes to the nearest of the others. */
export function boardingsWithout(
  model: ReachModel,
  stops: readonly number[],
  boarding: readonly BoardingGroup[],
  gone: number,
): StopBoarding[] {
  const left = stops.filter((stop) => stop !== gone);
  const nearest = nearestOf(model.stops, left, gone);
  const moved = boarding.map((one) => (one.stop === gone ? { ...one, stop: nearest } : one));
  return boardingsAt(model, left, moved);
}

function nearestOf(places: readonly StopPlace[], stops: readonly number[], from: number): number | null {
  const start = places[from];
  const distance = (stop: number): number => {
    const place = places[stop];
    return start && place ? metresBetween(start, place) : Number.POSITIVE_INFINITY;
  };
  return stops.reduce<number | null>(
    (best, stop) => (best === null || distance(stop) < distance(best) ? stop : best),
    null,
  );
}

/** With other stops altogether: each group boards where most of its villages go; who reaches none stays away. */
export function boardingsAtChoice(model: ReachModel, stops: readonly number[]): StopBoarding[] {
  const boarding = model.groups.flatMap(({ aboard, wheelchairs }, group) => {
    const stop = likelyStop(model, stops, group);
    return stop === null ? [] : [{ stop, aboard, wheelchairs }];
  });
  return boardingsAt(model, stops, boarding);
}

function likelyStop(model: ReachModel, stops: readonly number[], group: number): number | null {
  const votes = new Map<number, number>();
  for (const home of model.homes.filter((one) => one.group === group)) {
    const ways = stops.flatMap((stop) => {
      const way = home.reach[stop];
      return way ? [{ stop, far: way.way === 'train' ? model.rules.reachMetres : way.metres }] : [];
    });
    const nearest = ways.sort((one, other) => one.far - other.far)[0];
    if (nearest) votes.set(nearest.stop, (votes.get(nearest.stop) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
