import type { DropReason } from '../../domain/drop-reason';
import type { Condition } from '../../domain/message-kind-rules';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';

/** What is true at the moment of sending, read anew; a part is absent when the message is not about it. */
export interface SendingFacts {
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

export type Verdict =
  { readonly send: true } | { readonly send: false; readonly command: 'cancel' | 'miss'; readonly why: DropReason };

const SEND: Verdict = { send: true };
const cancel = (why: DropReason): Verdict => ({ send: false, command: 'cancel', why });

const seated = ({ registrationState }: SendingFacts): boolean =>
  registrationState === 'seated' || registrationState === 'confirmed';

const hasNoSeat = ({ registrationState }: SendingFacts): boolean =>
  registrationState === 'waiting' || registrationState === 'lapsed';

/** Neutral words: why somebody is not there is nobody's business, and what is kept with a message stays long. */
const takesPart = (truth: SendingFacts): DropReason | undefined => {
  if (!seated(truth)) return 'no-seat';
  return truth.absent === true ? 'not-needed' : undefined;
};

const checks: Readonly<Record<Condition, (truth: SendingFacts) => DropReason | undefined>> = {
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

function eventOn(truth: SendingFacts): DropReason | undefined {
  return truth.eventState === 'cancelled' ? 'event-cancelled' : undefined;
}

/** Decides, as late as possible, whether a message still applies. */
export function stillApplies(kind: MessageKind, truth: SendingFacts, now: Date): Verdict {
  if (truth.hired === true) return cancel('hired');
  const why = checks[rulesOf(kind).condition](truth);
  if (why !== undefined) return cancel(why);
  if (truth.usefulUntil && truth.usefulUntil < now) return { send: false, command: 'miss', why: 'too-late' };
  return SEND;
}
