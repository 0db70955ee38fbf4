import type { EventInput, HirePrice, VehicleInput, VisitTerms } from '../../modules/events';
import type { DemoHost } from './hosts';
import type { DemoPerson } from './person';

/** A visit of a demo event, with its tours (group names) and the windows that are cut into interview slots. */
export interface DemoVisit {
  /** Code of the host company; a lunch has a place of its own instead. */
  readonly host?: DemoHost['code'];
  readonly lunch?: { readonly name: string; readonly latitude: number; readonly longitude: number };
  readonly terms: VisitTerms;
  readonly tours: readonly { readonly startsAt: string; readonly endsAt: string; readonly groups: readonly string[] }[];
  readonly slots: readonly { readonly from: string; readonly until: string }[];
}

/** A bus, and what it costs; null where nothing was agreed. */
export interface DemoVehicle extends VehicleInput {
  readonly hire: HirePrice | null;
}

/** One event of the demo with all that surrounds it. */
export interface DemoEventScenario {
  readonly eventCode: string;
  readonly event: EventInput;
  /** Companies that come into the demo with this event. */
  readonly hosts: readonly DemoHost[];
  readonly vehicles: readonly DemoVehicle[];
  /** Code of the pick-up point, and the time before which no bus comes. */
  readonly stops: readonly { readonly code: string; readonly earliest: string | null }[];
  readonly tourGroups: readonly { readonly name: string; readonly places: number }[];
  readonly visits: readonly DemoVisit[];
  /** In the order of their referral. */
  readonly people: readonly DemoPerson[];
}

/** Minutes of one interview. */
export const DEMO_SLOT_MINUTES = 15;
