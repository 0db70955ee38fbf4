import type { Condition } from './message-kind-rules';
import { rulesOf, type MessageKind } from './message-kinds';

/** What is true at the moment of sending, read anew; a part is absent when the message is not about it. */
export interface SendTruth {
  readonly eventState?: string;
  readonly registrationState?: string;
  readonly offerOpen?: boolean;
  /** The person has a job by now, and hears nothing more from us. */
  readonly hired?: boolean;
  /** It was noted on the day that the person does not take part. */
  readonly absent?: boolean;
  /** A company has not decided yet about somebody this message is about. */
  readonly outcomesOpen?: boolean;
  /** Something is different from what this person was told. */
  readonly dayChanged?: boolean;
  readonly usefulUntil?: Date | null;
}

/** Why a message is not sent; a stable word, shown in Dutch on the page of messages. */
export type WhyNot =
  | 'too-late'
  | 'event-cancelled'
  | 'event-not-cancelled'
  | 'no-seat'
  | 'not-waiting'
  | 'offer-closed'
  | 'not-cancelled'
  | 'outcomes-known'
  | 'nothing-changed'
  | 'replaced'
  | 'rule-changed'
  | 'days-changed'
  | 'no-sms'
  | 'not-needed'
  | 'hired'
  | 'recipient-gone';

export type Verdict =
  { readonly send: true } | { readonly send: false; readonly command: 'cancel' | 'miss'; readonly why: WhyNot };

const SEND: Verdict = { send: true };
const cancel = (why: WhyNot): Verdict => ({ send: false, command: 'cancel', why });

const seated = ({ registrationState }: SendTruth): boolean =>
  registrationState === 'seated' || registrationState === 'confirmed';

const hasNoSeat = ({ registrationState }: SendTruth): boolean =>
  registrationState === 'waiting' || registrationState === 'lapsed';

/** Neutral words: why somebody is not there is nobody's business, and what is kept with a message stays long. */
const takesPart = (truth: SendTruth): WhyNot | undefined => {
  if (!seated(truth)) return 'no-seat';
  return truth.absent === true ? 'not-needed' : undefined;
};

const checks: Readonly<Record<Condition, (truth: SendTruth) => WhyNot | undefined>> = {
  seated: (truth) => eventOn(truth) ?? takesPart(truth),
  'day-changed': (truth) => checks.seated(truth) ?? (truth.dayChanged === true ? undefined : 'nothing-changed'),
  'took-part': (truth) => eventOn(truth) ?? (seated(truth) ? undefined : 'no-seat'),
  'not-hired': (truth) => eventOn(truth) ?? takesPart(truth),
  'outcomes-open': (truth) => eventOn(truth) ?? (truth.outcomesOpen === true ? undefined : 'outcomes-known'),
  waiting: (truth) => eventOn(truth) ?? (truth.registrationState === 'waiting' ? undefined : 'not-waiting'),
  'offer-open': (truth) => eventOn(truth) ?? (truth.offerOpen === true ? undefined : 'offer-closed'),
  'without-seat': (truth) => eventOn(truth) ?? (hasNoSeat(truth) ? undefined : 'not-needed'),
  cancelled: (truth) => eventOn(truth) ?? (truth.registrationState === 'cancelled' ? undefined : 'not-cancelled'),
  'event-cancelled': (truth) => (truth.eventState === 'cancelled' ? undefined : 'event-not-cancelled'),
  'event-on': (truth) => eventOn(truth),
  none: () => undefined,
};

function eventOn(truth: SendTruth): WhyNot | undefined {
  return truth.eventState === 'cancelled' ? 'event-cancelled' : undefined;
}

/** Decides, as late as possible, whether a message still applies. */
export function stillApplies(kind: MessageKind, truth: SendTruth, now: Date): Verdict {
  if (truth.hired === true) return cancel('hired');
  const why = checks[rulesOf(kind).condition](truth);
  if (why !== undefined) return cancel(why);
  if (truth.usefulUntil && truth.usefulUntil < now) return { send: false, command: 'miss', why: 'too-late' };
  return SEND;
}
