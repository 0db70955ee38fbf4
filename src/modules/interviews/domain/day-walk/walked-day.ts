/** One halt of a vehicle as people know it; wall clock `HH:MM`. */
export interface WalkedCall {
  readonly vehicleId: string;
  /** The event stop or the visit. */
  readonly at: string;
  readonly kind: 'depot' | 'pickup' | 'host' | 'collect' | 'dropoff';
  readonly arrive: string | null;
  readonly leave: string | null;
}

/** A company that expects people from then on, and for how many minutes. */
export interface WalkedVisit {
  readonly id: string;
  readonly name: string;
  readonly arriveFrom: string;
  readonly arriveUntil: string;
  readonly visitMinutes: number;
}

/** Something that happens at a visit at a fixed time; wall clock `HH:MM`. */
export interface Moment {
  readonly visitId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A person as the published day has it. */
export interface WalkedPerson {
  readonly id: string;
  /** Gets on a vehicle of the event at the own stop. */
  readonly rides: boolean;
  readonly eventStopId: string | null;
  readonly tourGroupId: string | null;
  /** The only visit of this person on a drop-off day. */
  readonly dropVisitId: string | null;
  readonly latestReturn: string | null;
  /** Visits whose tour this person does not take. */
  readonly noTourAt: readonly string[];
  /** On site: those by phone are on no day of the event. */
  readonly interviews: readonly Moment[];
}

/** A day as people know it, or are about to. */
export interface WalkedDay {
  readonly shape: 'whole-group' | 'split-swap' | 'drop-off';
  /** In the order in which each vehicle drives; empty while there is no route. */
  readonly calls: readonly WalkedCall[];
  readonly visits: readonly WalkedVisit[];
  readonly tours: readonly (Moment & { readonly groupIds: readonly string[] })[];
  readonly people: readonly WalkedPerson[];
  /** Driving minutes from a visit to an event stop. */
  readonly minutesHome: (visitId: string, eventStopId: string) => number;
}

/** The ways in which somebody cannot be where the plan says. */
export type WalkCode =
  | 'no-bus-at-stop'
  | 'interview-elsewhere'
  | 'interview-before-arrival'
  | 'interview-after-departure'
  | 'interview-too-late-for-home'
  | 'interviews-at-once'
  | 'interview-during-tour'
  | 'tour-outside-stay';

/** One person who cannot be where the plan says. */
export interface WalkFinding {
  readonly code: WalkCode;
  readonly registrationId: string;
  /** Null when it is about no visit. */
  readonly visitId: string | null;
  /** Of the interview or tour; null when it is about none. */
  readonly startsAt: string | null;
  /** The hour that it does not keep: of the vehicle, or of the way home; null when there is none. */
  readonly limit: string | null;
}
