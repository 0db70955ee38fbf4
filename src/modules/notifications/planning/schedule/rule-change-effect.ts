import type { MessageKind } from '../../domain/message-kinds';
import type { MessageState } from '../../domain/message-life-cycle';
import type { PlannedMessage } from './message-plan';
import { scheduledKinds, ruleFor, type EventMessageRules } from './event-message-rules';

/** A message that exists already, as far as a change of rules concerns it. */
export interface ExistingMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly dueAt: Date;
  readonly attempts: number;
  /** Null once another message may have its key. */
  readonly dedupeKey: string | null;
}

/** What a change of rules does to the messages of one kind. */
export interface RuleEffect {
  readonly kind: MessageKind;
  /** They go at another moment. */
  readonly moved: number;
  /** They keep their moment. */
  readonly staying: number;
  /** They were not planned, or had been too late. */
  readonly added: number;
  /** They are not sent any more. */
  readonly dropped: number;
  /** They have gone, or are on their way: nobody gets them twice. */
  readonly gone: number;
  /** The first moment of those that wait, before and after the change; null when none waits. */
  readonly firstBefore: Date | null;
  readonly firstAfter: Date | null;
}

const WAITING: readonly MessageState[] = ['planned', 'held'];
const GONE: readonly MessageState[] = ['queued', 'sending', 'sent', 'uncertain', 'failed'];

const isIn = (states: readonly MessageState[], { state }: ExistingMessage): boolean => states.includes(state);

const isFound = (message: ExistingMessage | undefined, states: readonly MessageState[]): boolean =>
  message !== undefined && isIn(states, message);

const first = (moments: readonly Date[]): Date | null =>
  moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())));

/** Kinds that go to nobody by these rules. */
export const switchedOff = (own: EventMessageRules): readonly MessageKind[] =>
  scheduledKinds.filter((kind) => !ruleFor(kind, own).enabled);

const isKept = ({ dedupeKey }: ExistingMessage, keep: ReadonlySet<string>): boolean =>
  dedupeKey !== null && keep.has(dedupeKey);

/**
 * What already exists and is not planned any more. What is due, or has been tried already, is on its way: another moment does not
 * stop it; only switching the kind off does.
 */
export const isDropped = (
  message: ExistingMessage,
  keep: ReadonlySet<string>,
  off: readonly MessageKind[],
  now: Date,
): boolean => {
  if (!isIn([...WAITING, 'queued'], message)) return false;
  if (off.includes(message.kind)) return true;
  return message.attempts === 0 && message.dueAt > now && !isKept(message, keep);
};

interface Change {
  readonly existing: readonly ExistingMessage[];
  readonly planned: readonly PlannedMessage[];
  readonly own: EventMessageRules;
  readonly now: Date;
}

function effectOn(kind: MessageKind, { existing, planned, own, now }: Change): RuleEffect {
  const before = existing.filter((message) => message.kind === kind);
  const after = planned.filter((message) => message.kind === kind);
  const found = new Map(before.map((message) => [message.dedupeKey, message]));
  const keep = new Set(after.map(({ dedupeKey }) => dedupeKey));
  const dropped = before.filter((message) => isDropped(message, keep, switchedOff(own), now));
  const toGo = after.filter(({ dedupeKey }) => !isFound(found.get(dedupeKey), GONE));
  const waiting = toGo.filter(({ dedupeKey }) => isFound(found.get(dedupeKey), WAITING));
  const staying = waiting.filter(({ dedupeKey, dueAt }) => found.get(dedupeKey)?.dueAt.getTime() === dueAt.getTime());
  return {
    kind,
    moved: waiting.length - staying.length,
    staying: staying.length,
    added: toGo.length - waiting.length,
    dropped: dropped.length,
    gone: before.filter((message) => isIn(GONE, message) && !dropped.includes(message)).length,
    firstBefore: first(before.filter((message) => isIn(WAITING, message)).map(({ dueAt }) => dueAt)),
    firstAfter: first(toGo.map(({ dueAt }) => dueAt)),
  };
}

/** What would become of every kind; the order is that of the kinds. */
export const effectsOf = (change: Change): RuleEffect[] => scheduledKinds.map((kind) => effectOn(kind, change));
