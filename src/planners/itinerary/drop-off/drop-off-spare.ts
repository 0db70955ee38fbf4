/** A place of a drop-off day in time: when something begins there, by when it must, and how soon the next can be reached. */
export interface TimedPlace {
  readonly begin: number;
  readonly latest: number;
  /** Minutes from beginning here to reaching the next place. */
  readonly toNext: number;
}

/**
 * How much later than planned the vehicle may come to each place and still be everywhere in time; the depot first. A wait before
 * a place is over by the planned moment: it is to spare at the places before it.
 */
export function spareAlong(places: readonly TimedPlace[]): number[] {
  const latest: number[] = [];
  for (let at = places.length - 1; at >= 0; at--) {
    const { latest: own, toNext } = places[at] as TimedPlace;
    latest.unshift(Math.min(own, (latest[0] ?? Infinity) - toNext));
  }
  return places.map(({ begin }, at) => (latest[at] as number) - begin);
}
