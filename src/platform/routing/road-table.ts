/** A place on earth in degrees. */
export interface RoadPlace {
  readonly latitude: number;
  readonly longitude: number;
}

/** Why a map service gave no times: it was not there, took too long, refused the question, or answered nonsense. */
export type RoadFailure = 'unreachable' | 'slow' | 'refused' | 'unreadable';

/** The road from one place to another. */
export interface RoadLeg {
  readonly minutes: number;
  /** Null when the service does not say. */
  readonly metres: number | null;
}

/** From each place (row) to each place (column); null where no road leads there. */
export type RoadLegs = readonly (readonly (RoadLeg | null)[])[];

export type RoadAnswer =
  | {
      readonly found: true;
      readonly legs: RoadLegs;
      /** How far each place lies from the road where the service met it, in metres; null where it does not say. */
      readonly metresToRoad: readonly (number | null)[];
    }
  | { readonly found: false; readonly failure: RoadFailure; readonly detail: string };

/** A map service that knows driving times over real roads. */
export abstract class RoadTable {
  /** What tells this service's times apart from another's; null when none is configured. */
  abstract readonly provider: string | null;

  /** Times between all these places. Never throws: a service that fails is an answer too. */
  abstract between(places: readonly RoadPlace[]): Promise<RoadAnswer>;
}

/** Stands in where no map service is configured. */
export class NoRoadTable extends RoadTable {
  readonly provider = null;

  between(): Promise<RoadAnswer> {
    return Promise.resolve({ found: false, failure: 'unreachable', detail: 'no map service is configured' });
  }
}
