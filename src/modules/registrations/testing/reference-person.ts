import type { RegistrationState } from '../domain/registration-state';

/** Somebody in the rules written a second time. */
export interface Person {
  readonly seats: number;
  readonly chairs: number;
  /** On the bus, with a companion. */
  readonly heads: number;
  state: RegistrationState;
  since: Date;
  offer: { readonly ends: Date; readonly number: number } | null;
  unanswered: number;
  stop: number;
}

/** In one of these states a person has a seat. */
export const HOLDING: readonly RegistrationState[] = ['seated', 'confirmed', 'offered'];

/** When the open offer ends, as an instant in milliseconds; 0 without one. */
export const endOf = ({ offer }: Person): number => offer?.ends.getTime() ?? 0;
/** How many offers were made before this one; 0 without one. */
export const numberOf = ({ offer }: Person): number => offer?.number ?? 0;
