import type { Moment } from './moment';

/**
 * Who gets a message; the recipient's id is a registration, a user account, a host's contact, or for a coach operator one of
 * the vehicles about which the same contact is written to.
 */
export type RecipientType = 'participant' | 'user' | 'host' | 'coach';

/**
 * When a message goes. `at-once`: as soon as it exists. A moment may fall on a quiet day: then it goes on the
 * allowed day `before` or `after`, same time; `exempt` ignores quiet days and hours. `afterMinutes`: what happens within
 * these minutes comes into the same message; on the event's own day nothing waits. `before-own-stop`: minutes before the bus
 * leaves where the person gets on; part of the day itself.
 */
export type Timing =
  | { readonly when: 'at-once'; readonly quiet: 'wait' | 'exempt'; readonly afterMinutes?: number }
  | { readonly when: Moment; readonly quiet: 'before' | 'after' | 'exempt' }
  | { readonly when: 'before-own-stop'; readonly quiet: 'exempt'; readonly minutes: number };

/** After this it is not sent any more; `own-return`: when the bus is back at the own stop. */
export type Usefulness = Moment | { readonly minutes: number } | 'offer-expiry' | 'own-stop' | 'own-return';

/**
 * What must still be true at the moment of sending. `seated`: the person takes part and the event goes on.
 * `took-part`: had a seat, whether or not the person was there. `not-hired`: was there as far as we know, and we do not know
 * yet that the person works.
 * `day-changed`: takes part, and the own day is still different from the one announced. `outcomes-open`: a result is still to
 * come. `ride-changed`: the event goes on, and a coach operator knows other numbers or hours than those of now. `ride-off`: the
 * operator's vehicles are not needed. `without-seat`: waits, or left the list, and has not been offered another seat. `event-on`: only the event counts.
 */
export type Condition =
  | 'seated'
  | 'day-changed'
  | 'waiting'
  | 'offer-open'
  | 'without-seat'
  | 'cancelled'
  | 'event-cancelled'
  | 'took-part'
  | 'not-hired'
  | 'outcomes-open'
  | 'ride-changed'
  | 'ride-off'
  | 'event-on'
  | 'none';

export interface MessageKindRules {
  readonly recipient: RecipientType;
  /** After a send whose fate is unknown: send again (twice is better than never), or leave it to a person. */
  readonly afterUncertain: 'resend' | 'hold';
  readonly timing: Timing;
  readonly usefulUntil: Usefulness;
  readonly condition: Condition;
  /** For a recipient without e-mail: whether a counsellor gets it as a task to tell or print; `only`: never a mail. */
  readonly task: boolean | 'only';
  /** The subject is one person's registration, while somebody else gets it. */
  readonly aboutPerson?: true;
  /** It gives the hours of the day and can wait: while a new plan that would change them is not published, it is held. */
  readonly heldForPlan?: true;
  /** Goes by SMS or not at all. */
  readonly smsOnly?: true;
  /** The calendar file that goes with it. */
  readonly calendar: 'publish' | 'cancel' | 'none';
}
