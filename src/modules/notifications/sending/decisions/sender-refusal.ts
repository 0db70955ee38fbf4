/** Recipients in a row who are refused in the same words before it counts as about us. */
const IN_A_ROW = 3;

/** Wrong addresses do come in a row, as from one list; a server that takes nobody says so more often. */
const WRONG_ADDRESSES_IN_A_ROW = 5;

export const inARow = (isBadAddress: boolean): number => (isBadAddress ? WRONG_ADDRESSES_IN_A_ROW : IN_A_ROW);

/** Attempts at one mail that may each make all others wait. */
const MOST_PAUSES = 6;

/** Attempts after which a mail that is refused while others go has proven that it is about itself. */
const ATTEMPTS_OF_PROOF = 3;

/** What a mail does that was refused for our sake. */
export type SenderRefusalStep = 'pause' | 'wait-alone' | 'give-up';

interface SenderRefusal {
  /** Attempts with this one. */
  readonly attempts: number;
  /** Whether the attempt before ended so too. */
  readonly again: boolean;
  /** Whether mails went when this attempt began: no pause ran, nor had one ended without a mail that went. */
  readonly wasCalm: boolean;
}

/**
 * A server that refuses us refuses every mail, so all wait. One mail that is refused so while others go, time and again, is
 * refused for itself; and one that may be must not keep the others waiting for ever.
 */
export function afterSenderRefusal({ attempts, again, wasCalm }: SenderRefusal): SenderRefusalStep {
  if (again && wasCalm && attempts >= ATTEMPTS_OF_PROOF) return 'give-up';
  return again && attempts > MOST_PAUSES ? 'wait-alone' : 'pause';
}
