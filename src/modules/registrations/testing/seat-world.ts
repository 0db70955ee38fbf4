import type { NeedKind, RegistrationState, Transport } from '../domain/registration-state';
import type { SeatCapacity, SeatDemand } from '../domain/seat-demand';

/** The day of the event in every world, and when its referrals close. */
export const EVENT_DATE = '2027-03-11';
export const REFERRAL_CLOSES_ON = '2027-03-10';

export interface Traveller {
  readonly transport: Transport;
  readonly needs: readonly NeedKind[];
}

/** How large an event is at first, and when its story begins. */
export interface SeatSizes {
  readonly start: Date;
  readonly limit: number;
  readonly busSeats: number;
  readonly wheelchairPlaces: number;
}

export interface PersonInWorld {
  readonly state: RegistrationState;
  readonly demand: SeatDemand;
  /** Only while the person waits. */
  readonly waitingSince: Date | null;
  readonly openOffers: number;
}

export interface SeatSnapshot {
  readonly capacity: SeatCapacity;
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
  setLimit(limit: number): Promise<void>;
  moveTo(now: Date): Promise<void>;
  snapshot(): Promise<SeatSnapshot>;
}
