/** A municipality (gemeente) by its NIS code of five digits. */
export interface Municipality {
  readonly nis: string;
  readonly name: string;
}

/** A village (deelgemeente) by its NIS sub-code: the municipality's five digits and a letter. */
export interface Village {
  readonly nis: string;
  readonly municipalityNis: string;
  readonly name: string;
  /** Several villages may share one. */
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
  readonly accuracyNote: string;
}

/** A place where a bus can pick people up. */
export interface PickupStop {
  /** Stable within an association, e.g. `aalst-station`. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'station' | 'centre';
  readonly municipalityNis: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
  readonly accuracyNote: string;
  readonly stepFree: boolean;
}
