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

/** Minutes after the first interview or tour at which visits begin at the latest, when bus hours are varied. */
const BEGINNINGS = [0, 15, 30, 45, 60] as const;

/**
 * The days that are compared, those that promise most first: every choice of a first visit for each vehicle, as far as the
 * coordinator left it open; with the shortest route, with the one that is on site for every interview and tour, and with
 * those that begin earlier than the shortest. On a drop-off day the order of the visits follows from the people.
 */
export function dayVariations(day: VariedDay): DayVariation[] {
  const orders = [{}, ...firstVisits(day)];
  const ways = [
    { beginsWithin: null, staysToEnd: false },
    { beginsWithin: 0, staysToEnd: true },
    ...BEGINNINGS.map((beginsWithin) => ({ beginsWithin, staysToEnd: false })),
  ];
  return ways.flatMap((way) => orders.map((firsts) => ({ firstVisits: firsts, ...way })));
}

function firstVisits({ shape, vehicles, visits, wishes }: VariedDay): Record<string, string>[] {
  const open = vehicles.filter((vehicle) => !wishes.has(vehicle));
  if (shape === 'drop-off' || visits.length < 2 || visits.length ** open.length > MOST_ORDERS) return [];
  return open.reduce<Record<string, string>[]>(
    (choices, vehicle) => choices.flatMap((choice) => visits.map((visit) => ({ ...choice, [vehicle]: visit }))),
    open.length === 0 ? [] : [{}],
  );
}
