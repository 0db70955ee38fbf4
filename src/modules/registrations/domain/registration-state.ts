import type { SeatShortage } from '../../events/domain/capacity';

/** Where a registration stands. */
export const registrationStates = [
  'referred',
  'seated',
  'waiting',
  'offered',
  'confirmed',
  'lapsed',
  'cancelled',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const cancelReasons = [
  'by-participant',
  'by-organiser',
  'hired-elsewhere',
  'substituted',
  'not-confirmed',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why somebody waits: something is full, or it is not the person's turn. */
export type WaitingReason = SeatShortage | 'behind-others' | 'offer-lapsed' | 'cancelled-by-mistake';

export const transports = ['bus', 'taxi', 'own'] as const;
export type Transport = (typeof transports)[number];

export const channels = ['sms', 'mail', 'telefoon', 'post'] as const;
export type Channel = (typeof channels)[number];

/** Why somebody gets a translation below the Dutch: the law wants a reason, and these say nothing of where somebody comes from. */
export const translationReasons = ['learns-dutch', 'reads-better', 'asked'] as const;
export type TranslationReason = (typeof translationReasons)[number];

/** The closed list of needs, in functional words only. */
export const needKinds = [
  'wheelchair-place',
  'no-stairs',
  'front-seat',
  'companion',
  'long-interview',
  'large-print',
  'interpreter',
] as const;
export type NeedKind = (typeof needKinds)[number];

const withoutStairs: readonly NeedKind[] = ['wheelchair-place', 'no-stairs'];

/** Whether stairs are in the way of somebody with these needs. */
export const takesNoStairs = (needs: readonly NeedKind[]): boolean =>
  needs.some((need) => withoutStairs.includes(need));

/** A person in one of these states has a seat set aside. */
export const holdsSeat = (state: RegistrationState): boolean =>
  state === 'seated' || state === 'confirmed' || state === 'offered';
