/** The day of one used vehicle with every order decided and only the moments of its visits still open. */
export interface VehicleDay {
  /** Number of the vehicle. */
  readonly vehicle: number;
  /** Stops in the order of boarding. */
  readonly stopsOut: readonly number[];
  readonly hosts: readonly number[];
  /** Minutes that the vehicle stands for its driver's break after each of these visits. */
  readonly standing: readonly number[];
  /** Stops in the order of getting off. */
  readonly stopsBack: readonly number[];
  /** Earliest arrival at the first host. */
  readonly arrival: number;
  /** Latest moment to leave the last host and still bring everybody, and the vehicle, back in time. */
  readonly leaveBy: number;
}

/** At `host`, the visit of vehicle `before` ends before that of vehicle `after` begins. */
export interface VisitOrder {
  readonly before: number;
  readonly after: number;
  readonly host: number;
}
