import type { InterviewPlanView } from '../../../modules/interviews';
import { honestTexts } from '../../../texts/honest-notices';

/** Where a coordinator changes what stands in the way. */
export type ReasonPlace = keyof typeof honestTexts.places;

/** Behind the address of the event; null where it is elsewhere. */
const PATHS = {
  person: (id) => `/deelnemers/${id}`,
  participants: () => '/deelnemers',
  slots: () => '/programma#slots',
  tours: () => '/programma#tours',
  companies: () => null,
  board: () => '/gesprekken',
  vehicles: () => '/programma#vehicles',
  stops: () => '/programma#stops',
  visit: (id) => (id === '' ? '/programma#visits' : `/programma/bezoek/${id}`),
  visits: () => '/programma#visits',
  seats: () => '/plaatsen',
  wishes: () => '/route#wishes',
  plan: () => '/plan',
  route: () => '/route',
  programme: () => '/programma',
} as const satisfies Readonly<Record<ReasonPlace, (id: string) => string | null>>;

/** Every reason for which there is no route, by the planner's code. */
const ROUTE_PLACES: Readonly<Record<string, ReasonPlace>> = {
  HOST_CLOSES_TOO_EARLY: 'visit',
  HOST_OPENS_TOO_LATE: 'visit',
  HOST_TAKES_TOO_FEW_VEHICLES: 'visit',
  COLLECTED_TOO_LATE: 'visit',
  DUTY_ENDS_TOO_EARLY: 'vehicles',
  DUTY_STARTS_TOO_LATE: 'vehicles',
  TOO_FEW_VEHICLES: 'vehicles',
  NO_VEHICLES: 'vehicles',
  TOO_FEW_SEATS: 'seats',
  TOO_FEW_WHEELCHAIR_PLACES: 'seats',
  RIDE_LIMIT_TOO_SHORT: 'stops',
  STOP_OPENS_TOO_LATE: 'stops',
  RETURN_TOO_EARLY: 'participants',
  NOBODY_BOARDS: 'participants',
  VEHICLE_PINNED: 'plan',
  BOARDING_ORDER_PINNED: 'wishes',
  HOST_ORDER_PINNED: 'wishes',
  ARRIVALS_PINNED: 'plan',
  BREAKS_DO_NOT_FIT: 'wishes',
  BUFFER_TOO_LONG: 'wishes',
  SEVERAL_RULES: 'programme',
  CAUSE_NOT_FOUND: 'programme',
  NO_PLAN_FOUND: 'programme',
};

type UnplacedCode = InterviewPlanView['unplaced'][number]['code'];

/** Every reason for which somebody has no interview. */
const UNPLACED_PLACES = {
  NO_PREFERENCES: 'person',
  DUTCH_TOO_LOW: 'person',
  CERTIFICATE_MISSING: 'person',
  HOST_NOT_REACHED: 'route',
  NO_SLOT_FOR_GROUP: 'slots',
  TOUR_CLASH: 'tours',
  NOT_AVAILABLE: 'person',
  NOT_PRESENT: 'person',
  SLOTS_TOO_SHORT: 'slots',
  NO_PLACES: 'slots',
  PINS_IN_THE_WAY: 'board',
  MIXED: 'person',
  TOO_FEW_PLACES: 'slots',
  TOO_FEW_CANDIDATE_PLACES: 'companies',
  TAKEN_BY_OTHERS: 'slots',
  TIME_LIMIT: 'board',
  LEFT_OUT: 'board',
  FORGOTTEN: 'board',
} as const satisfies Readonly<Record<UnplacedCode, ReasonPlace>>;

/** A link to where something is changed. */
export interface ReasonLink {
  readonly href: string;
  readonly label: string;
}

/** @param event address of the event @param id of what the place is about, where it is about one thing */
function linkTo(place: ReasonPlace, event: string, id: string): ReasonLink {
  const path = PATHS[place](id);
  return { href: path === null ? '/gastbedrijven' : `${event}${path}`, label: honestTexts.places[place] };
}

/** Where a reason for no route is changed; undefined for a code that is not known. @param visitIds of the event */
export function routeReasonLink(
  reason: { readonly code: string; readonly message: string },
  event: string,
  visitIds: readonly string[],
): ReasonLink | undefined {
  const place = ROUTE_PLACES[reason.code];
  return place && linkTo(place, event, visitIds.find((id) => reason.message.includes(id)) ?? '');
}

/** A plan that was stored by an older version may have another code. */
const storedPlaces: Readonly<Record<string, ReasonPlace>> = UNPLACED_PLACES;

/** Where is changed why somebody has no interview. */
export const unplacedLink = (code: UnplacedCode, event: string, registrationId: string): ReasonLink =>
  linkTo(storedPlaces[code] ?? 'person', event, registrationId);
