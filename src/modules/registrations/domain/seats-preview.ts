/** How a number of seats stands before and after a change. */
export interface SeatStep {
  readonly taken: number;
  readonly before: number;
  readonly after: number;
}

/** People who would lose their seat. */
export const tooMany = ({ taken, after }: SeatStep): number => Math.max(0, taken - after);

/**
 * What a coordinator looked at: another number means that another coordinator changed the event, or that somebody came
 * or left meanwhile.
 */
export const previewMark = (
  event: {
    readonly version: number;
    readonly participantsTaken: number;
    readonly busSeatsTaken: number;
    readonly wheelchairPlacesTaken: number;
  },
  stops: readonly { readonly seats: number; readonly wheelchairPlaces: number }[],
): string =>
  [
    ...[event.version, event.participantsTaken, event.busSeatsTaken, event.wheelchairPlacesTaken],
    ...stops.flatMap(({ seats, wheelchairPlaces }) => [seats, wheelchairPlaces]),
  ].join('-');
