/** One halt of a vehicle; times are `HH:MM`, rounded from real minutes. The outer times of a depot are null. */
export interface ItineraryCall {
  readonly at: string;
  readonly kind: 'depot' | 'pickup' | 'host' | 'collect' | 'dropoff';
  readonly arrive: string | null;
  readonly leave: string | null;
  /** People who get on. */
  readonly on: number;
  /** People who get off for good, or in drop-off mode for their visit. */
  readonly off: number;
  /**
   * So many minutes later than planned the vehicle may come here, or leave its depot, and still reach every host, every stop
   * with a latest return and its end of duty in time. Not rounded.
   */
  readonly spare?: number;
}

/** The day of one vehicle; no calls when it stays at its depot. */
export interface VehicleItinerary {
  readonly id: string;
  readonly calls: readonly ItineraryCall[];
}

/** Why no plan exists: a stable code and a Dutch sentence for the coordinator. */
export interface InfeasibilityReason {
  readonly code: string;
  readonly message: string;
}

/** Real-valued totals of a plan. */
export interface ItineraryObjective {
  readonly drivingMinutes: number;
  /** People × minutes from leaving their stop to reaching the first host, or their own one on a drop-off day. */
  readonly passengerMinutes: number;
  /** People × minutes from leaving the last host, or their own one, to reaching their stop. */
  readonly homeMinutes: number;
}

/**
 * What the planner answers: `optimal` only with proof, `feasible` = best found, with a lower `bound` on the weighted cost,
 * `infeasible` = proven that there is none, `unknown` = nothing found before the end.
 */
export interface ItineraryPlan {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly objective: ItineraryObjective;
  readonly vehicles: readonly VehicleItinerary[];
  readonly reasons: readonly InfeasibilityReason[];
  /** No plan costs less than this (the weighed sum of the objective); only where the optimum is not proven. */
  readonly bound?: number;
  /** Whether the time limit, and not the work planned for, ended the search: another run may give another answer. */
  readonly isOutOfTime?: boolean;
  readonly milliseconds: number;
}
