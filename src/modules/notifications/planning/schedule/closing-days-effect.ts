import type { MessageState } from '../../domain/message-life-cycle';
import type { DatedEvent, PlannedMessage } from './message-plan';
import type { EventMessageRules } from './event-message-rules';
import { isDropped, switchedOff, type ExistingMessage } from './rule-change-effect';
import { soonestAllowed, wantedAt } from './due-moment';
import type { DropReason } from '../../domain/drop-reason';

/** A message that exists already, and why it was not sent. */
export interface StoredMessage extends ExistingMessage {
  readonly dropReason: DropReason | null;
}

/** Reasons of messages that another rule or closing day had taken back: their keys are freed for new ones. */
export const freeingReasons: readonly DropReason[] = ['rule-changed', 'days-changed', 'too-late'];

/** What is known of the messages of an event when the days change on which nothing goes. */
export interface ClosingDaysChange {
  readonly event: DatedEvent;
  readonly own: EventMessageRules;
  readonly existing: readonly StoredMessage[];
  /** By the new days, also those whose moment is over. */
  readonly planned: readonly PlannedMessage[];
  readonly now: Date;
}

/** What other quiet days do to the messages of an event with a moment of their own. */
export interface ClosingDaysEffect {
  /** They go at another moment. */
  readonly moved: readonly PlannedMessage[];
  /** Their last allowed moment is over already: they go as soon as they may. */
  readonly atOnce: readonly PlannedMessage[];
  /** They were not planned. */
  readonly added: readonly PlannedMessage[];
  /** Their ids: another message goes to the same person that day. */
  readonly dropped: readonly string[];
}

const WAITING: readonly MessageState[] = ['planned', 'held'];

/** What is due, or was put off by a mail server, is on its way. */
const stillWaits = (message: ExistingMessage, now: Date): boolean =>
  WAITING.includes(message.state) && message.attempts === 0 && message.dueAt > now;

/** A message that waits is never lost because a day became quiet; what was too late before stays so. */
export function closingDaysEffect({ event, own, existing, planned, now }: ClosingDaysChange): ClosingDaysEffect {
  const found = new Map(existing.map((message) => [message.dedupeKey, message]));
  const occasion = { now, eventDate: event.date, closingDays: event.closingDays };
  const waits = planned.filter((message) => {
    const before = found.get(message.dedupeKey);
    return before !== undefined && stillWaits(before, now);
  });
  const rescued = waits
    .filter(({ dueAt }) => dueAt <= now)
    .map((message) => ({ ...message, dueAt: soonestAllowed(now, message.usefulUntil, occasion) }));
  const isElsewhere = ({ dedupeKey, dueAt }: PlannedMessage): boolean =>
    found.get(dedupeKey)?.dueAt.getTime() !== dueAt.getTime();
  const keep = new Set(planned.map(({ dedupeKey }) => dedupeKey));
  return {
    moved: waits.filter(({ dueAt }) => dueAt > now).filter(isElsewhere),
    atOnce: rescued.filter(isElsewhere),
    added: planned.filter(({ dedupeKey, dueAt }) => dueAt > now && isNew(found.get(dedupeKey))),
    dropped: existing.filter((message) => isDropped(message, keep, switchedOff(own), now)).map(({ id }) => id),
  };
}

const isNew = (before: StoredMessage | undefined): boolean =>
  before === undefined ||
  before.state === 'missed' ||
  (before.state === 'cancelled' && freeingReasons.some((reason) => reason === before.dropReason));

/** A message that goes as soon as it may, and waits. */
export interface ImmediateMessage {
  readonly id: string;
  readonly kind: PlannedMessage['kind'];
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly usefulUntil: Date | null;
}

/** Those that may go at another moment now, with that moment. */
export function movedImmediate(asked: readonly ImmediateMessage[], event: DatedEvent, now: Date): ImmediateMessage[] {
  const occasion = { now, eventDate: event.date, closingDays: event.closingDays };
  return asked.flatMap((message) => {
    const wanted = wantedAt(message.kind, message.askedAt);
    if (wanted === undefined) return [];
    const dueAt = soonestAllowed(wanted, message.usefulUntil, occasion);
    return dueAt.getTime() === message.dueAt.getTime() ? [] : [{ ...message, dueAt }];
  });
}
