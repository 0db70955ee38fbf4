import type { DropReason } from '../../domain/drop-reason';
import type { Condition } from '../../domain/message-kind-rules';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';

/** What decides whether a message still applies, read at the moment of sending; a part is absent when the message is not about it. */
export interface SendingFacts {
  readonly eventState?: string;
  readonly registrationState?: string;
  readonly offerOpen?: boolean;
  /** The person has a job by now, and hears nothing more from us but that the own place is gone. */
  readonly hired?: boolean;
  /** The person wants no questions after the event any more. */
  readonly askedToStop?: boolean;
  /** It was noted on the day that the person does not take part. */
  readonly absent?: boolean;
  /** A company has not decided yet about somebody this message is about. */
  readonly outcomesOpen?: boolean;
  /** Something is different from the day that was announced to this person. */
  readonly dayChanged?: boolean;
  /** A coach operator does not know yet what the message says. */
  readonly rideChanged?: boolean;
  /** None of the operator's vehicles is needed. */
  readonly rideOff?: boolean;
  readonly usefulUntil?: Date | null;
}

export type Verdict =
  { readonly send: true } | { readonly send: false; readonly command: 'cancel' | 'miss'; readonly reason: DropReason };

const SEND: Verdict = { send: true };
const cancel = (reason: DropReason): Verdict => ({ send: false, command: 'cancel', reason });

const seated = ({ registrationState }: SendingFacts): boolean =>
  registrationState === 'seated' || registrationState === 'confirmed';

const hasNoSeat = ({ registrationState }: SendingFacts): boolean =>
  registrationState === 'waiting' || registrationState === 'lapsed';

/** Neutral words: why somebody is not there is nobody's business, and what is kept with a message stays long. */
const takesPart = (facts: SendingFacts): DropReason | undefined => {
  if (!seated(facts)) return 'no-seat';
  return facts.absent === true ? 'not-needed' : undefined;
};

const checks: Readonly<Record<Condition, (facts: SendingFacts) => DropReason | undefined>> = {
  seated: (facts) => eventOn(facts) ?? takesPart(facts),
  'day-changed': (facts) => checks.seated(facts) ?? (facts.dayChanged === true ? undefined : 'nothing-changed'),
  'took-part': (facts) => eventOn(facts) ?? (seated(facts) ? undefined : 'no-seat'),
  'not-hired': (facts) =>
    eventOn(facts) ?? takesPart(facts) ?? (facts.askedToStop === true ? 'asked-to-stop' : undefined),
  'outcomes-open': (facts) => eventOn(facts) ?? (facts.outcomesOpen === true ? undefined : 'outcomes-known'),
  'ride-changed': (facts) => eventOn(facts) ?? (facts.rideChanged === false ? 'nothing-changed' : undefined),
  'ride-off': (facts) => (facts.rideOff === true ? undefined : 'not-needed'),
  waiting: (facts) => eventOn(facts) ?? (facts.registrationState === 'waiting' ? undefined : 'not-waiting'),
  'offer-open': (facts) => eventOn(facts) ?? (facts.offerOpen === true ? undefined : 'offer-closed'),
  'without-seat': (facts) => eventOn(facts) ?? (hasNoSeat(facts) ? undefined : 'not-needed'),
  cancelled: (facts) => eventOn(facts) ?? (facts.registrationState === 'cancelled' ? undefined : 'not-cancelled'),
  'event-cancelled': (facts) => (facts.eventState === 'cancelled' ? undefined : 'event-not-cancelled'),
  'event-on': (facts) => eventOn(facts),
  none: () => undefined,
};

function eventOn(facts: SendingFacts): DropReason | undefined {
  return facts.eventState === 'cancelled' ? 'event-cancelled' : undefined;
}

/** Decides, as late as possible, whether a message still applies. */
export function stillApplies(kind: MessageKind, facts: SendingFacts, now: Date): Verdict {
  const { condition } = rulesOf(kind);
  if (facts.hired === true && condition !== 'cancelled') return cancel('hired');
  const reason = checks[condition](facts);
  if (reason !== undefined) return cancel(reason);
  if (facts.usefulUntil && facts.usefulUntil < now) return { send: false, command: 'miss', reason: 'too-late' };
  return SEND;
}
