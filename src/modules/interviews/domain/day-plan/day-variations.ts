import type { DayVariation } from './day-alternative';

/** So many orders of visits are compared at most. */
const MOST_ORDERS = 27;

interface VariedDay {
  readonly shape: 'whole-group' | 'split-swap' | 'drop-off';
  readonly vehicles: readonly string[];
  readonly visits: readonly string[];
  /** Vehicle → the visit where the coordinator wants it to go first. */
  readonly wishes: ReadonlyMap<string, string>;
}

/**
 * The days that are compared: every choice of a first visit for each vehicle, as far as the coordinator left it open, with
 * the shortest route and with the one that is on site for every interview and tour. On a drop-off day the order of the
 * visits follows from the people.
 */
export function dayVariations(day: VariedDay): DayVariation[] {
  const orders = [{}, ...firstVisits(day)];
  return orders.flatMap((firsts) => [
    { firstVisits: firsts, coversMoments: false },
    { firstVisits: firsts, coversMoments: true },
  ]);
}

function firstVisits({ shape, vehicles, visits, wishes }: VariedDay): Record<string, string>[] {
  const open = vehicles.filter((vehicle) => !wishes.has(vehicle));
  if (shape === 'drop-off' || visits.length < 2 || visits.length ** open.length > MOST_ORDERS) return [];
  return open.reduce<Record<string, string>[]>(
    (choices, vehicle) => choices.flatMap((choice) => visits.map((visit) => ({ ...choice, [vehicle]: visit }))),
    open.length === 0 ? [] : [{}],
  );
}
