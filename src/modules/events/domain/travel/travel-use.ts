import type { TravelMinutes, TravelSources } from './known-travel';

/** Why a map service that should have given times did not; `implausible` = some that no bus can have driven. */
export type TravelFailure = 'unreachable' | 'slow' | 'refused' | 'unreadable' | 'implausible';

/** Where the travel times of a plan came from, as remembered with the plan. */
export interface TravelUse extends TravelSources {
  /** The oldest road time that was used, as an ISO instant; null when none was. */
  readonly measuredSince: string | null;
  /** Set when the map service failed and older times or the estimate stood in. */
  readonly failure: TravelFailure | null;
  /** The own times that held for this plan: when they change, it no longer answers the question. */
  readonly ownMinutes: TravelMinutes;
}
