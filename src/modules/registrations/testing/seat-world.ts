import type { NeedKind, RegistrationState, Transport } from '../domain/registration-state';
import type { SeatCapacity, SeatDemand } from '../../events/domain/capacity';
import type { StopInWorld } from './brute-force-division';

/** The day of the event in every world, and when its referrals close. */
export const EVENT_DATE = '2027-03-11';
export const REFERRAL_CLOSES_ON = '2027-03-10';

export interface Traveller {
  readonly transport: Transport;
  readonly needs: readonly NeedKind[];
  /** Where the person gets on, by its place in {@link STOPS}. */
  readonly stop: number;
}

/** One way to set up a vehicle. */
export interface Setup {
  readonly seats: number;
  readonly wheelchairPlaces: number;
}

/** What a coordinator decides about the number of places. */
export interface Arrangement {
  /** The own limit. */
  readonly limit: number;
  readonly staff: number;
  /** Which of the first vehicle's set-ups is chosen, by its place in the list. */
  readonly setup: number;
  /** Places above the own limit; as many as one in ten of the seats is allowed. */
  readonly overbooking: number;
}

/** How large an event is at first, and when its story begins. */
export interface SeatSizes extends Omit<Arrangement, 'setup' | 'overbooking'> {
  readonly start: Date;
  /** The ways to set up the first vehicle, the first of them chosen. */
  readonly setups: readonly Setup[];
  /** The second vehicle, if there is one. */
  readonly second: Setup | null;
}

/** Which vehicle serves a stop, by its number from 0 (null = any), and how many may get on there (null = no limit). */
export interface StopTerms {
  readonly vehicle: number | null;
  readonly most: number | null;
}

/** The stops of the event in every world. */
export const STOPS = ['aalst-station', 'herzele-station'] as const;

/** The share of the seats that may be overbooked in every world, in thousandths. */
export const OVERBOOKING_PERMILLE = 100;

export interface PersonInWorld {
  readonly state: RegistrationState;
  readonly demand: Omit<SeatDemand, 'stop'>;
  /** Only while the person waits. */
  readonly waitingSince: Date | null;
  readonly openOffers: number;
  /** Where the person gets on, by its place in {@link STOPS}. */
  readonly stop: number;
}

export interface SeatSnapshot {
  readonly capacity: Omit<SeatCapacity, 'division'>;
  /** As they are set up now. */
  readonly vehicles: readonly Setup[];
  /** What the product counts at each of {@link STOPS}, and its terms. */
  readonly stops: readonly StopInWorld[];
  /** In the order in which they were referred. */
  readonly people: readonly PersonInWorld[];
}

/** One event with its people; a person is named by the number of people who were referred earlier. */
export interface SeatWorld {
  refer(traveller: Traveller): Promise<void>;
  confirm(person: number): Promise<void>;
  accept(person: number): Promise<void>;
  decline(person: number): Promise<void>;
  cancel(person: number): Promise<void>;
  /** Ends offers whose time is over. */
  expire(): Promise<void>;
  /** Offers what is free. */
  sweep(): Promise<void>;
  /** Gives the seat of one person to another, who is referred for it. */
  substitute(person: number, traveller: Traveller): Promise<void>;
  changeStop(person: number, stop: number): Promise<void>;
  /** Gives a stop another vehicle, or another limit on who gets on there. */
  divide(stop: number, terms: StopTerms): Promise<void>;
  /** Changes the vehicle's set-up, the staff, the own limit or what is overbooked. */
  arrange(change: Partial<Arrangement>): Promise<void>;
  moveTo(now: Date): Promise<void>;
  snapshot(): Promise<SeatSnapshot>;
}
